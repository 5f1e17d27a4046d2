"""In which order families and figures are listed: what home shows first, then as the source goes on."""

from __future__ import annotations

from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec

_NOWHERE = (10**6,)
"""After every place of a source: the place of what it does not state."""


def ordered_families(report: Report) -> list[Thing[FamilySpec]]:
    """Families of headline figures, then the others by their first place in the source; derived ones last."""
    headline = [report.figure(line.figure).metric for line in report.home.headline]
    first = list(dict.fromkeys(report.metrics[metric].family for metric in headline))

    def key(family: Thing[FamilySpec]) -> tuple[bool, int, tuple[int, ...]]:
        index = first.index(family.id) if family.id in first else len(first)
        place = _first_place(report, family)
        return place == _NOWHERE, index, place

    return sorted(report.all(FamilySpec), key=key)


def ordered_figures(report: Report) -> list[Figure]:
    """Figures by family, those that the source states before all that we derived."""
    metrics = (
        report.metrics[metric.id] for family in ordered_families(report) for metric in family.spec.metrics
    )
    figures = [figure for metric in metrics for figure in metric.figures]
    return sorted(figures, key=lambda figure: figure.is_derived)


def _first_place(report: Report, family: Thing[FamilySpec]) -> tuple[int, ...]:
    figures = (figure for metric in family.spec.metrics for figure in report.metrics[metric.id].figures)
    places = (
        tuple(int(part) for part in locator.split(".")) for figure in figures for locator in figure.sources
    )
    return min(places, default=_NOWHERE)
