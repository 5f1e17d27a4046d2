"""References in plain words, by the pattern of each language: GB/T 7714 in Chinese, APA in English.

A CSL processor would bring two thousand styles for the two patterns that are needed, and the standard for Chinese needs
names and words of another language than those for English in one list.
"""

from __future__ import annotations

from babel.dates import format_date

from generator.citing.reference import Reference

ACCESSED = "{accessed}"
"""Stays in the text where the day on which a reader looked belongs; only the reader's browser knows it."""


def plain_citation(reference: Reference) -> str:
    """The reference as one line, with `ACCESSED` where its pattern asks for the day."""
    language = reference.language
    words = language.words.citing
    place = words.place.replace("{locator}", reference.locator) if reference.locator else ""
    values = {
        "title": reference.title,
        "report": reference.report_title,
        "author": reference.author,
        "publisher": reference.publisher,
        "date": format_date(reference.published, words.date, locale=language.locale),
        "year": str(reference.published.year),
        "medium": words.media[reference.kind],
        "place": place,
        "address": reference.url,
    }
    return _filled(words.part if reference.is_part else words.report, values)


def _filled(pattern: str, values: dict[str, str]) -> str:
    """The pattern with its names replaced; names that stand in a value stay as they are."""
    text = ""
    while pattern:
        before, brace, pattern = pattern.partition("{")
        text += before
        if brace:
            name, _, pattern = pattern.partition("}")
            text += values.get(name, f"{{{name}}}")
    return text
