"""Units: what a number counts, and how each language writes number and unit together."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from generator.model.kind import Kind
from generator.model.spec import Identifier, PlainText, RefersTo, Spec

UnitKind = Literal["count", "money", "percent", "percentage-point", "rank", "measure"]


class UnitSpec(Spec):
    """One unit of the report."""

    id: Identifier
    """Name of the unit in metrics, such as `person` or `yuan`."""
    kind: UnitKind
    """`count`: whole things; `money`; `percent`: a share of a hundred; `percentage-point`: a difference of percents; `rank`: a
    place in an order; `measure`: anything measured."""
    name: PlainText
    """The unit alone, for the heads of tables."""
    forms: dict[str, dict[str, str]]
    """For each language, number and unit together: a pattern for each plural category (`one`, `other` …), `{n}` the number."""

    of: Annotated[str, RefersTo(("unit",))] | None = None
    """For a quotient: the unit that is divided, such as `tonne` in tonnes a person."""
    per: Annotated[str, RefersTo(("unit",))] | None = None
    """For a quotient: the unit by which it is divided, such as `person` in tonnes a person."""

    @property
    def factor(self) -> Fraction:
        """What one of this unit counts in arithmetic: a percent is a hundredth."""
        return Fraction(1, 100) if self.kind in ("percent", "percentage-point") else Fraction(1)


KIND = Kind("unit", UnitSpec, "list", "data/units.yml")
