"""Running text as a page shows it: figures written out, links decided, terms linked at first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.linking.address import Address
from generator.linking.drafts import StandIn
from generator.linking.figure_words import figure_text
from generator.linking.figures import Figure
from generator.linking.plain_texts import date_text
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
from generator.model.nouns.language import LanguageSpec

PartKind = Literal["words", "figure", "link", "term", "outside"]


@dataclass(frozen=True)
class Part:
    """A piece of written text; all but plain words lead somewhere."""

    kind: PartKind
    text: str
    address: Address | None = None
    url: str = ""
    figure: Figure | None = None
    lang: str = ""
    """Value of `lang`, where the words are of another language than those around them."""


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
        source = self.report.source_language
        if isinstance(text[language.code], StandIn):
            return tuple(replace(part, lang=source.html_lang) for part in self.write(text, source))
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
            yield Part("words", date_text(segment, language))
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


def plain_text(written: Written) -> str:
    """The words alone."""
    return "".join(part.text for part in written)
