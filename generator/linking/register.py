"""The register of figures: one table of all, or, where they are too many for a page, one for each part of the report.

The part is that of the place in the source, which stays as it is when figures are added or left out; a division by
number would move figures from one address to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from generator.linking.figures import Figure
from generator.linking.places_behind import places_behind
from generator.linking.section_paths import section_slug
from generator.linking.thing import Thing
from generator.model.nouns.section import SectionSpec

if TYPE_CHECKING:
    from generator.linking.report import Report

REGISTER_PATH = "figures/"
ELSEWHERE = f"{REGISTER_PATH}elsewhere_/"
"""The part with figures from places that no section restates; not the name of a section's file."""
MOST_ROWS = 2_000
"""Figures beyond which one table takes a phone's memory and a reader's patience: about 4 MB."""


def parts_of_register(sections: Iterable[Thing[SectionSpec]], figures: int) -> Mapping[str, str]:
    """Path of the part of the register for the place of each section; empty where the register is whole."""
    if figures <= MOST_ROWS:
        return {}
    return {section.spec.source: f"{REGISTER_PATH}{section_slug(section)}/" for section in sections}


def is_divided(report: Report) -> bool:
    """The register is more than one page."""
    return bool(report.addresses.registers)


def row_path(report: Report, figure: Figure) -> str:
    """The page on which a figure has its row: that of the innermost section that restates it."""
    parts = report.addresses.registers
    if not parts:
        return REGISTER_PATH
    for place in places_behind(report, figure):
        while place and place not in parts:
            place = place.rpartition(".")[0]
        if place:
            return parts[place]
    return ELSEWHERE
