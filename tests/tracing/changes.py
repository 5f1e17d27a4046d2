"""A report with one value changed at a time, made with what earlier builds kept and made without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.charts.chart import Charts
from generator.datasets.keeping import kept_datasets
from generator.diagnostics import Diagnostics
from generator.linking.report import Report
from generator.outputs.artifact import Site, output_kinds
from generator.pages.context import PageContext, with_packages
from generator.pipeline import check_report
from generator.rendering.documents import Documents
from generator.rendering.writing import content_of, written_pages
from generator.source import document
from generator.source.files import Project
from generator.source.yaml_reader import read_yaml
from generator.tracing.traces import Traces

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DIGIT = re.compile(r"[0-9](?=[^0-9]*$)")
_NOT_KEPT = frozenset({"search_index", "prints"})
"""Outputs that are not made from what is traced."""
Files = dict[tuple[str, str], bytes]
"""By language and path."""


@dataclass(frozen=True)
class Change:
    """One value of one file, written otherwise."""

    path: str
    line: int
    text: str
    """The whole file."""


def changes_of(path: str, text: str) -> Iterator[Change]:
    """Every value of a file changed, one at a time: a digit to the next one, words by one more."""
    read = read_yaml(text.encode(), path, Diagnostics())
    assert read is not None
    lines = text.splitlines(keepends=True)
    for scalar in _scalars(read.root):
        if not scalar.text:
            continue
        at, start, end = scalar.line - 1, scalar.column - 1, scalar.end_column - 1
        if scalar.line != scalar.end_line:  # its first line, which follows the mark of a block
            at += lines[at][start] in "|>"
            start, end = 0, len(lines[at].rstrip())
        line = lines[at]
        there = "".join((*lines[:at], line[:start], _changed(line[start:end]), line[end:], *lines[at + 1 :]))
        yield Change(path, at + 1, there)


def made(report: Report, charts: Charts, kept: Path | None) -> Files:
    """Every page and every other file that is made from what is traced."""

    def folder(name: str) -> CacheFolder:
        return CacheFolder(kept / name if kept is not None else None)

    traces = Traces(report, charts, folder("outputs"))
    downloads = with_packages(report, kept_datasets(traces))
    contexts = {
        language.code: PageContext(traces.report, language, traces.charts, downloads=downloads)
        for language in report.languages
    }
    documents = {}
    for code, context in contexts.items():
        own = traces.kept_in(folder(code))
        written = written_pages(context, own)
        content = partial(content_of, context=context, traces=own)
        documents[code] = Documents.of_last(context).joined(written, content)
    site = Site(contexts, documents, traces)
    kinds = (kind for kind in output_kinds() if kind.name not in _NOT_KEPT)
    return {(file.language, file.path): file.content for kind in kinds for file in kind.artifacts(site)}


def differences(project: Project, kept: Path, drawn: Path) -> list[str] | None:
    """Files that come out otherwise with what is kept than without; None for a report that cannot be made.

    Args:
        kept: changes with what is made now.
        drawn: where charts are kept.
    """
    checked = check_report(project, draw=True, cache=drawn)
    if checked.report is None or checked.diagnostics.errors:
        return None
    with_kept, without = (made(checked.report, checked.charts, place) for place in (kept, None))
    return [f"{language}: {path}" for language, path in sorted(_unequal(with_kept, without))]


def _unequal(
    one: Mapping[tuple[str, str], bytes], other: Mapping[tuple[str, str], bytes]
) -> set[tuple[str, str]]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


def _scalars(node: document.Node) -> Iterator[document.Scalar]:
    if isinstance(node, document.Scalar):
        yield node
    elif isinstance(node, document.Mapping):
        for _, value in node.items.values():
            yield from _scalars(value)
    else:
        for item in node.items:
            yield from _scalars(item)


def _changed(written: str) -> str:
    if _DIGIT.search(written):
        return _DIGIT.sub(lambda digit: str((int(digit[0]) + 1) % 10), written, count=1)
    quote = written[-1] if written[-1] in "'\"" else ""
    word = "新" if _CHINESE.search(written) else " anew"
    return f"{written.removesuffix(quote)}{word}{quote}"
