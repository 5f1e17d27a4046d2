"""All measures, by field of work."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.pages.context import PageContext
from generator.pages.entries import (
    EntryGroup,
    EntryView,
    Fact,
    entry_view,
    figures_fact,
    links_fact,
    texts_fact,
)
from generator.pages.fields import measures_by_field
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.prose import Part, Prose


def pages(context: PageContext) -> Iterator[Page]:
    """The one page of all measures."""
    words, prose = context.words, context.prose()
    groups = tuple(
        EntryGroup(
            field.name[context.code],
            f"field_{field.id}",
            tuple(_entry(context, measure, prose) for measure in measures),
        )
        for field, measures in measures_by_field(context)
    )
    if not groups:
        return
    yield Page(
        kind="measures",
        path="measures/",
        language=context.language,
        title=words.measures,
        description=words.measures_text,
        tab="measures/",
        body=IndexBody(words.measures_text, groups),
        crumbs=(Crumb(words.home, Address("")),),
    )


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
