"""Where a figure comes from in the source: where it is printed, or what it is calculated from is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.linking.expressions import parse_expression, references_in
from generator.linking.figures import Figure

if TYPE_CHECKING:
    from generator.linking.report import Report


def places_behind(report: Report, figure: Figure) -> tuple[str, ...]:
    """Where the source prints a figure, or what it is calculated from, each place once."""
    places = dict.fromkeys(figure.sources)
    if figure.spec.formula:
        for reference in references_in(parse_expression(figure.spec.formula)):
            places |= dict.fromkeys(places_behind(report, report.figure(reference)))
    return tuple(places)
