"""A metric that is given by place, as a table: a row for each period, a column for each place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figures import Metric
from generator.pages.context import PageContext
from generator.pages.prose import Written
from generator.pages.views import FigureView, PlaceView


@dataclass(frozen=True)
class PlaceColumn:
    """One place, or the whole, which has no address of its own."""

    name: str
    address: Address | None


@dataclass(frozen=True)
class PeriodRow:
    """What is known of one period; a place may have no figure of it, or several, such as a plan and a result."""

    period: str
    cells: tuple[tuple[FigureView, ...], ...]


@dataclass(frozen=True)
class Remark:
    """What should be known about one of the figures."""

    figure: FigureView
    text: Written


@dataclass(frozen=True)
class PlaceTable:
    """All figures of a metric."""

    columns: tuple[PlaceColumn, ...]
    rows: tuple[PeriodRow, ...]
    remarks: tuple[Remark, ...]
    sources: tuple[PlaceView, ...]
    """Places of the source that state any of them."""
    is_derived: bool
    """All of them were calculated by us, so that no single one needs to say so."""


def place_table(context: PageContext, metric: Metric, views: Iterable[FigureView]) -> PlaceTable:
    """The figures of a metric by period, oldest first, and place, the whole first."""
    views = tuple(views)
    places = [*([None] if metric.at_place(None) else []), *metric.places]
    by_period: dict[str, dict[str | None, list[FigureView]]] = {}
    published = context.report.facts.published
    for view in sorted(views, key=lambda view: view.figure.period.sort_day(published)):
        by_period.setdefault(view.period, {}).setdefault(view.figure.place, []).append(view)
    sources = dict.fromkeys(place for view in views for place in view.places)
    return PlaceTable(
        columns=tuple(_column(context, place) for place in places),
        rows=tuple(
            PeriodRow(period, tuple(tuple(found.get(place, ())) for place in places))
            for period, found in by_period.items()
        ),
        remarks=tuple(Remark(view, view.note) for view in views if view.note),
        sources=tuple(sources),
        is_derived=all(view.is_derived for view in views),
    )


def _column(context: PageContext, place: str | None) -> PlaceColumn:
    if place is None:
        return PlaceColumn(context.words.whole, None)
    thing = context.report.things[place]
    return PlaceColumn(thing.name[context.code], context.report.address(thing))
