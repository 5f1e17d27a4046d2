"""What the table of figures can be filtered by, and what each of its rows says to a filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.datasets.columns import DERIVED, STATED, origin
from generator.linking.figures import Figure
from generator.linking.places_behind import places_behind
from generator.model.nouns.place import PlaceSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.period import PartialDate, Period
from generator.pages.context import PageContext
from generator.pages.reading_order import ordered_sections
from generator.wording.dates import write_date, write_period

AS_OF_REPORT = "report"
"""What the filter by year calls figures as of the report, for which the source gives no day."""

WHOLE = "whole_"
"""What the filter by place calls figures of none; not an id, so that no place is called so."""


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    value: str
    """As addresses give it; the same in all languages as far as the words allow."""
    text: str
    level: int = 0
    """How deep it stands below others."""


@dataclass(frozen=True)
class FilterView:
    """One filter with its choices."""

    name: str
    label: str
    options: tuple[Option, ...]


def filter_views(context: PageContext, figures: Iterable[Figure]) -> tuple[FilterView, ...]:
    """All filters, each with the choices that at least one of the figures meets."""
    figures, words = tuple(figures), context.words.in_table
    found = (
        FilterView("part", words.part, tuple(_parts(context, figures))),
        FilterView("topic", words.topic, tuple(_topics(context, figures))),
        FilterView("place", words.place, tuple(_places(context, figures))),
        FilterView("origin", words.origin, tuple(_origins(context, figures))),
        FilterView("kind", words.nature, tuple(_natures(context, figures))),
        FilterView("unit", words.unit, tuple(_units(context, figures))),
        FilterView("period", words.period, tuple(_years(context, figures))),
    )
    return tuple(view for view in found if len(view.options) > 1)


def said_to_filters(context: PageContext, figure: Figure, units: Mapping[str, str]) -> dict[str, str]:
    """What a figure says to each filter: places behind it, with blanks between, and years as `2013-2017`.

    Args:
        units: those of `unit_groups`.
    """
    report = context.report
    metric = report.metrics[figure.metric]
    return {
        "part": " ".join(places_behind(report, figure)),
        "topic": metric.family,
        "place": figure.place or WHOLE,
        "origin": origin(figure),
        "kind": metric.spec.nature,
        "unit": units[figure.quantity.unit.id],
        "period": _covered(figure.period),
    }


def unit_groups(context: PageContext, figures: Iterable[Figure]) -> dict[str, str]:
    """For each unit the first one of the same name: readers choose names, and 名 counts students and officials alike."""
    first: dict[str, str] = {}
    return {unit.id: first.setdefault(unit.name[context.code], unit.id) for unit in _used_units(figures)}


def _used_units(figures: Iterable[Figure]) -> Iterator[UnitSpec]:
    seen: set[str] = set()
    for figure in figures:
        unit = figure.quantity.unit
        if unit.id not in seen:
            seen.add(unit.id)
            yield unit


def _parts(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    used = {place for figure in figures for place in places_behind(context.report, figure)}
    for section in ordered_sections(context):
        source = section.spec.source
        if any(place == source or place.startswith(f"{source}.") for place in used):
            yield Option(source, section.name[context.code], int(section.spec.parent is not None))


def _topics(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    for identity in dict.fromkeys(context.report.metrics[figure.metric].family for figure in figures):
        yield Option(identity, context.report.things[identity].name[context.code])


def _places(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    used = dict.fromkeys(figure.place for figure in figures)
    if None in used:
        yield Option(WHOLE, context.words.in_table.whole)
    for place in context.report.all(PlaceSpec):
        if place.id in used:
            yield Option(place.id, place.name[context.code])


def _origins(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    used, words = {origin(figure) for figure in figures}, context.words.in_table
    for value, text in ((STATED, words.stated), (DERIVED, words.derived)):
        if value in used:
            yield Option(value, text)


def _natures(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    used = {context.report.metrics[figure.metric].spec.nature for figure in figures}
    for nature, word in context.words.natures.items():
        if nature in used:
            yield Option(nature, word)


def _units(context: PageContext, figures: tuple[Figure, ...]) -> Iterator[Option]:
    groups = unit_groups(context, figures)
    for unit in _used_units(figures):
        if groups[unit.id] == unit.id:
            yield Option(unit.id, unit.name[context.code])


def _years(context: PageContext, figures: Iterable[Figure]) -> Iterator[Option]:
    periods = [figure.period for figure in figures]
    dates = [date for period in periods for date in (period.start, period.end) if date is not None]
    for year in sorted({date.year for date in dates}):
        yield Option(f"{year:04}", write_date(PartialDate(year), context.language))
    if any(period.end is None for period in periods):
        yield Option(AS_OF_REPORT, write_period(Period("report"), context.language))


def _covered(period: Period) -> str:
    if period.end is None:
        return AS_OF_REPORT
    first, last = (period.start or period.end).year, period.end.year
    return f"{last:04}" if first == last else f"{first:04}-{last:04}"
