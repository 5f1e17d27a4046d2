"""Indexes of things: targets, documents, programmes, events, places and the glossary, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.pages.context import PageContext
from generator.pages.entries import EntryView
from generator.pages.index_body import IndexBody
from generator.pages.kinds.documents.page import KIND as DOCUMENTS
from generator.pages.kinds.glossary.page import KIND as GLOSSARY
from generator.pages.kinds.places.page import KIND as PLACES
from generator.pages.kinds.programmes.page import KIND as PROGRAMMES
from generator.pages.kinds.targets.page import KIND as TARGETS
from generator.pages.kinds.timeline.page import KIND as TIMELINE
from generator.pages.page import Page, pages_of
from generator.pages.prose import Part
from generator.printing.block import Block
from generator.printing.parts.headings import fact_rows, heading, text

_INDEXES = (TARGETS, DOCUMENTS, PROGRAMMES, TIMELINE, PLACES)


def indexes(context: PageContext) -> Iterator[Block]:
    """Every index, with its groups under headings."""
    for index in _INDEXES:
        for page in pages_of(index, context):
            yield from _index(context, page)


def glossary(context: PageContext) -> Iterator[Block]:
    """All terms in the order of the language; letters are left out, so that two languages can be paired."""
    for page in pages_of(GLOSSARY, context):
        yield from _opening(page)
        yield from (_entry(context, page, entry) for group in _body(page).groups for entry in group.entries)


def _index(context: PageContext, page: Page) -> Iterator[Block]:
    yield from _opening(page)
    for group in _body(page).groups:
        yield heading(f"{page.path}{group.anchor}", group.title, 3)
        yield from (_entry(context, page, entry) for entry in group.entries)


def _opening(page: Page) -> Iterator[Block]:
    yield heading(page.path, page.title, 2, Address(page.path))
    yield from text("lede", f"lede:{page.path}", _body(page).introduction)


def _body(page: Page) -> IndexBody:
    assert isinstance(page.body, IndexBody)
    return page.body


def _entry(context: PageContext, page: Page, view: EntryView) -> Block:
    words, names = context.words, context.report.things[view.id].name
    others = tuple(
        Part("words", names[other.code], lang=other.html_lang)
        for other in context.report.languages
        if other is not context.language and names[other.code] != view.name
    )
    labels = (view.date, *view.badges)
    content = {
        "name": view.name,
        "others": others,
        "labels": context.language.list_separator.join(filter(None, labels)),
        "places": " ".join(f"§{place.locator}" for place in view.places),
        "text": view.text,
        # where something is used is a matter of following links, which paper does not do
        "facts": fact_rows(context, (fact for fact in view.facts if fact.label != words.used_in)),
    }
    return Block("entry", f"{page.path}{view.id}", content, address=Address(page.path, view.id))
