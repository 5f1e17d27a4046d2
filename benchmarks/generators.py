"""Other generators building the pages of a staged tree, each as its own documentation sets it up."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.aside import put_aside
from benchmarks.measuring import Command, Contender

_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_STOCK = """\
site_name: Report
site_url: https://example.org/report/{path}
docs_dir: {docs}
site_dir: {site}
theme:
  name: material
  language: {language}
  font: false
  features: [{features}]
plugins:
{plugins}
markdown_extensions:
  - attr_list
  - toc:
      permalink: "#"
"""
_STATIC_I18N = """\
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
"""
_HUGO = """\
baseURL = "https://example.org/report/"
title = "Report"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
_HUGO_PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
    "<body>{{ .Content }}</body></html>\n"
)


_LONGEST_FOR_ITS_SEARCH = 500_000
"""Characters with markup, which is less than 65,536 words."""


def contenders(tree: Path, work: Path, languages: Sequence[str] = ("zh", "en")) -> Iterator[Contender]:
    """All that are there, on the pages of an exported tree; each has a copy of its own.

    Stock MkDocs and Zensical build one language after the other, as one would from a script, with the navigation
    that they make of the folder, which is what happens when nobody writes one.
    """
    yield _stock("MkDocs", tree, work / "mkdocs", languages, "")
    yield _stock("MkDocs, navigation.prune", tree, work / "prune", languages, "navigation.prune")
    if importlib.util.find_spec("mkdocs_static_i18n"):
        yield _static_i18n(tree, work / "i18n", languages)
    else:
        print("  mkdocs-static-i18n is not installed: left out")
    if importlib.util.find_spec("zensical"):
        for name in ("Zensical, clean", "Zensical, after one edit"):
            yield _zensical(name, tree, work / name.replace(", ", "-").replace(" ", "-"), languages)
    else:
        print("  Zensical is not installed: left out")
    if shutil.which("hugo"):
        yield _hugo(tree, work / "hugo", languages)
    else:
        print("  Hugo is not installed (Debian: apt-get install hugo): left out")


def stock_config(
    folder: Path, language: str, features: str = "", *, is_first: bool = True, extra: str = ""
) -> Path:
    """The configuration of one language for stock MkDocs or Zensical, in the folder of its `docs`."""
    config = folder / "stock.yml"
    text = _STOCK.format(
        path="" if is_first else f"{language}/",
        docs="docs",
        site="site",
        language=language,
        features=features,
        plugins="  - search",
    )
    config.write_text(text + extra, "utf-8")
    return config


def stock_commands(
    folder: Path, languages: Sequence[str], features: str = "", extra: str = ""
) -> list[Command]:
    """Builds of stock MkDocs, one a language, of the documents that lie in `folder/<language>/docs`.

    Args:
        features: of the theme.
        extra: further lines of the configuration.
    """
    return [
        _mkdocs(stock_config(folder / code, code, features, is_first=code == languages[0], extra=extra))
        for code in languages
    ]


def copy_pages(tree: Path, folder: Path, languages: Sequence[str]) -> None:
    """The documents of each language in `folder/<language>/docs`."""
    for code in languages:
        shutil.copytree(tree / code / "docs", folder / code / "docs")


def _stock(name: str, tree: Path, folder: Path, languages: Sequence[str], features: str) -> Contender:
    copy_pages(tree, folder, languages)
    return Contender(name, stock_commands(folder, languages, features), partial(_clear, folder, languages))


def _mkdocs(config: Path) -> Command:
    arguments = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    return Command(arguments, config.parent, _QUIET)


def _static_i18n(tree: Path, folder: Path, languages: Sequence[str]) -> Contender:
    for code in languages:
        shutil.copytree(tree / code / "docs", folder / "docs" / code)
    config = folder / "mkdocs.yml"
    text = _STOCK.format(path="", docs="docs", site="site", language="zh", features="", plugins=_STATIC_I18N)
    config.write_text(text, "utf-8")
    return Contender("MkDocs, static-i18n", [_mkdocs(config)], partial(put_aside, folder / "site"))


def _zensical(name: str, tree: Path, folder: Path, languages: Sequence[str]) -> Contender:
    copy_pages(tree, folder, languages)
    for page in folder.rglob("index.md"):
        _exclude_if_too_long(page)
    clean = ["--clean"] if "clean" in name else []
    commands = []
    for code in languages:
        stock_config(folder / code, code, is_first=code == languages[0])
        arguments = [sys.executable, "-m", "zensical", "build", *clean, "--config-file", "stock.yml"]
        commands.append(Command(arguments, folder / code))
    if clean:
        return Contender(name, commands, partial(_clear, folder, languages))
    return Contender(name, commands, _OneEdit([folder / code / "docs" for code in languages]))


def _exclude_if_too_long(page: Path) -> None:
    """Zensical 0.0.73 refuses to build a site with a page of more words than this in one section, but for search."""
    text = page.read_text("utf-8")
    if len(text) > _LONGEST_FOR_ITS_SEARCH:
        page.write_text(text.replace("---\n", "---\nsearch: {exclude: true}\n", 1), "utf-8")


class _OneEdit:
    """Changes one paragraph of one page of each language, as one edit of the report does."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._pages = [
            sorted(folder.rglob("index.md"))[len(list(folder.rglob("index.md"))) // 2] for folder in folders
        ]
        self._count = 0

    def __call__(self) -> None:
        self._count += 1
        for page in self._pages:
            page.write_text(page.read_text("utf-8") + f"\n<p>Edit {self._count}.</p>\n", "utf-8")


def _hugo(tree: Path, folder: Path, languages: Sequence[str]) -> Contender:
    for code in languages:
        for page in (tree / code / "docs").rglob("*.md"):
            name = page.relative_to(tree / code / "docs").as_posix().removesuffix("index.md")
            target = folder / "content" / code / name / "_index.md" if page.name == "index.md" else None
            if target is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(page, target)
    for layout in ("single", "list"):
        place = folder / "layouts" / "_default" / f"{layout}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_HUGO_PAGE, "utf-8")
    (folder / "config.toml").write_text(_HUGO, "utf-8")
    command = Command(["hugo", "--quiet", "--destination", "public"], folder)
    return Contender("Hugo, a theme of one line", [command], partial(put_aside, folder / "public"))


def _clear(folder: Path, languages: Sequence[str]) -> None:
    for code in languages:
        for name in ("site", ".cache"):
            put_aside(folder / code / name)
