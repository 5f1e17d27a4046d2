"""Running text as a page shows it: figures written out, links decided, terms linked at first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.linking.terms import TermFinder
from generator.linking.texts import (
    DateMention,
    FigureMention,
    Mention,
    OutsideLink,
    Segment,
    Words,
)
from generator.linking.thing import Address
from generator.model.nouns.language import LanguageSpec
from generator.wording.dates import write_date, write_date_alone, write_span
from generator.wording.quantities import Variant, write_quantity

PartKind = Literal["words", "figure", "link", "term", "outside"]


@dataclass(frozen=True)
class Part:
    """A piece of written text; all but plain words lead somewhere."""

    kind: PartKind
    text: str
    address: Address | None = None
    url: str = ""
    figure: Figure | None = None


Written = tuple[Part, ...]
"""A text as it is shown, still without markup."""


@dataclass
class Prose:
    """Writes texts of one page in reading order."""

    report: Report
    language: LanguageSpec
    terms: Mapping[str, TermFinder]
    seen_terms: set[tuple[str, str]] = field(default_factory=set)

    def write(self, text: Mapping[str, str] | None, language: LanguageSpec | None = None) -> Written:
        """A running text in the page's language, or in another for side-by-side reading; nothing for None."""
        language = language or self.language
        if text is None or language.code not in text:
            return ()
        segments = self.report.texts[language.code, text[language.code]]
        return tuple(part for segment in segments for part in self.parts(segment, language))

    def parts(self, segment: Segment, language: LanguageSpec) -> Iterator[Part]:
        """One segment as it is shown."""
        if isinstance(segment, Words):
            yield from self._with_terms(segment.text, language)
        elif isinstance(segment, FigureMention):
            text = figure_text(segment.figure, self.report, language, segment.variant)
            yield Part("figure", text, self.report.address(segment.figure), figure=segment.figure)
        elif isinstance(segment, DateMention):
            yield Part("words", _date_text(segment, language))
        elif isinstance(segment, Mention):
            words = segment.words or segment.thing.name[language.code]
            yield Part("link", words, self.report.address(segment.thing))
        elif isinstance(segment, OutsideLink):
            yield Part("outside", segment.words, url=segment.url)

    def _with_terms(self, text: str, language: LanguageSpec) -> Iterator[Part]:
        end = 0
        for start, stop, term in self.terms[language.code].find(text):
            if (language.code, term.id) in self.seen_terms:
                continue
            self.seen_terms.add((language.code, term.id))
            if start > end:
                yield Part("words", text[end:start])
            yield Part("term", text[start:stop], self.report.address(term))
            end = stop
        if end < len(text):
            yield Part("words", text[end:])


def figure_text(figure: Figure, report: Report, language: LanguageSpec, variant: Variant = "full") -> str:
    """A figure in the words of a language; in the source's own language its number stands as the source prints it."""
    return write_quantity(figure.quantity, language, variant, printed_number(figure, report, language))


def printed_number(figure: Figure, report: Report, language: LanguageSpec) -> str | None:
    """The number as the source prints it, for the source's own language; None where it is ours to write."""
    value = figure.spec.value
    if value is None or language is not report.source_language or not any(digit.isdigit() for digit in value):
        return None
    return value.removesuffix("%")


def plain_text(written: Written) -> str:
    """The words alone."""
    return "".join(part.text for part in written)


def _date_text(mention: DateMention, language: LanguageSpec) -> str:
    if mention.start is not None:
        return write_span(mention.start, mention.date, language)
    return write_date_alone(mention.date, language) if mention.alone else write_date(mention.date, language)
