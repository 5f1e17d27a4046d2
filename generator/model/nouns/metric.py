"""Metrics: what is measured, its figures, and what the report claims about them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.quantity import Bound
from generator.model.spec import (
    DAY,
    PERIOD,
    FigureKey,
    Flag,
    Identifier,
    Locator,
    Offers,
    PlainText,
    RefersTo,
    RunningText,
    Spec,
    Text,
)

Nature = Literal["stock", "flow", "rate", "change", "plan", "target", "rank", "count"]
Status = Literal["reported", "planned", "target", "unclear"]


class FigureSpec(Spec):
    """One observation of a metric, with its period, its source and its wording."""

    at: Annotated[str, Offers(DAY)] | None = None
    """A day (`2017-12-31`): for stocks."""
    in_: Annotated[Annotated[str, Offers(PERIOD)] | None, Field(alias="in")] = None
    """A year or month (`2017`, `2018-04`): for what happened in it."""
    from_: Annotated[Annotated[str, Offers(DAY)] | None, Field(alias="from")] = None
    """First day of a stretch; with `to`."""
    to: Annotated[str, Offers(DAY)] | None = None
    """Last day of a stretch; alone where the source does not say when it began."""
    as_of: Literal["report"] | None = None
    """`report`: as of the report, which gives no day."""
    place: Annotated[str, RefersTo(("place",))] | None = None
    """The place it is about, where a metric is given by region; left out for the whole that the report is about."""
    key: FigureKey | None = None
    """Name of this figure in references (`metric@key`); only needed where that of its period and place is taken."""
    value: Text | None = None
    """The number as the report prints it, without unit and qualifier: `346万`, `26.63亿`, `2.37%`, `1690`, `第二`."""
    formula: Text | None = None
    """For a figure of our own: the calculation that gives it, from other figures."""
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    """Places after the point to which a formula's result is rounded, in the unit; without it the result must be exact."""
    bound: Bound | None = None
    """Qualifier: `at-least` (以上), `more-than` (余), `at-most` (以内), `held-at` (控制在)."""
    approx: Flag = False
    """The source says “about” (约)."""
    status: Status = "reported"
    """`planned` or `target` where the source says so, `unclear` where it does not say which."""
    source: Locator | None = None
    """Place in the source, such as "1.5"; a formula needs none."""
    also: tuple[Locator, ...] = ()
    """Other places of the source that print the same figure."""
    printed: Text | None = None
    """The source's own wording, where it is not simply value and unit."""
    note: RunningText | None = None
    """What the reader should know about this figure."""


class RelationSpec(Spec):
    """Something the report claims about its figures; proved at every build within the rounding of what is printed."""

    claim: Text
    """`a = b@2013 - b@2017`; operators `= <= >= + - * / ( )` with blanks around them, percents count as ratios."""
    each: Literal["period", "place", "figure"] | None = None
    """The claim holds for each period, each place or each figure of the first figure in it, and leaves that out:
    `waste = waste@north + waste@south` for each `period`, `density@2019 = people@2019 / area@2010` for each `place`,
    `rate = cases / people` for each `figure`."""
    rest: PlainText | None = None
    """For a total and its parts (`total >= part + part`): what to call the rest, such as “not itemised”."""
    note: RunningText | None = None
    """What the reader should know about this claim."""
    known_mismatch: RunningText | None = None
    """The claim is known not to hold: explains why, and is shown to the reader."""


def _claim_alone(value: object) -> object:
    return {"claim": value} if isinstance(value, str) else value


Relation = Annotated[RelationSpec, BeforeValidator(_claim_alone, json_schema_input_type=str | RelationSpec)]


class MetricSpec(Spec):
    """One measured quantity of the report."""

    id: Identifier
    """Name in references; never changes, because addresses are made of it."""
    name: PlainText
    """What it is called, in each language."""
    definition: RunningText | None = None
    """What it counts, in plain words, as far as the source says."""
    unit: Annotated[str, RefersTo(("unit",))]
    """A unit of data/units.yml."""
    nature: Nature
    """`stock` at a moment, `flow` over a period, `rate`, `change`, `plan`, `target`, `rank`, or a mere `count`."""
    better: Literal["lower", "higher"] | None = None
    """Which direction is progress, where one is."""
    figures: Annotated[tuple[FigureSpec, ...], Field(min_length=1)]
    """The observations, oldest first."""
    relations: tuple[Relation, ...] = ()
    """What the report claims about these figures."""
    note: RunningText | None = None
    """What the reader should know about this metric."""
