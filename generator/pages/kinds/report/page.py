"""The whole report on one page, in the order of the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.thing import Address
from generator.pages.context import PageContext
from generator.pages.kinds.section.page import SectionBody, section_body
from generator.pages.linked_data import report_object
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.reading_order import ordered_sections
from generator.pages.views import ThingView, thing_view


@dataclass(frozen=True)
class PartView:
    """One part of the report with the level and anchor of its heading."""

    level: int
    anchor: str
    section: ThingView
    body: SectionBody


@dataclass(frozen=True)
class ReportBody:
    """What the page shows."""

    parts: tuple[PartView, ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The one page of the whole text."""
    words, prose = context.words, context.prose()
    sections = ordered_sections(context)
    first = sections[0]
    yield Page(
        kind="report",
        path="report/",
        language=context.language,
        title=context.report.facts.title[context.code],
        description=words.whole_report_text,
        tab="report/",
        body=ReportBody(
            tuple(
                PartView(
                    level=3 if section.spec.parent else 2,
                    anchor=section.id,
                    section=thing_view(context, section),
                    body=section_body(context, section, prose),
                )
                for section in sections
            )
        ),
        crumbs=(Crumb(words.home, Address("")),),
        next=Crumb(first.name[context.code], context.report.address(first)),
        in_search=False,
        data=(report_object(context),),
    )


KIND = PageKind("report", pages)
