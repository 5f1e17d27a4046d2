"""Arithmetic over figures: exact as printed, and all that the rounding of what is printed allows."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.linking.expressions import (
    ExpressionMistake,
    exact_value,
    parse_claim,
    parse_expression,
    possible_values,
    references_in,
)
from generator.model.quantity import Bound, Interval, Quantity
from tests.support.own_words import units

_fractions = st.fractions(-1000, 1000, max_denominator=1000)
_values = st.decimals(-(10**6), 10**6, places=6)


@st.composite
def _intervals_and_a_value(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, value, high = sorted(draw(st.tuples(_fractions, _fractions, _fractions)))
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None]))), value


def _has(interval: Interval, value: Fraction) -> bool:
    return (interval.low is None or interval.low <= value) and (
        interval.high is None or value <= interval.high
    )


def _figures(**numbers: Decimal) -> Mapping[str, Any]:
    return {
        name: SimpleNamespace(quantity=Quantity(number, units()["yuan"])) for name, number in numbers.items()
    }


def _rounded(value: Decimal, places: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=rounding)


@given(_intervals_and_a_value(), _intervals_and_a_value())
def test_an_interval_keeps_every_result(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (left, a), (right, b) = one, other
    assert _has(left + right, a + b)
    assert _has(left - right, a - b)
    assert _has(left * right, a * b)
    if b:
        assert _has(left / right, a / b)
    assert left.meets(right) or a != b


@given(
    _values, _values, st.tuples(*[st.integers(0, 5)] * 3), st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
)
def test_what_is_true_holds_however_it_is_rounded(
    a: Decimal, b: Decimal, places: tuple[int, int, int], rounding: str
) -> None:
    printed = _figures(
        a=_rounded(a, places[0], rounding),
        b=_rounded(b, places[1], rounding),
        c=_rounded(a - b, places[2], rounding),
    )
    assert possible_values(parse_expression("a - b"), printed).meets(printed["c"].quantity.interval)
    assert possible_values(parse_expression("c + b"), printed).meets(printed["a"].quantity.interval)


@given(_values, _values, st.integers(0, 5), st.integers(2, 1000))
def test_what_is_off_by_more_than_the_rounding_does_not_hold(
    a: Decimal, b: Decimal, places: int, off: int
) -> None:
    exact_a, exact_b = _rounded(a, places), _rounded(b, places)
    wrong = exact_a - exact_b + Decimal(off).scaleb(-places)
    printed = _figures(a=exact_a, b=exact_b, c=wrong)
    assert not possible_values(parse_expression("a - b"), printed).meets(printed["c"].quantity.interval)


@given(_values, st.sampled_from(["at-least", "more-than", "at-most", "held-at", None]), st.booleans())
def test_a_number_may_stand_for_itself(number: Decimal, bound: Bound | None, approximate: bool) -> None:
    for unit in units().values():
        quantity = Quantity(number, unit, bound, approximate)
        assert _has(quantity.interval, quantity.base)


@given(_values, _values, _values)
def test_arithmetic_is_exact_and_binds_as_at_school(a: Decimal, b: Decimal, c: Decimal) -> None:
    figures = _figures(a=a, b=b, c=c)
    assert exact_value(parse_expression("a + b * c"), figures) == Fraction(a) + Fraction(b) * Fraction(c)
    assert exact_value(parse_expression("(a - b) - c"), figures) == exact_value(
        parse_expression("a - b - c"), figures
    )
    assume(c)
    assert exact_value(parse_expression("a / c * c"), figures) == Fraction(a)


@given(st.text(alphabet="ab@2017-+*/()=<>. 1−×÷≤", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (parse_claim, parse_expression):
        with suppress(ExpressionMistake):
            read(text)


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("poor-fall = poor@2013 - poor@2017", ["poor-fall", "poor@2013", "poor@2017"]),
        ("a − b ≥ c × 2", ["a", "b", "c"]),
        ("a <= (b + c) / d@2016-2020", ["a", "b", "c", "d@2016-2020"]),
    ],
)
def test_claims_name_their_figures(text: str, references: list[str]) -> None:
    claim = parse_claim(text)
    assert [*references_in(claim.left), *references_in(claim.right)] == references


@pytest.mark.parametrize(
    "text", ["a", "a = b = c", "a=b", "a = ", "a = b ** c", "a = f(b)", "a = b if c else d", "a = 'b'"]
)
def test_what_is_no_claim_is_refused(text: str) -> None:
    with pytest.raises(ExpressionMistake):
        parse_claim(text)
