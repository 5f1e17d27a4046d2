"""A chart as a page shows it: decided first, drawn then, both from the linked report alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.charts.cache import DrawingCache
from generator.charts.files import ChartFile, chart_files
from generator.charts.pictures import Order, make_missing, make_pictures
from generator.charts.plan import ChartTable, Plan
from generator.charts.planning import plan_charts
from generator.charts.svg import on_a_page
from generator.diagnostics import Diagnostics
from generator.linking.figures import Figure
from generator.linking.report import Report


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
    orders = [Order.of(plan, report) for plan in plans]
    make_missing(orders, kept)
    drawn = {
        (plan.id, plan.language): _drawn(plan, order, kept) for plan, order in zip(plans, orders, strict=True)
    }
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
            plan = self._plans[key]
            self._drawn[key] = _drawn(plan, Order.of(plan, self._report), self._cache)
        return self._drawn[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """All charts in all languages."""
        return iter(self._plans)

    def __len__(self) -> int:
        """Number of charts in all languages together."""
        return len(self._plans)


def _drawn(plan: Plan, order: Order, cache: DrawingCache) -> DrawnChart:
    made = make_pictures(order, cache)
    title, description = f"chart-{plan.id}-title", f"chart-{plan.id}-description"
    return DrawnChart(
        id=plan.id,
        title=plan.title,
        subtitle=plan.subtitle,
        description=plan.description,
        wide_svg=on_a_page(made.wide, title, description),
        narrow_svg=on_a_page(made.narrow, title, description),
        table=plan.content.table,
        sources=plan.sources,
        figures=plan.content.figures,
        note=plan.note,
        card=ChartFile("card", f"{plan.id}.card.png", made.card),
        explorer=ChartFile("Vega", f"{plan.id}.vega.json", made.explorer) if made.explorer else None,
        files=chart_files(plan, made.alone, made.png, made.vega_lite, order.credit, order.style),
    )
