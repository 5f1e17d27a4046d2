"""Metrics with their figures: values parsed, periods read, keys and anchors decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostics, Related, rules
from generator.model.nouns.language import NumbersSpec
from generator.model.nouns.metric import FigureSpec, MetricSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.parse import report
from generator.model.period import PartialDate, Period
from generator.model.quantity import Quantity
from generator.source.document import Origin
from generator.wording.numbers import NumberMistake, NumberReader, write_number

_EXAMPLES = (Decimal(3_460_000), Decimal(2_663_000_000), Decimal(1690))


@dataclass(frozen=True, eq=False)
class Figure:
    """One figure, ready for use: exact, with its period and its place in the source."""

    id: str
    """`registered-poor-2017`: also its anchor in the register."""
    metric: str
    key: str
    period: Period
    quantity: Quantity
    spec: FigureSpec
    origin: Origin

    @property
    def place(self) -> str | None:
        """Id of the place it is about; None for the whole."""
        return self.spec.place

    @property
    def series(self) -> tuple[str, str | None]:
        """What it can be compared with over time: figures of the same metric and place."""
        return self.metric, self.place

    @property
    def is_derived(self) -> bool:
        """Calculated by us, not stated by the source."""
        return self.spec.formula is not None

    @property
    def reference(self) -> str:
        """How texts refer to it."""
        return f"{self.metric}@{self.key}"

    @property
    def sources(self) -> tuple[str, ...]:
        """All places of the source that print it."""
        return ((self.spec.source,) if self.spec.source else ()) + self.spec.also


@dataclass(frozen=True, eq=False)
class Metric:
    """One metric with its figures, oldest first as written."""

    id: str
    family: str
    spec: MetricSpec
    unit: UnitSpec
    figures: tuple[Figure, ...]
    origin: Origin

    def figure(self, key: str) -> Figure | None:
        """The figure with this key."""
        return self._by_key.get(key)

    @cached_property
    def whole(self) -> tuple[Figure, ...]:
        """What the metric's name alone stands for: its figures of no place, or all if it has none of those."""
        return tuple(figure for figure in self.figures if figure.place is None) or self.figures

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Ids of the places that it is given for, in the order in which they are written."""
        return tuple(dict.fromkeys(figure.place for figure in self.figures if figure.place is not None))

    def at_place(self, place: str | None) -> tuple[Figure, ...]:
        """Its figures of one place, or of the whole."""
        return tuple(figure for figure in self.figures if figure.place == place)

    @cached_property
    def _by_key(self) -> Mapping[str, Figure]:
        return {figure.key: figure for figure in self.figures}


@dataclass(frozen=True, eq=False)
class Draft:
    """A figure whose value is still a formula, or already a number."""

    id: str
    metric: str
    key: str
    period: Period
    unit: UnitSpec
    spec: FigureSpec
    origin: Origin
    quantity: Quantity | None


def draft_figures(
    metric: MetricSpec, unit: UnitSpec, origin: Origin, numbers: NumberReader, diagnostics: Diagnostics
) -> Iterator[Draft]:
    """The figures of a metric, stated values read by `numbers`, formulas still open."""
    seen: dict[str, Origin] = {}
    for number, spec in enumerate(metric.figures):
        place = origin.at("figures", number)
        draft = _draft(metric, spec, unit, place, numbers, diagnostics)
        if draft is None:
            continue
        if draft.key in seen:
            _report_same_key(draft, seen[draft.key], diagnostics)
            continue
        seen[draft.key] = place
        yield draft


def figure_key(period: str, place: str | None) -> str:
    """The key of a figure that has none of its own: that of its period, and the place it is about."""
    return f"{period}-{place}" if place else period


def finish(draft: Draft, quantity: Quantity) -> Figure:
    """The figure of a draft whose quantity is known."""
    return Figure(draft.id, draft.metric, draft.key, draft.period, quantity, draft.spec, draft.origin)


def _draft(
    metric: MetricSpec,
    spec: FigureSpec,
    unit: UnitSpec,
    origin: Origin,
    numbers: NumberReader,
    diagnostics: Diagnostics,
) -> Draft | None:
    period = _period(spec, origin, diagnostics)
    if (spec.value is None) == (spec.formula is None):
        report(diagnostics, rules.FIGURE_HAS_ONE_VALUE, origin)
        return None
    if spec.value is not None and spec.source is None:
        report(diagnostics, rules.FIGURE_HAS_A_SOURCE, origin)
    quantity = None
    if spec.value is not None:
        quantity = _stated(spec, unit, origin, numbers, diagnostics)
        if quantity is None:
            return None
        _check_printed(spec, spec.value.removesuffix("%"), origin, diagnostics)
    if period is None:
        return None
    key = spec.key or figure_key(period.key, spec.place)
    return Draft(f"{metric.id}-{key}", metric.id, key, period, unit, spec, origin, quantity)


def _examples(numbers: NumbersSpec) -> str:
    """Numbers as a report in a language prints them."""
    return ", ".join((*(write_number(number, numbers) for number in _EXAMPLES), "2.37%"))


def _stated(
    spec: FigureSpec, unit: UnitSpec, origin: Origin, numbers: NumberReader, diagnostics: Diagnostics
) -> Quantity | None:
    text = spec.value or ""
    is_percent = unit.kind == "percent"
    if text.endswith(("%", "％")) != is_percent:
        rule = rules.PERCENT_IS_WRITTEN if is_percent else rules.UNIT_STANDS_APART
        report(
            diagnostics,
            rule,
            origin.at("value"),
            found=text,
            unit=unit.id,
            suggestion=text.rstrip("%％") + "%" * is_percent,
        )
        return None
    try:
        number = numbers.read(text.removesuffix("%") if is_percent else text)
    except NumberMistake as mistake:
        hint: dict[str, Any] = (
            {"suggestion": mistake.hint} if mistake.hint else {"examples": _examples(numbers.numbers)}
        )
        report(diagnostics, rules.NUMBER_IS_READABLE, origin.at("value"), found=text, **hint)
        return None
    return Quantity(number, unit, spec.bound, spec.approx)


def _check_printed(spec: FigureSpec, number: str, origin: Origin, diagnostics: Diagnostics) -> None:
    """A wording without any digit may name what is counted instead of counting it."""
    printed = spec.printed
    if printed and any(character.isdecimal() for character in printed) and number not in printed:
        report(diagnostics, rules.PRINTED_AGREES, origin.at("printed"), printed=printed, value=number)


def _report_same_key(draft: Draft, first: Origin, diagnostics: Diagnostics) -> None:
    at = draft.origin.location()
    diagnostics.report(
        rules.FIGURE_KEYS_ARE_UNIQUE,
        at,
        related=(Related(first.location(), "first-written-here"),),
        source_line=draft.origin.line_of(at),
        reference=f"{draft.metric}@{draft.key}",
    )


def _period(spec: FigureSpec, origin: Origin, diagnostics: Diagnostics) -> Period | None:
    written = {name: value for name, value in _period_fields(spec) if value is not None}
    given = tuple(written)
    if not given:
        report(diagnostics, rules.FIGURE_HAS_A_PERIOD, origin)
        return None
    if given not in _PERIODS:
        place, found = origin.at(given[-1]), ", ".join(given)
        report(diagnostics, rules.FIGURE_HAS_ONE_PERIOD, place, of_key=True, found=found)
        return None
    if spec.as_of:
        return Period("report")
    dates: dict[str, PartialDate] = {}
    for name, value in written.items():
        date = PartialDate.parse(value)
        if date is None:
            report(diagnostics, rules.DATE_IS_OF_THE_CALENDAR, origin.at(name), found=value)
            return None
        dates[name] = date
    if "from" in dates:
        if dates["from"].first_day > dates["to"].last_day:
            report(diagnostics, rules.PERIOD_RUNS_FORWARD, origin.at("from"), start=spec.from_, end=spec.to)
            return None
        return Period("between", dates["from"], dates["to"])
    if "to" in dates:
        return Period("until", None, dates["to"])
    return Period("at", None, dates["at"]) if "at" in dates else Period("in", None, dates["in"])


_PERIODS = frozenset({("at",), ("in",), ("from", "to"), ("to",), ("as_of",)})
"""Fields that say together when a figure holds."""


def _period_fields(spec: FigureSpec) -> tuple[tuple[str, str | None], ...]:
    return (("at", spec.at), ("in", spec.in_), ("from", spec.from_), ("to", spec.to), ("as_of", spec.as_of))
