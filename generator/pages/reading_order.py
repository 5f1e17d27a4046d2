"""The order in which the report is read."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linking.locators import locator_order
from generator.linking.report import Report
from generator.linking.tables import report_table
from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext


def ordered_sections(context: PageContext) -> list[Thing[SectionSpec]]:
    """All sections in the order of their place in the source."""
    return _ordered(context.report)


def sections_below(context: PageContext, section: Thing[SectionSpec]) -> tuple[Thing[SectionSpec], ...]:
    """The sections that a section consists of, in the order of their place in the source."""
    return _by_parent(context.report).get(section.id, ())


@report_table
def _by_parent(report: Report) -> Mapping[str | None, tuple[Thing[SectionSpec], ...]]:
    found: dict[str | None, list[Thing[SectionSpec]]] = {}
    for section in _ordered(report):
        found.setdefault(section.spec.parent, []).append(section)
    return {parent: tuple(sections) for parent, sections in found.items()}


def _ordered(report: Report) -> list[Thing[SectionSpec]]:
    return sorted(report.all(SectionSpec), key=lambda section: locator_order(section.spec.source))
