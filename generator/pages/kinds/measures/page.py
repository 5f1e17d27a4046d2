"""All measures, by field of work."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.thing import Address, Thing
from generator.model.nouns.measure import MeasureSpec
from generator.pages.context import PageContext
from generator.pages.entries import EntryGroup, EntryView, entry_view, figures_fact, links_fact
from generator.pages.fields import measures_by_field
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.prose import Prose


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
            figures_fact(context, words.figures, spec.figures),
            links_fact(context, words.documents, spec.documents),
            links_fact(context, words.programmes, spec.programmes),
        ),
        page=None if address.anchor else address,
    )


KIND = PageKind("measures", pages)
