"""Which measures fill a page of their own: by rule, with an override in their file."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.section import ParagraphSpec, SectionSpec
from generator.model.spec import Spec

ENOUGH_LINKS = 4
ENOUGH_CHARACTERS = 120


def own_pages(things: Mapping[str, Thing[Spec]], language: LanguageSpec) -> frozenset[str]:
    """Ids of the measures with at least four linked things, or a text of at least 120 characters."""
    lengths = _text_lengths(things, language)
    return frozenset(
        thing.id
        for thing in things.values()
        if isinstance(thing.spec, MeasureSpec) and _fills_a_page(thing.spec, lengths.get(thing.id, 0))
    )


def _fills_a_page(measure: MeasureSpec, characters: int) -> bool:
    if measure.page is not None:
        return measure.page
    links = len(measure.figures) + len(measure.programmes) + len(measure.events) + len(measure.documents)
    return links >= ENOUGH_LINKS or characters >= ENOUGH_CHARACTERS


def _text_lengths(things: Mapping[str, Thing[Spec]], language: LanguageSpec) -> dict[str, int]:
    """Characters that sections say about each measure, in the source language."""
    lengths: dict[str, int] = {}
    for thing in things.values():
        if isinstance(thing.spec, SectionSpec):
            for measure, paragraph in _paragraphs_of_measures(thing.spec):
                text = paragraph.text.get(language.code, "")
                lengths[measure] = lengths.get(measure, 0) + len(text)
    return lengths


def _paragraphs_of_measures(section: SectionSpec) -> list[tuple[str, ParagraphSpec]]:
    return [
        (point.measure, paragraph)
        for point in section.subsections
        if point.measure
        for paragraph in point.paragraphs
    ]
