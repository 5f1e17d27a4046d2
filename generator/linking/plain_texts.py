"""Running text as plain words, for downloads and descriptions that know no links."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linking.figure_words import InALanguage, figure_text
from generator.linking.report import Report
from generator.linking.texts import DateMention, FigureMention, Mention, Segment, Words
from generator.model.nouns.language import LanguageSpec
from generator.wording.dates import write_date, write_date_alone, write_span


def plain_texts(text: Mapping[str, str], report: Report) -> dict[str, str]:
    """A running text in every language, as it is read."""
    found = {}
    for language in report.languages:
        if language.code in text:
            segments = report.texts[language.code, text[language.code]]
            found[language.code] = "".join(segment_text(segment, report, language) for segment in segments)
    return found


def segment_text(segment: Segment, report: InALanguage, language: LanguageSpec) -> str:
    """One segment in the words of a language."""
    if isinstance(segment, FigureMention):
        return figure_text(segment.figure, report, language, segment.variant)
    if isinstance(segment, DateMention):
        return date_text(segment, language)
    if isinstance(segment, Mention):
        return segment.words or segment.thing.name[language.code]
    return segment.text if isinstance(segment, Words) else segment.words


def date_text(mention: DateMention, language: LanguageSpec) -> str:
    """A date or span in the words of a language."""
    if mention.start is not None:
        return write_span(mention.start, mention.date, language)
    return write_date_alone(mention.date, language) if mention.alone else write_date(mention.date, language)
