"""The whole report on one page, in the order of the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.kinds.section.page import SectionBody, section_body
from generator.pages.linked_data import report_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.print_views import PrintView, print_views
from generator.pages.prose import Prose
from generator.pages.reading_order import ordered_sections
from generator.pages.views import ThingView, thing_view


@dataclass(frozen=True)
class PartView:
    """One part of the report with the level and anchor of its heading."""

    level: int
    anchor: str
    section: ThingView
    body: SectionBody
    charts: tuple[DrawnChart, ...]
    """Its charts; one that several parts show stands in the first of them."""


@dataclass(frozen=True)
class ReportBody:
    """What the page shows."""

    parts: tuple[PartView, ...]
    prints: tuple[PrintView, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of the whole text."""
    yield PagePromise("report/", _page)


def _page(context: PageContext) -> Page:
    words, first = context.words, ordered_sections(context)[0]
    return Page(
        kind="report",
        path="report/",
        language=context.language,
        title=context.report.facts.title[context.code],
        description=words.whole_report_text,
        tab="report/",
        body=ReportBody(_parts(context), print_views(context)),
        crumbs=(Crumb(words.home, Address("")),),
        next=Crumb(first.name[context.code], context.report.address(first)),
        in_search=False,
        data=(report_object(context),),
    )


def _parts(context: PageContext) -> tuple[PartView, ...]:
    prose, shown = context.prose(), set[str]()
    return tuple(_part(context, section, prose, shown) for section in ordered_sections(context))


def _part(context: PageContext, section: Thing[SectionSpec], prose: Prose, shown: set[str]) -> PartView:
    body = section_body(context, section, prose)
    charts = {chart.id: chart for chart in _charts(body) if chart.id not in shown}
    shown.update(charts)
    return PartView(
        level=3 if section.spec.parent else 2,
        anchor=section.id,
        section=thing_view(context, section),
        body=body,
        charts=tuple(charts.values()),
    )


def _charts(body: SectionBody) -> Iterator[DrawnChart]:
    for point in body.points:
        yield from (paragraph.chart for paragraph in point.paragraphs if paragraph.chart is not None)
        yield from point.charts
    yield from body.charts


KIND = PageKind("report", pages, shows_prints=True)
