"""The about page: what the source is, what was done with it, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.address import Address
from generator.model.nouns.colophon import ColophonSpec
from generator.model.period import PartialDate
from generator.pages.citations import CitationView, report_citation
from generator.pages.context import PageContext
from generator.pages.entries import Fact, words_fact
from generator.pages.licences import licence_link
from generator.pages.linked_data import report_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.print_views import PrintView, print_views
from generator.pages.prose import Part, Written
from generator.wording.dates import write_date, write_day


@dataclass(frozen=True)
class RelativeDate:
    """A relative date of the source and what it means."""

    wording: str
    meaning: str


@dataclass(frozen=True)
class AboutBody:
    """What the about page shows."""

    facts: tuple[Fact, ...]
    source_lang: str
    not_stated: tuple[Written, ...]
    relative_dates: tuple[RelativeDate, ...]
    licence: Written
    citation: CitationView
    colophon: tuple[tuple[ColophonSpec, str], ...]
    """Each with its role in the page's language."""
    prints: tuple[PrintView, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one about page."""
    yield PagePromise("about/", _page)


def _page(context: PageContext) -> Page:
    words, report, prose = context.words, context.report, context.prose()
    return Page(
        kind="about",
        path="about/",
        language=context.language,
        title=words.about,
        description=words.about_text,
        tab="about/",
        body=AboutBody(
            facts=tuple(fact for fact in _facts(context) if fact.items),
            source_lang=report.source_language.html_lang,
            not_stated=tuple(prose.write(text) for text in report.facts.not_stated),
            relative_dates=tuple(_relative_dates(context)),
            licence=licence_link(context),
            citation=report_citation(context),
            colophon=tuple((part, _role(part, context)) for part in report.colophon),
            prints=print_views(context),
        ),
        crumbs=(Crumb(words.home, Address("")),),
        data=(report_object(context),),
    )


def _facts(context: PageContext) -> Iterator[Fact]:
    facts, words, code = context.report.facts, context.words, context.code
    yield words_fact(words.title, facts.title[code])
    yield words_fact(words.author, facts.author[code])
    yield words_fact(words.on_behalf_of, (facts.on_behalf_of or {}).get(code, ""))
    yield words_fact(words.submitted_to, (facts.submitted_to or {}).get(code, ""))
    yield words_fact(words.publisher, facts.publisher[code])
    yield words_fact(words.published, write_day(facts.published, context.language))
    note = (Part("words", (facts.url_note or {}).get(code, "")),)
    yield Fact(
        words.address, ((Part("outside", facts.url, url=facts.url),), *((note,) if facts.url_note else ()))
    )


def _relative_dates(context: PageContext) -> Iterator[RelativeDate]:
    for spec in context.report.facts.relative_dates:
        date = PartialDate.parse(spec.date)
        yield RelativeDate(spec.source_wording, write_date(date, context.language) if date else spec.date)


def _role(part: ColophonSpec, context: PageContext) -> str:
    """What a work is used for, with what stands between it and its licence; nothing where nobody said it."""
    role = part.role[context.code] if part.role else context.words.roles.get(part.name, "")
    return f"{role}{context.language.list_separator}" if role else ""


KIND = PageKind("about", pages, shows_prints=True)
