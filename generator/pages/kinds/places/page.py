"""The index of places and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.body import BodySpec
from generator.model.nouns.place import PlaceSpec
from generator.pages.context import PageContext
from generator.pages.entries import EntryGroup, EntryView, entry_view, figures_fact, links_fact
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all places and bodies."""
    yield PagePromise("places/", _page)


def _page(context: PageContext) -> Page:
    words, prose, report = context.words, context.prose(), context.report
    places = tuple(_place(context, place, prose) for place in report.all(PlaceSpec))
    bodies = tuple(_body(context, body, prose) for body in report.all(BodySpec))
    groups = (EntryGroup(words.places_alone, "places_", places), EntryGroup(words.bodies, "bodies_", bodies))
    return Page(
        kind="places",
        path="places/",
        language=context.language,
        title=words.places,
        description=words.places_text,
        tab="documents/",
        body=IndexBody(words.places_text, tuple(group for group in groups if group.entries)),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _place(context: PageContext, place: Thing[PlaceSpec], prose: Prose) -> EntryView:
    spec, words = place.spec, context.words
    return entry_view(
        context,
        place,
        prose.write(spec.text),
        badges=(words.place_kinds[spec.kind],),
        facts=(
            links_fact(context, words.part_of, (spec.within,)),
            figures_fact(context, words.figures, (*spec.figures, *_newest(context, place.id))),
        ),
    )


def _newest(context: PageContext, place: str) -> Iterator[str]:
    """For each metric that is given for a place, a reference to its newest figure there."""
    published = context.report.facts.published
    for metric in context.report.metrics.values():
        figures = metric.at_place(place)
        if figures:
            yield max(figures, key=lambda figure: figure.period.sort_day(published)).reference


def _body(context: PageContext, body: Thing[BodySpec], prose: Prose) -> EntryView:
    badges = (context.words.body_kinds[body.spec.kind],)
    return entry_view(context, body, prose.write(body.spec.text), badges=badges)


KIND = PageKind("places", pages)
