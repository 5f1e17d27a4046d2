"""Section pages: one part of the report, paragraph by paragraph, with live figures and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.addresses import subsection_anchor
from generator.linking.passages import ParagraphPlace, paragraph_places
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.section import SectionSpec, SubsectionSpec
from generator.pages.citations import CitationView, thing_citation
from generator.pages.context import PageContext
from generator.pages.entries import LinkGroup, grouped, link_groups, other_names
from generator.pages.kinds.section.review import Mentioned, ReviewView, review_view
from generator.pages.linked_data import article_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose, Written, plain_text
from generator.pages.reading_order import ordered_sections, sections_below
from generator.pages.views import ThingView, thing_view, thing_views


@dataclass(frozen=True)
class ParagraphView:
    """One paragraph, in every language, with what it speaks of."""

    anchor: str
    locator: str
    texts: tuple[tuple[str, Written], ...]
    """(html lang, text), the page's own language first."""
    note: Written
    is_stale: bool
    about: tuple[ThingView, ...]
    chart: DrawnChart | None


@dataclass(frozen=True)
class PointView:
    """A numbered point with its paragraphs; the one without title stands before the first."""

    anchor: str
    title: str
    other_titles: tuple[tuple[str, str], ...]
    """(html lang, title) in the other languages."""
    is_editorial: bool
    measure: ThingView | None
    paragraphs: tuple[ParagraphView, ...]
    charts: tuple[DrawnChart, ...]


@dataclass(frozen=True)
class SectionBody:
    """What a section page shows."""

    title: str
    other_titles: tuple[tuple[str, str], ...]
    locator: str
    key_points: tuple[Written, ...]
    points: tuple[PointView, ...]
    review: ReviewView
    children: tuple[ThingView, ...]
    charts: tuple[DrawnChart, ...]
    address: Address
    side_by_side: Address
    mentioned: tuple[LinkGroup, ...]
    """What its paragraphs speak of, each thing once."""
    used_by: tuple[LinkGroup, ...]
    """What points to it from elsewhere."""
    citation: CitationView


def pages(context: PageContext) -> Iterator[PagePromise]:
    """One page for each section, linked in the order of the source."""
    sections = ordered_sections(context)
    for index, section in enumerate(sections):
        before = sections[index - 1] if index else None
        after = sections[index + 1] if index + 1 < len(sections) else None
        path = context.report.address(section).path
        yield PagePromise(path, _page, (section, before, after))


def section_body(context: PageContext, section: Thing[SectionSpec], prose: Prose) -> SectionBody:
    """A section as its own page and the whole report show it."""
    places: dict[str | None, list[ParagraphPlace]] = {}
    for place in paragraph_places(section):
        places.setdefault(place.point, []).append(place)
    key_points = tuple(prose.write(point) for point in section.spec.key_points)
    points = [PointView("", "", (), False, None, _paragraphs(context, places.get(None, []), prose), ())]
    points += [_point(context, point, places, prose) for point in section.spec.subsections]
    path = context.report.address(section).path
    title = section.name[context.code]
    return SectionBody(
        title=title,
        other_titles=other_names(context, section),
        locator=section.spec.source,
        key_points=key_points,
        points=tuple(point for point in points if point.title or point.paragraphs),
        review=review_view(context, _mentions(points, path), prose),
        children=tuple(thing_view(context, child) for child in sections_below(context, section)),
        charts=tuple(context.chart(identity) for identity in section.spec.charts),
        address=Address(path),
        side_by_side=Address(f"{path}both/"),
        mentioned=grouped(context, _mentioned(points)),
        used_by=link_groups(context, section),
        citation=thing_citation(context, section),
    )


def _mentioned(points: Iterable[PointView]) -> Iterator[ThingView]:
    seen: set[str] = set()
    for point in points:
        for paragraph in point.paragraphs:
            for thing in paragraph.about:
                if thing.id not in seen:
                    seen.add(thing.id)
                    yield thing


def _mentions(points: Iterable[PointView], path: str) -> Iterator[Mentioned]:
    for point in points:
        for paragraph in point.paragraphs:
            yield Mentioned(Address(path, paragraph.anchor), paragraph.locator, paragraph.texts[0][1])


def _page(
    context: PageContext,
    section: Thing[SectionSpec],
    before: Thing[SectionSpec] | None,
    after: Thing[SectionSpec] | None,
) -> Page:
    body = section_body(context, section, context.prose())
    title, path = body.title, context.report.address(section).path
    description = _description(body) or title
    return Page(
        kind="section",
        path=path,
        language=context.language,
        title=title,
        description=description,
        tab="report/",
        body=body,
        crumbs=tuple(_crumbs(context, section)),
        previous=_crumb(context, before),
        next=_crumb(context, after),
        data=(article_object(context, path, title),),
    )


def _point(
    context: PageContext, point: SubsectionSpec, places: dict[str | None, list[ParagraphPlace]], prose: Prose
) -> PointView:
    anchor = subsection_anchor(point.source)
    languages = [language for language in context.report.languages if language is not context.language]
    measure = context.report.things[point.measure] if point.measure else None
    return PointView(
        anchor=anchor,
        title=_numbered(point, context.language),
        other_titles=tuple((language.html_lang, _numbered(point, language)) for language in languages),
        is_editorial=point.editorial,
        measure=thing_view(context, measure) if measure else None,
        paragraphs=_paragraphs(context, places.get(anchor, []), prose),
        charts=tuple(context.chart(identity) for identity in point.charts),
    )


def _numbered(point: SubsectionSpec, language: LanguageSpec) -> str:
    number = (point.number or {}).get(language.code, "")
    gap = " " if number and language.spaced else ""
    return number + gap + point.title[language.code]


def _paragraphs(
    context: PageContext, places: Iterable[ParagraphPlace], prose: Prose
) -> tuple[ParagraphView, ...]:
    languages = sorted(context.report.languages, key=lambda language: language is not context.language)
    return tuple(
        ParagraphView(
            anchor=place.anchor,
            locator=place.spec.source,
            texts=tuple(
                (language.html_lang, prose.write(place.spec.text, language)) for language in languages
            ),
            note=prose.write(place.spec.note),
            is_stale=place.spec.text[context.report.source_language.code] in context.report.stale,
            about=thing_views(context, place.spec.about),
            chart=context.chart(place.spec.chart) if place.spec.chart else None,
        )
        for place in places
    )


def _crumbs(context: PageContext, section: Thing[SectionSpec]) -> Iterator[Crumb]:
    yield Crumb(context.words.home, Address(""))
    yield Crumb(context.words.report, Address("report/"))
    if section.spec.parent:
        parent = context.report.things[section.spec.parent]
        yield Crumb(parent.name[context.code], context.report.address(parent))


def _crumb(context: PageContext, section: Thing[SectionSpec] | None) -> Crumb | None:
    return Crumb(section.name[context.code], context.report.address(section)) if section else None


def _description(body: SectionBody) -> str:
    if body.key_points:
        return plain_text(body.key_points[0])
    texts = [paragraph.texts[0][1] for point in body.points for paragraph in point.paragraphs]
    return plain_text(texts[0])[:160] if texts else ""


KIND = PageKind("section", pages)
