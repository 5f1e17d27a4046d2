"""Indicator pages: a family of metrics with charts, tables, worked sums and places of use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.figures import Metric
from generator.linking.thing import Address, Thing
from generator.model.nouns.family import FamilySpec
from generator.pages.context import PageContext
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.prose import Prose, Written, plain_text
from generator.pages.views import (
    FigureView,
    RelationView,
    ThingView,
    UseView,
    figure_view,
    formula_parts,
    relation_view,
    thing_view,
    use_view,
)


@dataclass(frozen=True)
class FigureRow:
    """One figure of a metric with everything that can be followed from it."""

    figure: FigureView
    formula: Written
    uses: tuple[UseView, ...]


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
    relations: tuple[RelationView, ...]
    links: tuple[ThingView, ...]


@dataclass(frozen=True)
class FamilyBody:
    """What an indicator page shows."""

    summary: Written
    caveats: tuple[Written, ...]
    charts: tuple[DrawnChart, ...]
    metrics: tuple[MetricView, ...]


def pages(context: PageContext) -> Iterator[Page]:
    """One page for each family of metrics."""
    for family in context.report.all(FamilySpec):
        yield _page(context, family)


def _page(context: PageContext, family: Thing[FamilySpec]) -> Page:
    prose = context.prose()
    summary = prose.write(family.spec.summary)
    body = FamilyBody(
        summary=summary,
        caveats=tuple(prose.write(caveat) for caveat in family.spec.caveats),
        charts=tuple(context.chart(identity) for identity in family.spec.charts),
        metrics=tuple(
            _metric(context, context.report.metrics[metric.id], prose) for metric in family.spec.metrics
        ),
    )
    title = family.spec.title[context.code]
    return Page(
        kind="family",
        path=context.report.address(family).path,
        language=context.language,
        title=title,
        description=plain_text(summary) or title,
        tab="figures/",
        body=body,
        crumbs=(Crumb(context.words.home, Address("")), Crumb(context.words.indicators, Address("indicators/"))),
    )


def _metric(context: PageContext, metric: Metric, prose: Prose) -> MetricView:
    report = context.report
    owners = {thing.id: thing for figure in metric.figures for thing in report.figure_links.get(figure.id, ())}
    relations = dict.fromkeys(relation for figure in metric.figures for relation in report.relations_of(figure))
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
        rows=tuple(
            FigureRow(
                figure=figure_view(context, figure, prose),
                formula=formula_parts(context, figure) if figure.is_derived else (),
                uses=tuple(use_view(context, use, prose) for use in report.figure_uses.get(figure.id, ())),
            )
            for figure in metric.figures
        ),
        relations=tuple(relation_view(context, relation, prose) for relation in relations),
        links=tuple(thing_view(context, thing) for thing in owners.values()),
    )


KIND = PageKind("family", pages)
