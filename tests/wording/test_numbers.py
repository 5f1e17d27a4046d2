"""Numbers are written exactly and read back the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.nouns.language import LanguageSpec
from generator.wording.numbers import (
    NumberMistake,
    parse_number,
    write_number,
    write_ordinal,
    write_spelled,
)
from tests.support.own_words import any_language, languages, numbers


@given(numbers, any_language)
def test_what_is_written_reads_back_the_same(number: Decimal, language: LanguageSpec) -> None:
    assert parse_number(write_number(number, language.numbers), language.numbers) == number


@given(st.decimals(-(10**6), 10**6, places=3), any_language)
def test_decimals_are_neither_rounded_nor_cut(number: Decimal, language: LanguageSpec) -> None:
    """3.100 is printed to three places, and a reader sees three."""
    read = parse_number(write_number(number, language.numbers), language.numbers)
    if abs(number) < min(10**scale.power for scale in language.numbers.scales if scale.write):
        assert read.as_tuple().exponent == number.as_tuple().exponent


@given(st.integers(0, 500).map(Decimal), any_language)
def test_spelled_counts_read_back_the_same(count: Decimal, language: LanguageSpec) -> None:
    assert parse_number(write_spelled(count, language.numbers), language.numbers) == count


@given(st.integers(1, 500).map(Decimal), any_language)
def test_ordinals_read_back_the_same(place: Decimal, language: LanguageSpec) -> None:
    assert parse_number(write_ordinal(place, language.numbers), language.numbers) == place


@given(numbers, numbers, any_language)
def test_different_numbers_are_written_differently(
    one: Decimal, other: Decimal, language: LanguageSpec
) -> None:
    alike = write_number(one, language.numbers) == write_number(other, language.numbers)
    assert alike <= (one == other)


@given(st.text(max_size=30), any_language)
def test_any_text_is_read_or_refused(text: str, language: LanguageSpec) -> None:
    try:
        assert parse_number(text, language.numbers).is_finite()
    except NumberMistake as mistake:
        if mistake.hint:
            parse_number(mistake.hint, language.numbers)


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("258.46万", "258.46万", "2.5846 million"),
        ("346万", "346万", "3.46 million"),
        ("87.54万", "87.54万", "875,400"),
        ("26.63亿", "26.63亿", "2.663 billion"),
        ("1552.1亿", "1552.1亿", "155.21 billion"),
        ("1.73万", "1.73万", "17,300"),
        ("1690", "1690", "1,690"),
        ("2.37", "2.37", "2.37"),
        ("10.10", "10.10", "10.10"),
        ("第二", "2", "2"),
        ("六", "6", "6"),
        ("两", "2", "2"),
        ("1.2345万", "1.2345万", "12,345"),
        ("1万亿", "10000亿", "1 trillion"),
    ],
)
def test_numbers_of_a_report(printed: str, zh: str, en: str) -> None:
    number = parse_number(printed, languages()["zh"].numbers)
    assert write_number(number, languages()["zh"].numbers) == zh
    assert write_number(number, languages()["en"].numbers) == en


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("３46万", "346万"),
        ("346 万", "346万"),
        ("1,690", "1690"),
        ("1_690", "1690"),
        ("007", "7"),
        ("346万人", ""),
        ("1e3", ""),
        (".5", ""),
        ("5.", ""),
        ("", ""),
        ("约5", ""),
        ("٣٤", ""),
        ("nan", ""),
        ("−", ""),
    ],
)
def test_what_is_no_number_is_refused_with_the_right_spelling(written: str, hint: str) -> None:
    with pytest.raises(NumberMistake) as refused:
        parse_number(written, languages()["zh"].numbers)
    assert refused.value.hint == hint


def test_no_line_ends_between_digits_that_a_blank_sets_apart() -> None:
    french = languages()["en"].numbers.model_copy(update={"group": " ", "decimal": ",", "scales": ()})
    assert write_number(Decimal("1234567.5"), french) == "1\u00a0234\u00a0567,5"
    assert parse_number("1 234 567,5", french) == parse_number("1\u00a0234\u00a0567,5", french)
