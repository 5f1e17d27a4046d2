"""Figures of two editions under one name: what was printed then, what is printed now, and whether both can be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.linking.figures import Figure
from generator.linking.order import ordered_figures
from generator.linking.report import Report
from generator.model.edition_record import EditionRecord, KeptFigure
from generator.model.nouns.unit import UnitSpec
from generator.model.quantity import Quantity

FigureKind = Literal["revised", "settled", "updated", "refined", "new", "dropped", "confirmed"]
FIGURE_KINDS: tuple[FigureKind, ...] = (
    "revised",
    "settled",
    "updated",
    "refined",
    "new",
    "dropped",
    "confirmed",
)
_OURS = "derived"


@dataclass(frozen=True, eq=False)
class FigureChange:
    """One figure in both editions, or in one of them."""

    kind: FigureKind
    """`revised`: both cannot be true; `settled`: planned then, reported now; `updated`: each holds as of its own report;
    `refined`: printed otherwise, but within the rounding of what was printed; `confirmed`: printed as it was."""
    old: KeptFigure | None
    new: Figure | None
    difference: Quantity | None = None
    """New less old, no finer than the coarser of the two is printed; None where they do not compare."""


def changed_figures(report: Report, earlier: EditionRecord) -> Iterator[FigureChange]:
    """Every figure that a source states, in the order of the register; what we derive ourselves follows from those."""
    known = {figure.id: figure for figure in earlier.figures if figure.origin != _OURS}
    stated = [figure for figure in ordered_figures(report) if not figure.is_derived]
    for figure in stated:
        old = known.pop(figure.id, None)
        yield FigureChange("new", None, figure) if old is None else _compared(old, figure, report)
    for old in known.values():
        yield FigureChange("dropped", old, None)


def kept_quantity(figure: KeptFigure, units: Mapping[str, UnitSpec]) -> Quantity | None:
    """What was printed, if the report still has its unit."""
    unit = units.get(figure.unit)
    return None if unit is None else Quantity(figure.number, unit, figure.bound, figure.approximate)


def units_of(report: Report) -> dict[str, UnitSpec]:
    """Units of the report's figures by id."""
    return {metric.unit.id: metric.unit for metric in report.metrics.values()}


def _compared(old: KeptFigure, new: Figure, report: Report) -> FigureChange:
    units, now = units_of(report), new.quantity
    then = kept_quantity(old, units)
    if then is None or then.unit.id != now.unit.id:
        return FigureChange("revised", old, new)
    difference = _difference(then, now, units)
    if old.status != "reported" and new.spec.status == "reported":
        return FigureChange("settled", old, new, difference)
    if (then.number, then.bound, then.approximate) == (now.number, now.bound, now.approximate):
        return FigureChange("confirmed", old, new)
    if old.period.kind == new.period.kind == "report":
        return FigureChange("updated", old, new, difference)
    if then.interval.meets(now.interval):
        return FigureChange("refined", old, new)
    return FigureChange("revised", old, new, difference)


def _difference(then: Quantity, now: Quantity, units: Mapping[str, UnitSpec]) -> Quantity | None:
    if now.unit.kind == "rank":
        return None
    unit = now.unit
    if unit.kind == "percent":
        points = [found for found in units.values() if found.kind == "percentage-point"]
        unit = points[0] if points else unit
    exact = now.number - then.number
    coarser = Decimal(1).scaleb(max(_exponent(now.number), _exponent(then.number)))
    rounded = exact.quantize(coarser)
    return Quantity(rounded, unit, approximate=rounded != exact or now.approximate or then.approximate)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
