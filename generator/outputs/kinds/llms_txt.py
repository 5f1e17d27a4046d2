"""`llms.txt` at the root of every language, as llmstxt.org describes it: what the site is, and its pages as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.datasets.dataset import Dataset
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.context import PageContext
from generator.pages.navigation import Entry, navigation
from generator.pages.page import PageSummary
from generator.pages.prose import plain_text

PATH = "llms.txt"
COPY = "index.html.md"
"""What the address of a page is followed by to get it as Markdown."""


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file a language."""
    for code, context in site.contexts.items():
        yield Artifact(code, PATH, _written(context, site.documents[code].summaries).encode())


def without_copies(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """For a tree that others build: there the file leads to the pages themselves, since only we make the copies."""
    copy, page = f"/{COPY})".encode(), b"/)"
    for artifact in artifacts:
        is_list = artifact.path == PATH
        yield replace(artifact, content=artifact.content.replace(copy, page)) if is_list else artifact


def _written(context: PageContext, pages: tuple[PageSummary, ...]) -> str:
    facts, words, code = context.report.facts, context.words, context.code
    by_path = {page.path: page for page in pages}
    entries = navigation(context, by_path)
    named = {path for entry in entries for path in _paths(entry)}
    others = [page for page in pages if page.path not in named]
    prose = context.prose()
    summary = " ".join(plain_text(prose.write(text)) for text in facts.summary)
    lines = [
        f"# {_line(facts.title[code])}",
        "",
        f"> {_line(summary)}",
        "",
        _line(words.llms_text),
    ]
    for entry in entries:
        lines += ["", f"## {_line(entry.title)}", ""]
        lines += [_page(context, by_path[path]) for path in dict.fromkeys(_paths(entry))]
    lines += ["", f"## {_line(words.downloads)}", ""]
    lines += [
        _file(context, dataset) for dataset in context.datasets if not (dataset.metric or dataset.family)
    ]
    # A heading of the format itself: what a program with little room may skip.
    lines += ["", "## Optional", "", *(_page(context, page) for page in others), ""]
    return "\n".join(lines)


def _paths(entry: Entry) -> Iterator[str]:
    yield entry.path
    for below in entry.items:
        yield from _paths(below)


def _page(context: PageContext, page: PageSummary) -> str:
    return _link(page.title, context.url(page.path) + COPY, page.description)


def _file(context: PageContext, dataset: Dataset) -> str:
    about = context.words.files[dataset.kind].replace("{name}", dataset.title[context.code])
    return _link(dataset.file_name, context.report.site.site_url + dataset.path, about)


def _link(title: str, address: str, about: str) -> str:
    said = f": {_line(about)}" if about else ""
    return f"- [{_line(title)}]({address}){said}"


def _line(text: str) -> str:
    """On one line, with nothing in it that Markdown would take for a link."""
    return " ".join(text.replace("[", "\\[").replace("]", "\\]").replace("<", "\\<").split())


KIND = OutputKind("llms_txt", artifacts)
