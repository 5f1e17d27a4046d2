"""The parts of the report: headings as the source numbers them, every paragraph with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.kinds.section.page import ParagraphView, PointView, section_body
from generator.pages.prose import Prose
from generator.pages.reading_order import ordered_sections
from generator.printing.block import Block
from generator.printing.parts.charts import ChartNumbers
from generator.printing.parts.headings import heading, text


def sections(context: PageContext, prose: Prose, charts: ChartNumbers) -> Iterator[Block]:
    """All sections in the order of the source."""
    for section in ordered_sections(context):
        level = 2 if section.spec.parent else 1
        yield from _section(context, section, level, prose, charts)


def _section(
    context: PageContext, section: Thing[SectionSpec], level: int, prose: Prose, charts: ChartNumbers
) -> Iterator[Block]:
    body = section_body(context, section, prose)
    yield heading(section.id, body.title, level, context.report.address(section))
    if section.spec.editorial:
        yield from text("label", f"editorial:{section.id}", context.words.editorial_heading)
    for point in body.points:
        yield from _point(context, section, point, level + 1, charts)
    yield from charts.blocks(context, body.charts)


def _point(
    context: PageContext, section: Thing[SectionSpec], point: PointView, level: int, charts: ChartNumbers
) -> Iterator[Block]:
    path = context.report.address(section).path
    if point.title:
        yield heading(path + point.anchor, point.title, level, Address(path, point.anchor))
    if point.is_editorial:
        yield from text("label", f"editorial:{path}{point.anchor}", context.words.editorial_heading)
    for view in point.paragraphs:
        yield from _paragraph(context, path, view)
        yield from charts.blocks(context, (view.chart,))
    yield from charts.blocks(context, point.charts)


def _paragraph(context: PageContext, path: str, view: ParagraphView) -> Iterator[Block]:
    key = f"{path}{view.anchor}"
    content = {"text": view.texts[0][1]}
    yield Block("paragraph", key, content, locator=view.locator, address=Address(path, view.anchor))
    if view.is_stale and context.language is not context.report.source_language:
        yield from text("note", f"{key}:stale", context.words.stale_translation)
    yield from text("note", f"{key}:note", view.note)
