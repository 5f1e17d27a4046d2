"""The report in all its printed forms: one a language, and the source language beside each of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.charts.files import on_paper
from generator.pages.context import PageContext
from generator.pages.printed import PrintedReport
from generator.printing.compiling import Source, compile_pdf
from generator.printing.document import Version, document_data, version_of
from generator.processes.background import done, in_background


def print_report(contexts: Mapping[str, PageContext], cache: Path | None) -> tuple[PrintedReport, ...]:
    """Every printed form, all being set at the same time; who asks for the content of one waits for it.

    Nothing is compiled whose texts, charts, template and fonts are as in an earlier build.
    """
    kept = CacheFolder(cache / "print" if cache is not None else None)
    sources = {_codes(form): _source(form) for form in _forms(tuple(contexts.values()))}
    found = {codes: kept.find(source.key) for codes, source in sources.items()}
    kept.forget_unused()  # now, as it would take away what is being written
    return tuple(
        PrintedReport(codes, done(content) if content is not None else _compiled(sources[codes], kept))
        for codes, content in found.items()
    )


def drawings_of(versions: Sequence[Version]) -> dict[str, str]:
    """The drawings by the names that charts give them: wide ones for one language, narrow ones for two columns."""
    alone = len(versions) == 1
    return {
        f"{identity}.{code}.{'wide' if alone else 'narrow'}.svg": on_paper(
            chart.wide_svg if alone else chart.narrow_svg,
            version.context.report.chart_style,
            version.context.language,
        )
        for version in versions
        for (identity, code), chart in version.context.charts.items()
        if code == version.context.code
    }


def _forms(contexts: Sequence[PageContext]) -> Iterable[tuple[Version, ...]]:
    if not contexts[0].report.site.prints:
        return
    versions = [version_of(context) for context in contexts]
    yield from ((version,) for version in versions)
    yield from ((versions[0], other) for other in versions[1:])


def _codes(versions: Sequence[Version]) -> tuple[str, ...]:
    return tuple(version.context.code for version in versions)


def _source(versions: Sequence[Version]) -> Source:
    return Source.of(document_data(versions), drawings_of(versions))


def _compiled(source: Source, kept: CacheFolder) -> Future[bytes]:
    def make() -> bytes:
        content = compile_pdf(source)
        kept.put(source.key, content)
        return content

    return in_background(make)
