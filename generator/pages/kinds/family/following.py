"""What leads to what: from documents by way of a measure to its figures, and on to the targets that rest on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.linking.figures import Figure
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.measure import MeasureSpec
from generator.model.spec import Spec
from generator.pages.context import PageContext
from generator.pages.entries import figure_parts
from generator.pages.prose import Part, Written
from generator.pages.views import ThingView, thing_view, thing_views
from generator.wording.dates import write_period

MOST_FIGURES_OF_A_METRIC = 3
"""That a row of the map names one by one."""


@dataclass(frozen=True)
class Way:
    """One row of the map; a figure that no measure names has only what it leads to."""

    documents: tuple[ThingView, ...]
    measure: ThingView | None
    figures: tuple[Written, ...]
    targets: tuple[ThingView, ...]


def ways(context: PageContext, family: Thing[FamilySpec]) -> tuple[Way, ...]:
    """All ways through the figures of a family, by measure; figures that nothing names are left out."""
    report = context.report
    figures = [figure for metric in family.spec.metrics for figure in report.metrics[metric.id].figures]
    owners = {figure.id: report.figure_links.get(figure.id, ()) for figure in figures}
    return tuple(_ways(context, figures, owners))


def _ways(
    context: PageContext, figures: Iterable[Figure], owners: Mapping[str, Iterable[Thing[Spec]]]
) -> Iterator[Way]:
    by_measure: dict[str, list[Figure]] = {}
    alone: list[Figure] = []
    for figure in figures:
        measures = [owner.id for owner in owners[figure.id] if owner.kind == "measure"]
        for measure in measures:
            by_measure.setdefault(measure, []).append(figure)
        if not measures and any(owner.kind == "target" for owner in owners[figure.id]):
            alone.append(figure)
    for identity, named in by_measure.items():
        yield _way(context, context.report.thing(identity, MeasureSpec), named, owners)
    if alone:
        yield _way(context, None, alone, owners)


def _way(
    context: PageContext,
    measure: Thing[MeasureSpec] | None,
    figures: Iterable[Figure],
    owners: Mapping[str, Iterable[Thing[Spec]]],
) -> Way:
    figures = tuple(figures)
    targets = dict.fromkeys(
        owner.id for figure in figures for owner in owners[figure.id] if owner.kind == "target"
    )
    return Way(
        documents=thing_views(context, measure.spec.documents) if measure else (),
        measure=thing_view(context, measure) if measure else None,
        figures=tuple(_named(context, figures)),
        targets=thing_views(context, targets),
    )


def _named(context: PageContext, figures: Iterable[Figure]) -> Iterator[Written]:
    """Every figure, or where a metric has many, the metric with the time that they span: the page has them above."""
    for metric, of_it in groupby(figures, key=attrgetter("metric")):
        found = list(of_it)
        if len(found) <= MOST_FIGURES_OF_A_METRIC:
            yield from (figure_parts(context, figure) for figure in found)
        else:
            yield _metric_parts(context, context.report.things[metric], found)


def _metric_parts(context: PageContext, metric: Thing[Spec], figures: Iterable[Figure]) -> Written:
    published, language = context.report.facts.published, context.language
    in_time = sorted(figures, key=lambda figure: figure.period.sort_day(published))
    ends = (write_period(figure.period, language) for figure in (in_time[0], in_time[-1]))
    span = language.brackets.replace("{text}", " – ".join(dict.fromkeys(ends)))
    name = Part("link", metric.name[context.code], context.report.address(metric))
    return (name, Part("words", span))
