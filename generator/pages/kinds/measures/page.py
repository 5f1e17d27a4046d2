"""All measures, by field of work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.entries import (
    MOST_IN_FULL,
    EntryGroup,
    EntryView,
    Fact,
    LineView,
    entry_view,
    figures_fact,
    links_fact,
    texts_fact,
)
from generator.pages.fields import measures_by_field
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Part, Prose


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all measures."""
    if measures_by_field(context):
        yield PagePromise("measures/", _page)


def _page(context: PageContext) -> Page:
    words, prose = context.words, context.prose()
    fields = measures_by_field(context)
    with_pages = sum(_has_page(context, measure) for _, measures in fields for measure in measures)
    is_long = with_pages > MOST_IN_FULL
    groups = tuple(
        _group(context, field, [m for m in measures if is_long and _has_page(context, m)], measures, prose)
        for field, measures in fields
    )
    return Page(
        kind="measures",
        path="measures/",
        language=context.language,
        title=words.measures,
        description=words.measures_text,
        tab="measures/",
        body=IndexBody(words.names_only if is_long else words.measures_text, groups),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _group(
    context: PageContext,
    field: Thing[SectionSpec],
    by_name: Collection[Thing[MeasureSpec]],
    measures: Iterable[Thing[MeasureSpec]],
    prose: Prose,
) -> EntryGroup:
    """The measures of a field, some of them by name alone."""
    told = {measure.id for measure in by_name}
    return EntryGroup(
        field.name[context.code],
        f"field_{field.id}",
        tuple(_entry(context, measure, prose) for measure in measures if measure.id not in told),
        tuple(_line(context, measure) for measure in by_name),
    )


def _has_page(context: PageContext, measure: Thing[MeasureSpec]) -> bool:
    return not context.report.address(measure).anchor


def _line(context: PageContext, measure: Thing[MeasureSpec]) -> LineView:
    report = context.report
    figures = {figure.id for reference in measure.spec.figures for figure in report.figures_of(reference)}
    return LineView(measure.id, measure.name[context.code], report.address(measure), len(figures))


def _entry(context: PageContext, measure: Thing[MeasureSpec], prose: Prose) -> EntryView:
    spec, words = measure.spec, context.words
    address = context.report.address(measure)
    return entry_view(
        context,
        measure,
        prose.write(spec.aim),
        facts=(
            *(_own_facts(context, spec, prose) if address.anchor else ()),
            figures_fact(context, words.figures, spec.figures),
        ),
        page=None if address.anchor else address,
    )


def _own_facts(context: PageContext, spec: MeasureSpec, prose: Prose) -> Iterator[Fact]:
    """What a page of its own would tell: a measure without one has no other place for it."""
    words, colon = context.words, Part("words", context.language.colon)
    yield texts_fact(words.instruments, (prose.write(text) for text in spec.instruments))
    actors = links_fact(context, words.actors, (actor.body for actor in spec.actors))
    does = (prose.write(actor.does) for actor in spec.actors)
    yield texts_fact(
        words.actors, ((*who, colon, *what) for who, what in zip(actors.items, does, strict=True))
    )
    yield links_fact(context, words.documents, spec.documents)
    yield links_fact(context, words.programmes, spec.programmes)
    yield links_fact(context, words.events, spec.events)
    yield links_fact(context, words.places_alone, spec.places)
    yield links_fact(context, words.problems_answered, spec.problems)
    yield links_fact(context, words.continued_by, spec.next_steps)
    yield texts_fact(words.note, (prose.write(spec.note),))


KIND = PageKind("measures", pages)
