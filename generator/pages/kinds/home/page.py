"""The home page: what the report says at a glance, and the ways into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.event import EventSpec
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.next_step import NextStepSpec
from generator.model.nouns.problem import ProblemSpec
from generator.model.nouns.question import QuestionSpec
from generator.model.nouns.section import SectionSpec
from generator.model.period import PartialDate
from generator.pages.citations import CitationView, report_citation
from generator.pages.context import PageContext
from generator.pages.fields import FieldView, field_views
from generator.pages.kinds.home.cards import CardView, card_views
from generator.pages.linked_data import article_object, report_object
from generator.pages.page import Page, PageKind, PagePromise
from generator.pages.prose import Written, plain_text
from generator.pages.reading_order import ordered_sections
from generator.pages.views import ThingView, thing_view, thing_views
from generator.wording.dates import write_date, write_day
from generator.wording.numbers import in_digits
from generator.wording.patterns import fill

ENOUGH_QUESTIONS = 6


@dataclass(frozen=True)
class EventView:
    """One line of the timeline."""

    view: ThingView
    date: str
    iso_date: str
    is_planned: bool


@dataclass(frozen=True)
class HomeBody:
    """What the home page shows."""

    kicker: str
    meta: tuple[str, ...]
    summary: tuple[Written, ...]
    first_part: Address
    side_by_side: Address
    cards: tuple[CardView, ...]
    chart: DrawnChart | None
    problems: tuple[ThingView, ...]
    next_steps: tuple[ThingView, ...]
    fields_title: str
    fields: tuple[FieldView, ...]
    questions: tuple[ThingView, ...]
    events: tuple[EventView, ...]
    citation: CitationView


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one home page."""
    yield PagePromise("", _page)


def _page(context: PageContext) -> Page:
    report, prose, code = context.report, context.prose(), context.code
    home, title = report.home, report.facts.title[code]
    summary = tuple(prose.write(sentence) for sentence in report.facts.summary)
    first = report.address(ordered_sections(context)[0])
    fields = field_views(context)
    return Page(
        kind="home",
        path="",
        language=context.language,
        title=title,
        description="".join(plain_text(sentence) for sentence in summary[:1]),
        tab="",
        body=HomeBody(
            kicker=_kicker(context),
            meta=tuple(_meta(context)),
            summary=summary,
            first_part=first,
            side_by_side=Address(f"{first.path}both/"),
            cards=card_views(context),
            chart=context.chart(home.chart) if home.chart else None,
            problems=tuple(thing_view(context, thing) for thing in report.all(ProblemSpec)),
            next_steps=tuple(thing_view(context, thing) for thing in report.all(NextStepSpec)),
            fields_title=_fields_title(context, fields),
            fields=fields,
            questions=_questions(context),
            events=tuple(_event(context, report.thing(identity, EventSpec)) for identity in home.events),
            citation=report_citation(context),
        ),
        hide=("navigation", "toc"),
        data=(report_object(context), article_object(context, "", title)),
    )


def _kicker(context: PageContext) -> str:
    body = (context.report.facts.submitted_to or {}).get(context.code)
    return context.words.submitted_line.replace("{body}", body) if body else ""


def _meta(context: PageContext) -> Iterator[str]:
    """Who, where, when, and how much there is."""
    report, words, code = context.report, context.words, context.code
    facts, numbers = report.facts, context.language.numbers
    author, principal = facts.author[code], (facts.on_behalf_of or {}).get(code)
    yield (fill(words.author_on_behalf, author=author, principal=principal) if principal else author)
    yield facts.publisher[code]
    yield write_day(facts.published, context.language)
    parts = sum(
        section.spec.number is not None and section.spec.parent is None for section in report.all(SectionSpec)
    )
    stated = sum(not figure.is_derived for figure in report.figures.values())
    counts = (
        (words.count_sections, parts),
        (words.count_measures, len(report.all(MeasureSpec))),
        (words.count_figures, stated),
    )
    yield from (text.replace("{count}", in_digits(count, numbers)) for text, count in counts if count)


def _fields_title(context: PageContext, fields: tuple[FieldView, ...]) -> str:
    measures = sum(len(field.measures) for field in fields)
    numbers = context.language.numbers
    return fill(
        context.words.measure_fields,
        fields=in_digits(len(fields), numbers),
        measures=in_digits(measures, numbers),
    )


def _questions(context: PageContext) -> tuple[ThingView, ...]:
    chosen = context.report.home.questions
    first = (question.id for question in context.report.all(QuestionSpec)[:ENOUGH_QUESTIONS])
    return thing_views(context, chosen or first)


def _event(context: PageContext, event: Thing[EventSpec]) -> EventView:
    date = PartialDate.parse(event.spec.date) if event.spec.date else None
    return EventView(
        view=thing_view(context, event),
        date=write_date(date, context.language) if date else context.words.undated,
        iso_date=date.iso if date else "",
        is_planned=event.spec.planned,
    )


KIND = PageKind("home", pages)
