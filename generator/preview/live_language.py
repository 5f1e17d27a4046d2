"""One language of the preview: a warm MkDocs and the theme's files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from generator.mkdocs_adapter import LanguageStage, write_stage_config
from generator.mkdocs_adapter.addresses import page_file
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.merge import language_folder
from generator.mkdocs_adapter.renderer import LanguageRenderer

NOT_FOUND = "404.html"
_ASSETS = "assets/"


@dataclass(eq=False)
class LiveLanguage:
    """Renders pages of one language as the finished site has them."""

    code: str
    html_lang: str
    folder: str
    """In the site; empty for the source language."""
    renderer: LanguageRenderer
    finishing: Finishing
    files: dict[str, Path]
    """The theme's files that are published in this language's folder."""
    made_from: object
    """While that stays equal, so does this."""
    _rendered: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def page(self, name: str, markdown: str) -> bytes:
        """The finished page of a document; rendered again only if its Markdown changed."""
        known = self._rendered.get(name)
        if known is not None and known[0] == markdown:
            return known[1]
        page = self._finish(name, self.renderer.page(name, markdown))
        self._rendered[name] = (markdown, page)
        return page

    def not_found_page(self) -> bytes:
        """What hosts show for addresses that lead nowhere."""
        return self._finish(NOT_FOUND, self.renderer.not_found_page())

    def _finish(self, name: str, markup: str) -> bytes:
        return self.finishing.finish(page_file(name), markup).encode("utf-8", "xmlcharrefreplace")


def live_languages(
    stages: Sequence[LanguageStage], theme: object, after_charset: str, before: Iterable[LiveLanguage]
) -> tuple[LiveLanguage, ...]:
    """All languages; those that were there before and need nothing new stay as they are.

    Args:
        theme: changes when any file of the theme does.
    """
    known = {language.code: language for language in before}
    source, *_ = stages
    made: list[LiveLanguage] = []
    for stage in stages:
        old, made_from = known.get(stage.code), (theme, stage, source.site_url)
        fits = old is not None and old.made_from == made_from
        made.append(old if old and fits else _language(stage, source, made_from, after_charset))
    return tuple(made)


def _language(
    stage: LanguageStage, source: LanguageStage, made_from: object, after_charset: str
) -> LiveLanguage:
    write_stage_config(stage)
    stage.docs_dir.mkdir(parents=True, exist_ok=True)
    # Links of our pages are written by our templates, so Markdown needs no list of documents to resolve them.
    navigation = (f"{path}index.md" for path in _paths(stage))
    renderer = LanguageRenderer(stage.config_path, navigation)
    files = {file.name: file.place for file in renderer.theme_files()}
    folder = language_folder(stage, source)
    # one theme for all languages: the source language has all of its files
    shared = frozenset(name.removeprefix(_ASSETS) for name in files if name.startswith(_ASSETS))
    root = urlsplit(stage.site_url).path
    finishing = Finishing(folder, root, shared if folder else frozenset(), after_charset)
    return LiveLanguage(
        stage.code, stage.html_lang, folder, renderer, finishing, {} if folder else files, made_from
    )


def _paths(stage: LanguageStage) -> set[str]:
    found = list(stage.navigation)
    paths: set[str] = set()
    while found:
        item = found.pop()
        paths.add(item.path)
        found.extend(item.items)
    return paths
