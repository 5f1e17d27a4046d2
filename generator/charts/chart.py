"""A chart as a page shows it: decided first, drawn then, both from the linked report alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.charts.cache import DrawingCache, key_of
from generator.charts.cards import card_svg
from generator.charts.explorer import explorer_rows, explorer_vega
from generator.charts.files import ChartFile, chart_files
from generator.charts.letters import TextRuler
from generator.charts.plan import ChartTable, Plan
from generator.charts.planning import form_named, plain, plan_charts
from generator.charts.rendering import rasterize, render
from generator.charts.sheet import Sheet
from generator.charts.svg import on_a_page
from generator.charts.writer import Writer
from generator.diagnostics import Diagnostics
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec


@dataclass(frozen=True, eq=False)
class DrawnChart:
    """One chart in one language, ready to be shown."""

    id: str
    title: str
    subtitle: str
    description: str
    wide_svg: Markup
    narrow_svg: Markup
    table: ChartTable
    sources: tuple[str, ...]
    figures: tuple[Figure, ...]
    note: str
    files: tuple[ChartFile, ...]
    """The chart for download, in this language."""
    card: ChartFile
    """What a link to a page with this chart looks like elsewhere."""
    explorer: ChartFile | None
    """The interactive view, where the author switched it on."""


Charts = Mapping[tuple[str, str], DrawnChart]


def draw_charts(report: Report, cache: Path | None, diagnostics: Diagnostics) -> Charts:
    """Every chart of the report in every language, by chart id and language code; none if one cannot be drawn."""
    plans = plan_charts(report, diagnostics)
    if diagnostics.errors:
        return {}
    kept = DrawingCache(cache / "charts" if cache is not None else None)
    drawn = {(plan.id, plan.language): _drawn(plan, report, kept) for plan in plans}
    kept.forget_unused()
    return drawn


class ChartsOnDemand(Mapping[tuple[str, str], DrawnChart]):
    """Charts that are drawn when somebody looks at them, for a preview, which shows one page."""

    def __init__(self, report: Report, plans: Iterable[Plan], cache: Path | None) -> None:
        self._report = report
        self._plans = {(plan.id, plan.language): plan for plan in plans}
        self._cache = DrawingCache(cache / "charts" if cache is not None else None)
        self._drawn: dict[tuple[str, str], DrawnChart] = {}

    def __getitem__(self, key: tuple[str, str]) -> DrawnChart:
        """The chart, drawn at the first time."""
        if key not in self._drawn:
            self._drawn[key] = _drawn(self._plans[key], self._report, self._cache)
        return self._drawn[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """All charts in all languages."""
        return iter(self._plans)

    def __len__(self) -> int:
        """Number of charts in all languages together."""
        return len(self._plans)


def _drawn(plan: Plan, report: Report, cache: DrawingCache) -> DrawnChart:
    language = next(language for language in report.languages if language.code == plan.language)
    style = report.chart_style
    key = key_of(plan.form, plain(plan.content.picture), style.model_dump(mode="json"), language.spaced)
    drawing = json.loads(cache.get(key, lambda: _draw(plan, report, language)))
    title, description = f"chart-{plan.id}-title", f"chart-{plan.id}-description"
    return DrawnChart(
        id=plan.id,
        title=plan.title,
        subtitle=plan.subtitle,
        description=plan.description,
        wide_svg=on_a_page(drawing["wide"], title, description),
        narrow_svg=on_a_page(drawing["narrow"], title, description),
        table=plan.content.table,
        sources=plan.sources,
        figures=plan.content.figures,
        note=plan.note,
        card=_card(plan, drawing["wide"], report, language, cache),
        explorer=_explorer(plan, report, language, cache) if plan.is_interactive else None,
        files=chart_files(plan, drawing["wide"], drawing["vega_lite"], report, language, cache),
    )


def _card(plan: Plan, drawing: str, report: Report, language: LanguageSpec, cache: DrawingCache) -> ChartFile:
    svg = card_svg(plan, drawing, report, language)
    return ChartFile(
        "card", f"{plan.id}.card.png", cache.get(key_of("card", svg), lambda: rasterize(svg, 1.0))
    )


def _explorer(plan: Plan, report: Report, language: LanguageSpec, cache: DrawingCache) -> ChartFile:
    rows, style = explorer_rows(plan, Writer(report, language)), report.chart_style
    numbers = language.numbers.model_dump(mode="json")
    key = key_of(
        "explorer", rows, numbers, language.words.in_charts.sort_by_value, style.model_dump(mode="json")
    )
    content = cache.get(key, lambda: explorer_vega(rows, style, language))
    return ChartFile("Vega", f"{plan.id}.vega.json", content)


def _draw(plan: Plan, report: Report, language: LanguageSpec) -> bytes:
    """Both widths, and the Vega-Lite of the wide one."""
    wide = render(_sheet(plan, report, language, report.chart_style.wide))
    narrow = render(_sheet(plan, report, language, report.chart_style.narrow))
    found: dict[str, Any] = {"wide": wide.svg, "narrow": narrow.svg, "vega_lite": wide.vega_lite}
    return json.dumps(found, ensure_ascii=False).encode()


def _sheet(plan: Plan, report: Report, language: LanguageSpec, width: float) -> Sheet:
    style = report.chart_style
    sheet = Sheet(width, style, TextRuler(style.fallback_width, language.spaced))
    form_named(plan.form).draw(plan.content.picture, sheet)
    return sheet
