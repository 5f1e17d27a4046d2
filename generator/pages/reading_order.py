"""The order in which the report is read."""

from __future__ import annotations

from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext


def ordered_sections(context: PageContext) -> list[Thing[SectionSpec]]:
    """All sections in the order of their place in the source."""
    return sorted(context.report.all(SectionSpec), key=lambda section: locator_order(section.spec.source))


def locator_order(locator: str) -> tuple[int, ...]:
    """A locator such as 3.2.10 as something that sorts by number."""
    return tuple(int(part) for part in locator.split("."))
