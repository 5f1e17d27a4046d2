"""Charts in the printed report: each once, numbered, where it is first shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.model.nouns.chart import ChartSpec
from generator.pages.context import PageContext
from generator.printing.block import Block
from generator.printing.parts.headings import heading
from generator.wording.numbers import in_digits


@dataclass
class ChartNumbers:
    """Counts the charts of one document."""

    seen: set[str] = field(default_factory=set)

    def blocks(
        self, context: PageContext, charts: Iterable[DrawnChart | None], *, floating: bool = True
    ) -> Iterator[Block]:
        """Those of the charts that were not shown before; floating ones leave no gap where a page is full."""
        for chart in charts:
            if chart is not None and chart.id not in self.seen:
                self.seen.add(chart.id)
                yield _chart(context, chart, len(self.seen), floating)


def charts_left(context: PageContext, numbers: ChartNumbers) -> Iterator[Block]:
    """Charts that no other part shows."""
    left = [chart.id for chart in context.report.all(ChartSpec) if chart.id not in numbers.seen]
    if left:
        yield heading("charts_", context.words.charts, 2)
        yield from numbers.blocks(context, (context.chart(identity) for identity in left), floating=False)


def _chart(context: PageContext, chart: DrawnChart, number: int, floating: bool) -> Block:
    words = context.words
    places = " ".join(f"§{locator}" for locator in chart.sources)
    content = {
        "floats": floating,
        "number": words.chart_number.replace("{number}", in_digits(number, context.language.numbers)),
        "title": chart.title,
        "subtitle": chart.subtitle,
        "description": chart.description or chart.title,
        "note": chart.note,
        "source": f"{words.source} {places}" if places else "",
        "wide": f"{chart.id}.{context.code}.wide.svg",
        "narrow": f"{chart.id}.{context.code}.narrow.svg",
    }
    return Block("chart", f"chart:{chart.id}", content, address=Address("charts/", chart.id))
