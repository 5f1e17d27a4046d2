"""Sections with all languages side by side, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.linking.thing import Address, Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.kinds.section.page import SectionBody, section_body
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.reading_order import ordered_sections


def pages(context: PageContext) -> Iterator[Page]:
    """One page for each section, linked in the order of the source."""
    sections = ordered_sections(context)
    for index, section in enumerate(sections):
        before = sections[index - 1] if index else None
        after = sections[index + 1] if index + 1 < len(sections) else None
        yield replace(_page(context, section), previous=_crumb(context, before), next=_crumb(context, after))


def _page(context: PageContext, section: Thing[SectionSpec]) -> Page:
    words, title = context.words, section.name[context.code]
    body: SectionBody = section_body(context, section, context.prose())
    return Page(
        kind="parallel",
        path=body.side_by_side.path,
        language=context.language,
        title=f"{title}{context.language.brackets.replace('{text}', words.side_by_side)}",
        description=f"{words.side_by_side}{context.language.colon}{title}",
        tab="report/",
        body=body,
        crumbs=(
            Crumb(words.home, Address("")),
            Crumb(words.report, Address("report/")),
            Crumb(title, body.address),
        ),
        hide=("navigation",),
        in_search=False,
    )


def _crumb(context: PageContext, section: Thing[SectionSpec] | None) -> Crumb | None:
    if section is None:
        return None
    path = context.report.address(section).path
    return Crumb(section.name[context.code], Address(f"{path}both/"))


KIND = PageKind("parallel", pages)
