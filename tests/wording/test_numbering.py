"""Digits and marks are those that Unicode's locale data have for a language's numbering system."""

from __future__ import annotations

import datetime
import unicodedata
from decimal import Decimal
from typing import get_args

import pytest
from babel import Locale

from generator.authoring import project_specs
from generator.diagnostics import Diagnostics
from generator.model.nouns.language import LanguageSpec
from generator.model.numbering import NumberingSystem, digits_of
from generator.model.period import PartialDate
from generator.source.files import Project
from generator.wording.dates import write_date
from generator.wording.numbers import parse_number, write_number, write_ordinal
from tests.support.report_project import REPOSITORY

THREE = Project(REPOSITORY / "tests" / "cases" / "three_languages")


@pytest.fixture(scope="module")
def arabic() -> LanguageSpec:
    """The language of the case that writes from right to left."""
    assert not Diagnostics().errors
    return next(found.spec for found in project_specs(THREE).all(LanguageSpec) if found.spec.code == "ar")


@pytest.mark.parametrize("system", get_args(NumberingSystem))
def test_a_system_has_ten_digits_in_their_order(system: NumberingSystem) -> None:
    assert [unicodedata.digit(digit) for digit in digits_of(system)] == list(range(10))


def test_marks_are_those_of_cldr(arabic: LanguageSpec) -> None:
    locale = Locale.parse(arabic.locale)
    symbols = locale.number_symbols[arabic.numbers.system]
    assert locale.default_numbering_system == arabic.numbers.system
    assert (arabic.numbers.group, arabic.numbers.decimal) == (symbols["group"], symbols["decimal"])


@pytest.mark.parametrize(
    ("number", "text"),
    [("530200", "٥٣٠٬٢٠٠"), ("0.5", "٠٫٥"), ("-12.25", "−١٢٫٢٥"), ("3460000", "٣٫٤٦ مليون")],
)
def test_numbers_are_written_and_read_in_the_same_digits(
    arabic: LanguageSpec, number: str, text: str
) -> None:
    assert write_number(Decimal(number), arabic.numbers) == text
    assert parse_number(text, arabic.numbers) == Decimal(number)


def test_dates_and_places_in_an_order_have_the_same_digits(arabic: LanguageSpec) -> None:
    day = datetime.date(2024, 5, 3)
    assert write_date(PartialDate(day.year, day.month, day.day), arabic) == "٣ مايو ٢٠٢٤"
    assert write_ordinal(Decimal(12), arabic.numbers) == "رقم ١٢"
