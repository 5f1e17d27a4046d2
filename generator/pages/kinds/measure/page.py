"""Measures that fill a page of their own: aim, means, actors, figures, and what the report says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.addresses import subsection_anchor
from generator.linking.figures import Figure
from generator.linking.passages import ParagraphPlace, paragraph_places
from generator.linking.report import Report
from generator.linking.tables import report_table
from generator.linking.thing import Thing
from generator.model.nouns.measure import ActorSpec, MeasureSpec
from generator.model.nouns.section import SectionSpec
from generator.pages.citations import CitationView, thing_citation
from generator.pages.context import PageContext
from generator.pages.entries import Fact, LinkGroup, further_links, links_fact, other_names
from generator.pages.fields import measures_by_field
from generator.pages.linked_data import article_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Part, Prose, Written, plain_text
from generator.pages.views import FigureView, PlaceView, RelationView, figure_view, place_views, relation_view


@dataclass(frozen=True)
class PassageView:
    """A paragraph of the report that sets the measure out."""

    address: Address
    locator: str
    text: Written


@dataclass(frozen=True)
class MetricFigures:
    """What a measure shows of one metric, at one place."""

    metric: str
    address: Address
    figures: tuple[FigureView, ...]


@dataclass(frozen=True)
class MeasureBody:
    """What a measure's page shows."""

    field: Crumb
    other_names: tuple[tuple[str, str], ...]
    places: tuple[PlaceView, ...]
    aim: Written
    note: Written
    instruments: tuple[Written, ...]
    actors: tuple[tuple[Written, Written], ...]
    """(who, does what)"""
    figures: tuple[FigureView, ...]
    relations: tuple[RelationView, ...]
    charts: tuple[DrawnChart, ...]
    passages: tuple[PassageView, ...]
    facts: tuple[Fact, ...]
    links: tuple[LinkGroup, ...]
    citation: CitationView
    source_lang: str

    @property
    def by_metric(self) -> tuple[MetricFigures, ...]:
        """The figures as a table groups them."""
        return tuple(
            MetricFigures(name, address, tuple(found))
            for (name, address), found in groupby(self.figures, key=attrgetter("metric", "metric_address"))
        )


def pages(context: PageContext) -> Iterator[PagePromise]:
    """One page for each measure that has enough to say, linked in the order of the source."""
    measures = [
        measure
        for _, group in measures_by_field(context)
        for measure in group
        if measure.id in context.report.addresses.own_pages
    ]
    for index, measure in enumerate(measures):
        before = measures[index - 1] if index else None
        after = measures[index + 1] if index + 1 < len(measures) else None
        path = context.report.address(measure).path
        yield PagePromise(path, _page, (measure, before, after))


def _page(
    context: PageContext,
    measure: Thing[MeasureSpec],
    before: Thing[MeasureSpec] | None,
    after: Thing[MeasureSpec] | None,
) -> Page:
    words, path = context.words, context.report.address(measure).path
    title, body = measure.name[context.code], measure_body(context, measure)
    description = plain_text(body.aim)
    return Page(
        kind="measure",
        path=path,
        language=context.language,
        title=title,
        description=description,
        tab="measures/",
        body=body,
        crumbs=(Crumb(words.home, Address("")), Crumb(words.measures, Address("measures/"))),
        previous=_crumb(context, before),
        next=_crumb(context, after),
        data=(article_object(context, path, title),),
    )


def measure_body(context: PageContext, measure: Thing[MeasureSpec]) -> MeasureBody:
    """A measure as its own page and the printed report show it."""
    report, prose, spec = context.report, context.prose(), measure.spec
    field = report.things[spec.field]
    figures = _figures(context, spec)
    facts = tuple(fact for fact in _facts(context, spec) if fact.items)
    relations = dict.fromkeys(relation for figure in figures for relation in report.relations_of(figure))
    return MeasureBody(
        field=Crumb(field.name[context.code], report.address(field)),
        other_names=other_names(context, measure),
        places=place_views(context, measure.sources),
        aim=prose.write(spec.aim),
        note=prose.write(spec.note),
        instruments=tuple(prose.write(text) for text in spec.instruments),
        actors=tuple(_actor(context, actor, prose) for actor in spec.actors),
        figures=tuple(figure_view(context, figure, prose) for figure in figures),
        relations=tuple(relation_view(context, relation, prose) for relation in relations),
        charts=tuple(context.chart(identity) for identity in spec.charts),
        passages=tuple(_passages(context, measure, prose)),
        facts=facts,
        links=further_links(context, measure, facts),
        citation=thing_citation(context, measure),
        source_lang=report.source_language.html_lang,
    )


def _figures(context: PageContext, spec: MeasureSpec) -> list[Figure]:
    found = (figure for reference in spec.figures for figure in context.report.figures_of(reference))
    return list(dict.fromkeys(found))


def _actor(context: PageContext, actor: ActorSpec, prose: Prose) -> tuple[Written, Written]:
    body = context.report.things[actor.body]
    who = Part("link", body.name[context.code], context.report.address(body))
    return (who,), prose.write(actor.does)


def _passages(context: PageContext, measure: Thing[MeasureSpec], prose: Prose) -> Iterator[PassageView]:
    """The paragraphs under the point that sets the measure out."""
    for place in _places_by_measure(context.report).get(measure.id, ()):
        address = Address(context.report.address(place.section).path, place.anchor)
        yield PassageView(address, place.spec.source, prose.write(place.spec.text))


@report_table
def _places_by_measure(report: Report) -> Mapping[str, Sequence[ParagraphPlace]]:
    found: dict[str, list[ParagraphPlace]] = {}
    for section in report.all(SectionSpec):
        measures: dict[str | None, dict[str, None]] = {}
        for point in section.spec.subsections:
            if point.measure:
                measures.setdefault(subsection_anchor(point.source), {})[point.measure] = None
        for place in paragraph_places(section):
            for measure in measures.get(place.point, ()):
                found.setdefault(measure, []).append(place)
    return found


def _facts(context: PageContext, spec: MeasureSpec) -> Iterator[Fact]:
    words = context.words
    yield links_fact(context, words.documents, spec.documents)
    yield links_fact(context, words.programmes, spec.programmes)
    yield links_fact(context, words.events, spec.events)
    yield links_fact(context, words.places_alone, spec.places)
    yield links_fact(context, words.problems_answered, spec.problems)
    yield links_fact(context, words.continued_by, spec.next_steps)


def _crumb(context: PageContext, measure: Thing[MeasureSpec] | None) -> Crumb | None:
    return Crumb(measure.name[context.code], context.report.address(measure)) if measure else None


KIND = PageKind("measure", pages)
