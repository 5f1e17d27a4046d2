"""The index of documents: those with a title first, then those that the source only refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.document import DocumentSpec
from generator.model.period import PartialDate
from generator.pages.context import PageContext
from generator.pages.entries import EntryGroup, EntryView, entry_view, links_fact, words_fact
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose
from generator.wording.dates import write_date


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all documents."""
    yield PagePromise("documents/", _page)


def _page(context: PageContext) -> Page:
    words, prose = context.words, context.prose()
    documents = context.report.all(DocumentSpec)
    groups = (
        _group(context, words.documents_titled, "titled_", (d for d in documents if d.spec.titled), prose),
        _group(
            context, words.documents_untitled, "referred_", (d for d in documents if not d.spec.titled), prose
        ),
    )
    return Page(
        kind="documents",
        path="documents/",
        language=context.language,
        title=words.documents,
        description=words.documents_text,
        tab="documents/",
        body=IndexBody(words.documents_text, tuple(group for group in groups if group.entries)),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _group(
    context: PageContext, title: str, anchor: str, documents: Iterable[Thing[DocumentSpec]], prose: Prose
) -> EntryGroup:
    return EntryGroup(title, anchor, tuple(_entry(context, document, prose) for document in documents))


def _entry(context: PageContext, document: Thing[DocumentSpec], prose: Prose) -> EntryView:
    spec, words = document.spec, context.words
    date = PartialDate.parse(spec.date) if spec.date else None
    return entry_view(
        context,
        document,
        prose.write(spec.text),
        badges=(words.document_kinds[spec.kind], words.document_statuses[spec.status]),
        facts=(
            links_fact(context, words.issuer, (spec.issuer,)),
            words_fact(words.date, write_date(date, context.language) if date else words.not_stated),
        ),
        is_planned=spec.status == "to-come",
    )


KIND = PageKind("documents", pages)
