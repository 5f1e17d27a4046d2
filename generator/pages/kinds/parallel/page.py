"""Sections with all languages side by side, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.kinds.section.page import SectionBody, section_body
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.reading_order import ordered_sections


def pages(context: PageContext) -> Iterator[PagePromise]:
    """One page for each section, linked in the order of the source."""
    several = len(context.report.languages) > 1
    sections = ordered_sections(context) if several else ()
    for index, section in enumerate(sections):
        before = sections[index - 1] if index else None
        after = sections[index + 1] if index + 1 < len(sections) else None
        path = _path(context, section)
        yield PagePromise(path, _page, (section, before, after))


def _page(
    context: PageContext,
    section: Thing[SectionSpec],
    before: Thing[SectionSpec] | None,
    after: Thing[SectionSpec] | None,
) -> Page:
    words, title = context.words, section.name[context.code]
    body: SectionBody = section_body(context, section, context.prose())
    return Page(
        kind="parallel",
        path=_path(context, section),
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
        last_step=words.side_by_side,
        previous=_crumb(context, before),
        next=_crumb(context, after),
        hide=("navigation",),
        in_search=False,
    )


def _crumb(context: PageContext, section: Thing[SectionSpec] | None) -> Crumb | None:
    if section is None:
        return None
    return Crumb(section.name[context.code], Address(_path(context, section)))


def _path(context: PageContext, section: Thing[SectionSpec]) -> str:
    return f"{context.report.address(section).path}both/"


KIND = PageKind("parallel", pages)
