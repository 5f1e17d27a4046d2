"""Mistakes of one chart, each told at the field that has to change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostics, Rule, rules
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.model.parse import report as tell
from generator.source.document import Origin

Place = tuple[str | int, ...]
_NOT_DRAWN = frozenset({"rank"})


@dataclass
class Complaints:
    """Tells what is wrong with a chart; `any` says whether there was something."""

    report: Report
    origin: Origin
    diagnostics: Diagnostics
    any: bool = False

    def tell(self, rule: Rule, place: Place, **values: Any) -> None:
        """A mistake at a field of the chart."""
        self.any = True
        tell(self.diagnostics, rule, self.origin.at(*place), **values)

    def units(self, figures: Iterable[tuple[Place, Figure]]) -> None:
        """All figures are of one unit, and can be drawn as a length."""
        first: Figure | None = None
        for place, figure in figures:
            unit = figure.quantity.unit
            if unit.kind in _NOT_DRAWN or figure.quantity.number < 0:
                self.tell(rules.CHART_FIGURES_ARE_LENGTHS, place, found=figure.reference)
                continue
            first = first or figure
            if unit.id != first.quantity.unit.id:
                other = first.quantity.unit.id
                self.tell(
                    rules.CHART_UNITS_AGREE,
                    place,
                    found=figure.reference,
                    unit=unit.id,
                    first=first.reference,
                    other=other,
                )

    def shares(self, figures: Iterable[tuple[Place, Figure]]) -> None:
        """All figures are percents of a whole."""
        for place, figure in figures:
            quantity = figure.quantity
            if quantity.unit.kind != "percent" or not 0 <= quantity.base <= 1:
                self.tell(
                    rules.CHART_FIGURES_ARE_SHARES, place, found=figure.reference, unit=quantity.unit.id
                )

    def later(self, place: Place, first: Figure, last: Figure) -> None:
        """The second figure holds at a later time than the first, for the same metric and place."""
        day = self.report.facts.published
        if first.series != last.series:
            self.tell(rules.CHART_COMPARES_ONE_METRIC, place, found=last.reference, first=first.reference)
        elif first.period.sort_day(day) >= last.period.sort_day(day):
            self.tell(rules.CHART_RUNS_FORWARD, place, found=last.reference, first=first.reference)

    def one_series(self, place: Place, figures: Iterable[Figure]) -> None:
        """All figures are of one metric and place."""
        by_series = {figure.series: figure for figure in figures}
        if len(by_series) > 1:
            first, other, *_ = by_series.values()
            self.tell(rules.CHART_COMPARES_ONE_METRIC, place, found=other.reference, first=first.reference)

    def enough(self, place: Place, count: int, least: int) -> None:
        """There are at least so many things to compare."""
        if count < least:
            self.tell(rules.CHART_HAS_ENOUGH, place, found=count, least=least)

    def fits(self, place: Place, whole: Figure, parts: Iterable[Figure]) -> None:
        """Parts make up no more than their whole."""
        total = sum((part.quantity.base for part in parts), start=0 * whole.quantity.base)
        if total > whole.quantity.base:
            self.tell(rules.CHART_PARTS_FIT, place, whole=whole.reference)
