"""Dates and periods in words."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from generator.model.nouns.language import LanguageSpec
from generator.model.period import PartialDate, Period
from generator.wording.dates import write_date, write_period
from tests.support.own_words import any_language, dates, languages


@given(dates, dates, any_language)
def test_different_dates_are_written_differently(
    one: PartialDate, other: PartialDate, language: LanguageSpec
) -> None:
    assume(one != other)
    assert write_date(one, language) != write_date(other, language)


@given(dates, any_language)
def test_no_pattern_is_left_over(date: PartialDate, language: LanguageSpec) -> None:
    assert not {"{", "}"} & set(write_date(date, language))


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("2017", "2017年", "2017"),
        ("2017-05", "2017年5月", "May 2017"),
        ("2018-07-02", "2018年7月2日", "2 July 2018"),
        ("2017-end", "2017年底", "the end of 2017"),
        ("2018-start", "2018年初", "early 2018"),
    ],
)
def test_dates_of_a_report(written: str, zh: str, en: str) -> None:
    date = PartialDate.parse(written)
    assert date is not None
    assert (write_date(date, languages()["zh"]), write_date(date, languages()["en"])) == (zh, en)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (Period("at", None, PartialDate(2017, 12, 31)), "2017年底", "the end of 2017"),
        (Period("in", None, PartialDate(2018, 4)), "2018年4月", "April 2018"),
        (Period("in", None, PartialDate(2017)), "2017年", "2017"),
        (Period("between", PartialDate(2016, 1, 1), PartialDate(2020, 12, 31)), "2016—2020年", "2016–2020"),
        (Period("until", None, PartialDate(2017, 12, 31)), "截至2017年底", "up to the end of 2017"),
        (Period("report"), "截至报告时", "as of the report"),
    ],
)
def test_periods_of_a_report(period: Period, zh: str, en: str) -> None:
    assert (write_period(period, languages()["zh"]), write_period(period, languages()["en"])) == (zh, en)
