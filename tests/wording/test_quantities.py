"""Quantities are written with unit and qualifier, and read back the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.model.nouns.language import LanguageSpec
from generator.model.quantity import Bound, Quantity
from generator.wording.numbers import parse_number
from generator.wording.quantities import Variant, parse_quantity, write_quantity
from tests.support.own_words import any_language, languages, quantities, units


@given(quantities, any_language)
def test_what_is_written_reads_back_the_same(quantity: Quantity, language: LanguageSpec) -> None:
    assert parse_quantity(write_quantity(quantity, language), quantity.unit, language) == quantity


@given(quantities, any_language)
def test_no_pattern_is_left_over(quantity: Quantity, language: LanguageSpec) -> None:
    for variant in ("full", "number", "plain", "spelled", "ordinal"):
        assert not {"{", "}"} & set(write_quantity(quantity, language, variant))


@pytest.mark.parametrize(
    ("printed", "unit", "bound", "approximate", "zh", "en"),
    [
        ("258.46万", "person", None, False, "258.46万人", "2.5846 million people"),
        ("26.63亿", "yuan", None, False, "26.63亿元", "2.663 billion yuan"),
        ("1.73万", "person", None, False, "1.73万人", "17,300 people"),
        ("91", "percent", "at-least", False, "91%以上", "91% or more"),
        ("56.7万", "household", "more-than", False, "56.7万余户", "more than 567,000 households"),
        ("8", "percent", "held-at", False, "控制在8%", "held at 8%"),
        ("5", "percent", "at-most", False, "5%以内", "at most 5%"),
        ("45万", "person", None, True, "约45万人", "about 450,000 people"),
        ("6.84", "percentage-point", None, False, "6.84个百分点", "6.84 percentage points"),
        ("1", "person", None, False, "1人", "1 person"),
        ("第二", "rank", None, False, "第二", "second"),
    ],
)
def test_quantities_of_a_report(
    printed: str, unit: str, bound: Bound | None, approximate: bool, zh: str, en: str
) -> None:
    number = parse_number(printed, languages()["zh"].numbers)
    quantity = Quantity(number, units()[unit], bound, approximate)
    assert (write_quantity(quantity, languages()["zh"]), write_quantity(quantity, languages()["en"])) == (
        zh,
        en,
    )


@pytest.mark.parametrize(
    ("variant", "zh", "en"),
    [
        ("full", "6个", "6 counties"),
        ("number", "6", "6"),
        ("spelled", "六", "six"),
        ("ordinal", "第六", "sixth"),
    ],
)
def test_variants(variant: Variant, zh: str, en: str) -> None:
    quantity = Quantity(parse_number("6", languages()["zh"].numbers), units()["county"])
    assert (
        write_quantity(quantity, languages()["zh"], variant),
        write_quantity(quantity, languages()["en"], variant),
    ) == (zh, en)


def test_plain_leaves_the_qualifier_out() -> None:
    quantity = Quantity(parse_number("91", languages()["zh"].numbers), units()["percent"], "at-least")
    assert write_quantity(quantity, languages()["zh"], "plain") == "91%"
    assert write_quantity(quantity, languages()["en"], "plain") == "91%"
