"""The report in all its printed forms: one a language, and the source language beside each of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.charts.files import on_paper
from generator.pages.context import PageContext
from generator.pages.printed import PrintedReport
from generator.printing.compiling import compile_pdf
from generator.printing.document import document_data


def print_report(contexts: Mapping[str, PageContext], cache: Path | None) -> tuple[PrintedReport, ...]:
    """Every printed form; nothing is compiled whose texts, charts, template and fonts are as in an earlier build."""
    kept = CacheFolder(cache / "print" if cache is not None else None)
    printed = tuple(_printed(forms, kept) for forms in _forms(tuple(contexts.values())))
    kept.forget_unused()
    return printed


def _forms(contexts: Sequence[PageContext]) -> Iterable[tuple[PageContext, ...]]:
    if not contexts[0].report.site.prints:
        return
    yield from ((context,) for context in contexts)
    yield from ((contexts[0], other) for other in contexts[1:])


def _printed(contexts: tuple[PageContext, ...], kept: CacheFolder) -> PrintedReport:
    content = compile_pdf(document_data(contexts), _drawings(contexts), kept)
    return PrintedReport(tuple(context.code for context in contexts), content)


def _drawings(contexts: Iterable[PageContext]) -> dict[str, str]:
    """The drawings by the names that charts give them: wide ones for one language, narrow ones for two columns."""
    contexts = tuple(contexts)
    width = "wide" if len(contexts) == 1 else "narrow"
    return {
        f"{identity}.{code}.{width}.svg": on_paper(
            chart.wide_svg if width == "wide" else chart.narrow_svg,
            chart_context.report.chart_style,
            chart_context.language,
        )
        for chart_context in contexts
        for (identity, code), chart in chart_context.charts.items()
        if code == chart_context.code
    }
