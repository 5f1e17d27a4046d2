"""Dates and periods in the words of a language."""

from __future__ import annotations

import datetime
from functools import lru_cache

from babel.dates import format_date

from generator.model.nouns.language import LanguageSpec
from generator.model.period import PartialDate, Period
from generator.wording.numbers import in_digits


def write_date(date: PartialDate, language: LanguageSpec) -> str:
    """A date as far as it is known: 2018年7月2日, May 2017, the end of 2017."""
    patterns = language.dates
    if date.part == "end":
        return patterns.year_end.replace("{year}", in_digits(date.year, language.numbers))
    if date.part == "start":
        return patterns.year_start.replace("{year}", in_digits(date.year, language.numbers))
    if date.month is None:
        return _format(date, patterns.year, language)
    return _format(date, patterns.day if date.day else patterns.month, language)


def write_day(day: datetime.date, language: LanguageSpec) -> str:
    """A day of the calendar: 2018年7月2日, 2 July 2018."""
    return write_date(PartialDate(day.year, day.month, day.day), language)


def write_date_alone(date: PartialDate, language: LanguageSpec) -> str:
    """A month or day without its year, for lists such as “January and June 2017”."""
    patterns = language.dates
    return _format(date, patterns.day_alone if date.day else patterns.month_alone, language)


def write_span(start: PartialDate, end: PartialDate, language: LanguageSpec) -> str:
    """A span of years: 2016—2020年, 2016–2020."""
    return language.dates.span.replace("{start}", in_digits(start.year, language.numbers)).replace(
        "{end}", in_digits(end.year, language.numbers)
    )


def write_period(period: Period, language: LanguageSpec) -> str:
    """When a figure holds, as a table or a card says it."""
    if period.end is None:
        return language.dates.report
    end = _moment(period.end, language, at=period.kind != "in")
    if period.kind == "until":
        return language.dates.until.replace("{end}", end)
    if period.start is not None:
        start = _moment(period.start, language, at=True)
        if _are_whole_years(period.start, period.end):
            return write_span(period.start, period.end, language)
        return language.dates.between.replace("{start}", start).replace("{end}", end)
    return end


def _are_whole_years(start: PartialDate, end: PartialDate) -> bool:
    """From the first day of a year to the last of one, or years alone."""
    begins = start.month is None or (start.month, start.day) == (1, 1)
    return begins and (end.month is None or end.is_year_end)


def _moment(date: PartialDate, language: LanguageSpec, *, at: bool) -> str:
    """31 December as a moment is the end of its year."""
    if at and date.is_year_end:
        return language.dates.year_end.replace("{year}", in_digits(date.year, language.numbers))
    return write_date(date, language)


def _format(date: PartialDate, pattern: str, language: LanguageSpec) -> str:
    day = datetime.date(date.year, date.month or 1, date.day or 1)
    return in_digits(_formatted(day, pattern, language.locale), language.numbers)


@lru_cache(maxsize=20_000)
def _formatted(day: datetime.date, pattern: str, locale: str) -> str:
    """A report has few dates, each on many pages, and Babel takes a fifth of a millisecond for one."""
    return format_date(day, pattern, locale=locale)
