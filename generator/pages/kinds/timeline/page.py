"""The timeline: events by date, those without a date in a group of their own, planned ones hollow."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.event import EventSpec
from generator.model.period import PartialDate
from generator.pages.context import PageContext
from generator.pages.entries import EntryGroup, EntryView, entry_view, links_fact
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose
from generator.wording.dates import write_date

Dated = tuple[Thing[EventSpec], PartialDate | None]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all events."""
    yield PagePromise("timeline/", _page)


def _page(context: PageContext) -> Page:
    words = context.words
    return Page(
        kind="timeline",
        path="timeline/",
        language=context.language,
        title=words.timeline,
        description=words.timeline_text,
        tab="documents/",
        body=IndexBody(words.timeline_text, tuple(_groups(context, context.prose()))),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _groups(context: PageContext, prose: Prose) -> Iterator[EntryGroup]:
    years: dict[int, list[Dated]] = {}
    undated: list[Dated] = []
    for event, date in ordered_events(context):
        if date is None:
            undated.append((event, None))
        else:
            years.setdefault(date.year, []).append((event, date))
    for year, events in years.items():
        title = write_date(PartialDate(year), context.language)
        yield EntryGroup(title, f"year_{year}", _entries(context, events, prose))
    if undated:
        yield EntryGroup(context.words.undated, "undated_", _entries(context, undated, prose))


def ordered_events(context: PageContext) -> list[Dated]:
    """All events with their dates, earliest first; the undated ones follow as they were written."""
    dated = [
        (event, PartialDate.parse(event.spec.date) if event.spec.date else None)
        for event in context.report.all(EventSpec)
    ]
    return sorted(dated, key=lambda pair: (pair[1] is None, pair[1].first_day.toordinal() if pair[1] else 0))


def _entries(context: PageContext, events: list[Dated], prose: Prose) -> tuple[EntryView, ...]:
    return tuple(_entry(context, event, date, prose) for event, date in events)


def _entry(
    context: PageContext, event: Thing[EventSpec], date: PartialDate | None, prose: Prose
) -> EntryView:
    spec, words = event.spec, context.words
    return entry_view(
        context,
        event,
        prose.write(spec.text),
        badges=(words.event_kinds[spec.kind], *((words.planned,) if spec.planned else ())),
        facts=(
            links_fact(context, words.places_alone, spec.places),
            links_fact(context, words.bodies, spec.bodies),
            links_fact(context, words.documents, spec.documents),
        ),
        is_planned=spec.planned,
        date=write_date(date, context.language) if date else "",
        iso_date=date.iso if date else "",
    )


KIND = PageKind("timeline", pages)
