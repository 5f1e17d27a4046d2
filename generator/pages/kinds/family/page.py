"""Indicator pages: a family of metrics with charts, tables, worked sums and places of use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.datasets.kinds.figure_tables import MEDIA_TYPE, family_table_path
from generator.linking.address import Address
from generator.linking.figures import Metric
from generator.linking.relations import Relation
from generator.linking.report import Passage
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.pages.citations import CitationView, thing_citation
from generator.pages.context import PageContext
from generator.pages.kinds.family.following import Way, ways
from generator.pages.kinds.family.place_table import PlaceTable, place_table
from generator.pages.linked_data import dataset_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose, Written, plain_text
from generator.pages.views import (
    FigureView,
    RelationGroup,
    ThingView,
    UseView,
    figure_view,
    formula_parts,
    relation_groups,
    relation_view,
    thing_view,
    use_view,
)


@dataclass(frozen=True)
class FigureRow:
    """One figure of a metric."""

    figure: FigureView
    formula: Written
    """How it is calculated; empty for a stated figure."""


@dataclass(frozen=True)
class MetricUse:
    """A passage elsewhere that uses figures of a metric."""

    use: UseView
    figures: tuple[str, ...]
    """Of which times and places they are."""


@dataclass(frozen=True)
class MetricView:
    """One metric of the family."""

    id: str
    name: str
    other_names: tuple[tuple[str, str], ...]
    definition: Written
    note: Written
    unit: str
    nature: str
    rows: tuple[FigureRow, ...]
    uses: tuple[MetricUse, ...]
    by_place: PlaceTable | None
    """The same figures as a table of periods and places, where it is given by place."""
    relations: tuple[RelationGroup, ...]
    links: tuple[ThingView, ...]


@dataclass(frozen=True)
class FamilyBody:
    """What an indicator page shows."""

    summary: Written
    caveats: tuple[Written, ...]
    charts: tuple[DrawnChart, ...]
    metrics: tuple[MetricView, ...]
    ways: tuple[Way, ...]
    """What leads to its figures, and what they lead to."""
    table: str
    """Its figures as CSV."""
    citation: CitationView
    source_lang: str
    """Value of `lang` for what the source prints."""


def pages(context: PageContext) -> Iterator[PagePromise]:
    """One page for each family of metrics."""
    for family in context.report.all(FamilySpec):
        yield PagePromise(context.report.address(family).path, _page, (family,))


def _page(context: PageContext, family: Thing[FamilySpec]) -> Page:
    prose, title = context.prose(), family.spec.title[context.code]
    path, table = context.report.address(family).path, family_table_path(family.id)
    summary = prose.write(family.spec.summary)
    description = plain_text(summary) or title
    body = FamilyBody(
        summary=summary,
        caveats=tuple(prose.write(caveat) for caveat in family.spec.caveats),
        charts=tuple(context.chart(identity) for identity in family.spec.charts),
        metrics=tuple(
            _metric(context, context.report.metrics[metric.id], prose) for metric in family.spec.metrics
        ),
        ways=ways(context, family),
        table=table,
        citation=thing_citation(context, family),
        source_lang=context.report.source_language.html_lang,
    )
    metrics = [context.report.metrics[metric.id] for metric in family.spec.metrics]
    return Page(
        kind="family",
        path=path,
        language=context.language,
        title=title,
        description=description,
        tab="figures/",
        body=body,
        crumbs=(
            Crumb(context.words.home, Address("")),
            Crumb(context.words.indicators, Address("indicators/")),
        ),
        data=(dataset_object(context, path, title, description, ((table, MEDIA_TYPE),), metrics),),
    )


def _metric(context: PageContext, metric: Metric, prose: Prose) -> MetricView:
    report = context.report
    owners = {
        thing.id: thing for figure in metric.figures for thing in report.figure_links.get(figure.id, ())
    }
    rows = tuple(
        FigureRow(
            figure=figure_view(context, figure, prose),
            formula=formula_parts(context, figure) if figure.is_derived else (),
        )
        for figure in metric.figures
    )
    return MetricView(
        id=metric.id,
        name=metric.spec.name[context.code],
        other_names=tuple(
            (language.html_lang, metric.spec.name[language.code])
            for language in report.languages
            if language is not context.language
        ),
        definition=prose.write(metric.spec.definition),
        note=prose.write(metric.spec.note),
        unit=metric.unit.name[context.code],
        nature=context.words.natures[metric.spec.nature],
        rows=rows,
        uses=_uses(context, metric, rows, prose),
        by_place=place_table(context, metric, (row.figure for row in rows)) if metric.places else None,
        relations=relation_groups(
            relation_view(context, relation, prose) for relation in _relations(context, metric)
        ),
        links=tuple(thing_view(context, thing) for thing in owners.values()),
    )


def _uses(
    context: PageContext, metric: Metric, rows: Iterable[FigureRow], prose: Prose
) -> tuple[MetricUse, ...]:
    """Each passage once, whichever of the figures it names; what this page says itself is before the reader's eyes."""
    here = context.report.address(context.report.things[metric.family]).path
    by_passage: dict[int, tuple[Passage, list[str]]] = {}
    for row in rows:
        figure = row.figure
        for passage in context.report.figure_uses.get(figure.figure.id, ()):
            if passage.address.path != here:
                of_what = f"{figure.place} {figure.period}".lstrip()
                by_passage.setdefault(id(passage), (passage, []))[1].append(of_what)
    return tuple(
        MetricUse(use_view(context, passage, prose), tuple(names)) for passage, names in by_passage.values()
    )


def _relations(context: PageContext, metric: Metric) -> Iterator[Relation]:
    """Relations of a metric, each once on a page: with the metric that claims it, or else with the first in it."""
    report = context.report
    for relation in dict.fromkeys(
        found for figure in metric.figures for found in report.relations_of(figure)
    ):
        family = [other.id for other in report.thing(metric.family, FamilySpec).spec.metrics]
        taking_part = [name for name in family if any(figure.metric == name for figure in relation.figures)]
        if metric.id == (relation.metric if relation.metric in family else taking_part[0]):
            yield relation


KIND = PageKind("family", pages)
