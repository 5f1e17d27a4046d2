"""A figure in the words of a language; charts, pages and downloads write it alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from weakref import WeakKeyDictionary

from generator.linking.figures import Figure
from generator.model.nouns.language import LanguageSpec
from generator.wording.patterns import fill
from generator.wording.quantities import Variant, write_quantity

if TYPE_CHECKING:
    from generator.linking.report import Report

_TEXTS: WeakKeyDictionary[Figure, dict[tuple[str, Variant, bool], str]] = WeakKeyDictionary()
"""What was written before: pages, charts, downloads and search write a figure some twenty times."""


class InALanguage(Protocol):
    """What was written in a language of its own: the report, and its settings before it is linked."""

    @property
    def source_language(self) -> LanguageSpec:
        """The language that the report was written in."""


def figure_text(
    figure: Figure, report: InALanguage, language: LanguageSpec, variant: Variant = "full"
) -> str:
    """A figure in the words of a language; in the source's own, its number stands as the source prints it."""
    known = _TEXTS.setdefault(figure, {})
    key = (language.code, variant, language is report.source_language)
    if key not in known:
        printed = printed_number(figure, report, language)
        known[key] = write_quantity(figure.quantity, language, variant, printed)
    return known[key]


def figure_name(figure: Figure, report: Report, language: LanguageSpec) -> str:
    """What a figure measures, and of which place."""
    name = report.metrics[figure.metric].spec.name[language.code]
    if figure.place is None:
        return name
    return fill(language.words.of_place, metric=name, place=report.things[figure.place].name[language.code])


def printed_number(figure: Figure, report: InALanguage, language: LanguageSpec) -> str | None:
    """The number as the source prints it, for the source's own language; None where it is ours to write."""
    value = figure.spec.value
    if value is None or language is not report.source_language or not any(digit.isdigit() for digit in value):
        return None
    return value.removesuffix("%")


def printed_text(figure: Figure, report: InALanguage) -> str:
    """The source's own wording of a figure; empty for one that it does not state."""
    if figure.is_derived:
        return ""
    return figure.spec.printed or figure_text(figure, report, report.source_language)
