"""Dates as authors write them, and what they may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import PartialDate
from tests.support.own_words import dates


@given(dates)
def test_what_is_written_reads_back_the_same(date: PartialDate) -> None:
    assert PartialDate.parse(date.written) == date


@given(dates)
def test_days_are_in_order(date: PartialDate) -> None:
    assert date.first_day <= date.last_day
    assert date.first_day.year == date.last_day.year == date.year


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    date = PartialDate.parse(text)
    assert date is None or date.written == text


@pytest.mark.parametrize(
    "text",
    [
        "2017-13",
        "2017-00",
        "2017-02-29",
        "2017-5",
        "17",
        "0000",
        "2017-start-05",
        "２０１７",
        "2017-12-31 ",
        "",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert PartialDate.parse(text) is None


def test_leap_day() -> None:
    assert PartialDate.parse("2016-02-29") == PartialDate(2016, 2, 29)
