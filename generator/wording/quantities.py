"""Numbers with unit and qualifier in the words of a language, and back again."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale

from generator.model.nouns.language import LanguageSpec, QualifierSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.quantity import Bound, Quantity
from generator.wording.numbers import NumberMistake, parse_number, write_number, write_ordinal, write_spelled

Variant = Literal["full", "number", "plain", "spelled", "ordinal"]
VARIANTS: tuple[Variant, ...] = ("full", "number", "plain", "spelled", "ordinal")


def write_quantity(
    quantity: Quantity, language: LanguageSpec, variant: Variant = "full", number_text: str | None = None
) -> str:
    """A quantity as `language` writes it, without ever losing a digit.

    `number_text` is the number as the source itself prints it, used instead of our own rendering of it.
    """
    if variant == "spelled":
        return write_spelled(quantity.number, language.numbers)
    if variant == "ordinal" or (quantity.unit.kind == "rank" and variant != "number"):
        return write_ordinal(quantity.number, language.numbers)
    digits = number_text or write_number(quantity.number, language.numbers)
    if variant == "number":
        return digits
    qualifiers = _qualifiers(quantity, language) if variant == "full" else ()
    for qualifier in qualifiers:
        digits = qualifier.number.replace("{n}", digits)
    text = _form(quantity, language).replace("{n}", digits)
    for qualifier in qualifiers:
        text = qualifier.quantity.replace("{q}", text)
    return text


def parse_quantity(text: str, unit: UnitSpec, language: LanguageSpec) -> Quantity:
    """The quantity that `write_quantity` wrote.

    Raises:
        NumberMistake: the text is not a quantity of this unit in this language.
    """
    if unit.kind == "rank":
        return Quantity(parse_number(text, language.numbers), unit)
    for approximate in (False, True):
        for bound in _bounds():
            number = _match_quantity(text, unit, language, bound, approximate)
            if number is not None:
                return Quantity(number, unit, bound, approximate)
    raise NumberMistake(text)


def write_difference(number: Decimal, unit: UnitSpec, language: LanguageSpec) -> str:
    """A bare number in a unit, such as a gap between two figures."""
    return write_quantity(Quantity(number, unit), language)


def _bounds() -> tuple[Bound | None, ...]:
    return (None, "at-least", "more-than", "at-most", "held-at")


def _qualifiers(quantity: Quantity, language: LanguageSpec) -> tuple[QualifierSpec, ...]:
    found = []
    if quantity.bound is not None:
        found.append(_bound_words(language, quantity.bound))
    if quantity.approximate:
        found.append(language.qualifiers.about)
    return tuple(found)


def _bound_words(language: LanguageSpec, bound: Bound) -> QualifierSpec:
    qualifiers = language.qualifiers
    return {
        "at-least": qualifiers.at_least,
        "more-than": qualifiers.more_than,
        "at-most": qualifiers.at_most,
        "held-at": qualifiers.held_at,
    }[bound]


@lru_cache(maxsize=64)
def _locale(name: str) -> Locale:
    return Locale.parse(name)


@lru_cache(maxsize=100_000)
def _plural_category(locale: str, number: str) -> str:
    """By the digits as text: 1 and 1.0 are equal numbers, but not the same plural."""
    category: str = _locale(locale).plural_form(Decimal(number))
    return category


def _form(quantity: Quantity, language: LanguageSpec) -> str:
    forms = quantity.unit.forms[language.code]
    category = _plural_category(language.locale, str(abs(quantity.number)))
    return forms.get(category) or forms["other"]


def _match_quantity(
    text: str, unit: UnitSpec, language: LanguageSpec, bound: Bound | None, approximate: bool
) -> Decimal | None:
    """The number in `text`, if it is written with exactly these qualifiers."""
    qualifiers = _qualifiers(Quantity(Decimal(0), unit, bound, approximate), language)
    for form in unit.forms[language.code].values():
        number_pattern, pattern = "{n}", form
        for qualifier in qualifiers:
            number_pattern = qualifier.number.replace("{n}", number_pattern)
        pattern = form.replace("{n}", number_pattern)
        for qualifier in qualifiers:
            pattern = qualifier.quantity.replace("{q}", pattern)
        before, _, after = pattern.partition("{n}")
        match = re.fullmatch(re.escape(before) + "(.+)" + re.escape(after), text)
        if match:
            try:
                number = parse_number(match[1], language.numbers)
            except NumberMistake:
                continue
            if (
                write_quantity(Quantity(number, unit, bound, approximate), language, number_text=match[1])
                == text
            ):
                return number
    return None
