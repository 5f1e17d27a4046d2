"""The glossary: terms under the letter by which readers look for them, with every place that uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.linking.address import Address
from generator.linking.report import Report
from generator.linking.tables import report_table
from generator.linking.texts import Words
from generator.linking.thing import Thing
from generator.model.nouns.term import TermSpec
from generator.pages.context import PageContext, term_finders
from generator.pages.entries import EntryGroup, EntryView, Fact, entry_view, links_fact, words_fact
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Part, Prose, Written
from generator.wording.collation import OTHER, initial, sort_key

Uses = dict[str, dict[Address, str]]
MOST_USES = 8
"""A common term is everywhere; so many places are enough to see how it is used."""


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all terms."""
    yield PagePromise("glossary/", _page)


def _page(context: PageContext) -> Page:
    words = context.words
    return Page(
        kind="glossary",
        path="glossary/",
        language=context.language,
        title=words.glossary,
        description=words.glossary_text,
        tab="glossary/",
        body=IndexBody(words.glossary_text, tuple(_groups(context))),
        crumbs=(Crumb(words.home, Address("")),),
        hide=("navigation", "toc"),  # its letters stay in sight above the terms
    )


def _groups(context: PageContext) -> Iterator[EntryGroup]:
    prose, uses, code = context.prose(), _uses(context.report)[context.code], context.code
    letters: dict[str, list[Thing[TermSpec]]] = {}
    for term in sorted(
        context.report.all(TermSpec), key=lambda term: sort_key(term.name[code], context.language)
    ):
        letters.setdefault(initial(term.name[code], context.language), []).append(term)
    for letter, terms in letters.items():
        anchor = "letter_other" if letter == OTHER else f"letter_{letter.lower()}"
        yield EntryGroup(letter, anchor, tuple(_entry(context, term, uses, prose) for term in terms))


def _entry(context: PageContext, term: Thing[TermSpec], uses: Uses, prose: Prose) -> EntryView:
    spec, words = term.spec, context.words
    prose.seen_terms.add((context.code, term.id))  # a term does not link to itself
    return entry_view(
        context,
        term,
        prose.write(spec.explanation),
        facts=(
            Fact(words.variants, tuple(_variants(context, spec))),
            words_fact(words.authority, (spec.authority or {}).get(context.code, "")),
            links_fact(context, words.see_also, spec.see),
            _used_in(context, uses.get(term.id, {}), spec.see),
        ),
    )


def _variants(context: PageContext, spec: TermSpec) -> Iterator[Written]:
    """Other renderings in all languages, those of others marked as such."""
    others = {
        other.code: other.html_lang for other in context.report.languages if other is not context.language
    }
    for code, forms in spec.variants.items():
        lang = others.get(code, "")
        yield from ((Part("words", form, lang=lang),) for form in forms)


@report_table
def _uses(report: Report) -> Mapping[str, Uses]:
    """For each language and term, the passages with it: their addresses and what they belong to."""
    return {language.code: _uses_in(report, language.code) for language in report.languages}


def _uses_in(report: Report, code: str) -> Uses:
    finder, uses = term_finders(report)[code], Uses()
    for passage in report.passages:
        if passage.owner is None:
            continue
        for segment in passage.texts.get(code, ()):
            for _, _, term in finder.find(segment.text) if isinstance(segment, Words) else ():
                if term is not passage.owner:
                    uses.setdefault(term.id, {}).setdefault(passage.address, passage.owner.name[code])
    return uses


def _used_in(context: PageContext, uses: dict[Address, str], told: Iterable[str]) -> Fact:
    """Where a term is used, without what is named beside it already."""
    told_names = {context.report.things[identity].name[context.code] for identity in told}
    by_owner = {name: address for address, name in reversed(uses.items())}  # the first place of each
    names = [name for name in dict.fromkeys(uses.values()) if name not in told_names][:MOST_USES]
    return Fact(context.words.used_in, tuple((Part("link", name, by_owner[name]),) for name in names))


KIND = PageKind("glossary", pages)
