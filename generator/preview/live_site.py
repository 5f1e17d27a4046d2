"""The report at one moment: any page or file of its site, made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.outputs.artifact import OutputKind, Site, output_kinds
from generator.pages.context import PageContext
from generator.pages.page import PageSummary, find_page, page_kinds, pages_of
from generator.preview.catalogue import Catalogue
from generator.preview.live_language import LiveLanguage
from generator.rendering.documents import Documents
from generator.rendering.page_file import page_source, render_page
from generator.tracing.traces import Traces

_OUTPUTS_FOR_LATER = ("pages", "pages_with_prints", "prints")
"""What is made page by page, or too slow to be waited for: that is shown as the last verified site has it."""


class LiveSite:
    """Pages and files by their path below the root of the site."""

    def __init__(
        self,
        contexts: Mapping[str, PageContext],
        languages: Sequence[LiveLanguage],
        catalogue: Catalogue,
        verified: Path,
    ) -> None:
        self.contexts = contexts
        self.languages = languages
        self.catalogue = catalogue
        self._verified = verified
        self._pages: dict[tuple[str, str], bytes | None] = {}
        self._outputs: dict[str, dict[str, bytes]] = {}

    def language_of(self, path: str) -> LiveLanguage:
        """The language in whose folder a path lies."""
        folders = (language for language in self.languages if language.folder)
        found = (language for language in folders if f"{path}/".startswith(f"{language.folder}/"))
        return next(found, self.languages[0])

    def page(self, path: str) -> bytes | None:
        """The finished page of a folder such as `en/measures/`; None where there is none."""
        language = self.language_of(path)
        inner = path.removeprefix(f"{language.folder}/") if language.folder else path
        key = language.code, inner
        if key not in self._pages:
            self._pages[key] = self._make(language, inner)
        return self._pages[key]

    def not_found_page(self) -> bytes:
        """What the host shows for addresses that lead nowhere."""
        return self.languages[0].not_found_page()

    def file(self, path: str) -> bytes | None:
        """Any other file; None where there is none."""
        for language in self.languages:
            inner = path.removeprefix(f"{language.folder}/") if language.folder else path
            if inner in language.files:
                return language.files[inner].read_bytes()
        for kind in output_kinds():
            if kind.name not in _OUTPUTS_FOR_LATER and (found := self._output(kind).get(path)) is not None:
                return found
        place = (self._verified / path).resolve()
        is_inside = place.is_relative_to(self._verified.resolve()) and place.is_file()
        return place.read_bytes() if is_inside else None

    def _make(self, language: LiveLanguage, path: str) -> bytes | None:
        context = self.contexts[language.code]
        likely = self.catalogue.kind_of(language.code, path)
        kinds = sorted(page_kinds(), key=lambda kind: kind.name != likely)
        page = find_page(context, path, kinds)
        if page is None:
            return self._kept_page(path)
        return language.page(page_source(page), render_page(page, context))

    def _kept_page(self, path: str) -> bytes | None:
        """A page of an earlier edition, which stands in the last verified site as it was kept."""
        editions = (edition.edition for edition in next(iter(self.contexts.values())).report.editions)
        place = (self._verified / path / "index.html").resolve()
        is_kept = path.partition("/")[0] in editions and place.is_relative_to(self._verified.resolve())
        return place.read_bytes() if is_kept and place.is_file() else None

    def _output(self, kind: OutputKind) -> dict[str, bytes]:
        if kind.name not in self._outputs:
            folders = {language.code: language.folder for language in self.languages}
            self._outputs[kind.name] = {
                f"{folders[artifact.language]}/{artifact.path}".removeprefix("/"): artifact.content
                for artifact in kind.artifacts(self._whole)
            }
        return self._outputs[kind.name]

    @cached_property
    def _whole(self) -> Site:
        context = next(iter(self.contexts.values()))
        documents = {code: _summarized(context) for code, context in self.contexts.items()}
        return Site(self.contexts, documents, Traces(context.report, context.charts, CacheFolder(None)))


def _summarized(context: PageContext) -> Documents:
    kinds = {kind.name: tuple(map(PageSummary.of, pages_of(kind, context))) for kind in page_kinds()}
    return Documents(kinds, files={}, waiting=())
