"""Every verdict on a claim, every refusal of a formula, and intervals that are no wider than they have to be."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.linking.expressions import exact_value, parse_expression, possible_values
from generator.linking.references import suggestion
from generator.model.quantity import Bound, Interval, Quantity
from tests.support.report_project import ReportProject

POVERTY = "data/poverty.yml"
DERIVED = "data/derived.yml"


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path)


def rules_after_claim(project: ReportProject, claim: str) -> list[str]:
    """The rules that a claim in place of the report's own breaks."""
    result = project.replace(POVERTY, "poor-fall = poor@2013 - poor@2017", claim).check()
    return [found.rule.name for found in result.diagnostics]


@pytest.mark.parametrize(
    "claim",
    [
        "poor@2013 = poor@2017 + poor-fall",
        "poor@2013 >= poor@2017",
        "poor@2017 <= poor@2013",
        "poor@2013 >= poor@2013",
        "poor@2013 * 2 = poor@2013 + poor@2013",
        "2 * poor@2013 = poor@2013 + poor@2013",
        "poor@2017 / poor@2013 = poor@2017 / poor@2013",
        "poor@2013 / 2 >= poor@2017",
        "poverty-rate@2013 * poor@2013 <= poor@2013",
        "poor@2013 * poverty-rate@2013 <= poor@2013",
        "poor@2017 / poor@2013 <= 1",
        "poverty-rate@2017 <= 1",
        "poverty-rate@2013 + poverty-rate-fall <= 2",
        "poor@2013 × 2 ＝ poor@2013 ÷ 0.5",
        "poor@2013 = poor@2013 * 1.0 - poor@2013 * 0",
        "poor@2013 * poor@2013 = poor@2013 * poor@2013",
        "all-loans / poor@2013 <= all-loans / poor@2017",
        "1 / poor@2013 = 1 / poor@2013",
    ],
)
def test_claims_that_hold(project: ReportProject, claim: str) -> None:
    assert rules_after_claim(project, claim) == []


@pytest.mark.parametrize(
    "claim",
    [
        "poor@2017 >= poor@2013",
        "poor@2013 <= poor@2017",
        "poor@2013 = poor@2017",
        "poor@2013 * 2 = poor@2013",
        "poor@2013 / 2 = poor@2013",
        "poor@2017 / poor@2013 = poor@2013 / poor@2017",
        "poor@2013 - poor@2017 = poor@2013 + poor@2017",
        "poor@2013 * 3 = poor@2013 / 3",
    ],
)
def test_claims_that_do_not_hold(project: ReportProject, claim: str) -> None:
    assert rules_after_claim(project, claim) == ["relations-hold"]


@pytest.mark.parametrize(
    "claim",
    [
        "poor@2013 = all-loans",
        "poor@2013 + all-loans = poor@2013 + all-loans",
        "poor@2013 - all-loans = poor@2013",
        "poor@2013 = 2",
        "poor@2013 = poor@2013 + 1",
        "poor@2013 * poor@2013 = poor@2013",
        "poor@2013 * all-loans = poor@2013",
        "poor@2013 / all-loans = all-loans / poor@2013",
        "1 / poor@2013 = poor@2013",
        "poor@2013 / poor@2017 = poor@2013",
        "poor@2013 * poverty-rate@2013 = 1",
        "poor@2013 = poverty-rate@2013",
    ],
)
def test_claims_that_compare_what_cannot_be_compared(project: ReportProject, claim: str) -> None:
    assert rules_after_claim(project, claim) == ["claim-compares-like-with-like"]


@pytest.mark.parametrize(
    "claim",
    [
        "poor@2013 / 0 = poor@2013",
        "poor@2013 = poor@2013 / (1 - 1)",
        "poor@2013 ** 2 = poor@2013",
        "poor@2013 = = poor@2013",
        "poor@2013",
        "poor@2013 = poor@2017 = poor@2013",
        "-poor@2013 = poor@2013",
        "poor@2013 = poor@2013 // 1",
        "poor@2013 = (poor@2013",
        "poor@2013 = poor@2013 ! 1",
    ],
)
def test_claims_that_are_no_arithmetic(project: ReportProject, claim: str) -> None:
    assert rules_after_claim(project, f"'{claim}'") == ["claim-is-arithmetic"]


def test_a_claim_about_a_figure_that_does_not_exist(project: ReportProject) -> None:
    assert rules_after_claim(project, "poor@2013 = poor@2071") == ["figure-exists"]


def test_a_mismatch_that_is_none_is_told(project: ReportProject) -> None:
    claim = "poor-fall = poor@2013 - poor@2017"
    written = f"claim: {claim}\n        known_mismatch: {{zh: 原文如此。, en: So it is.}}"
    result = project.replace(POVERTY, claim, written).check()
    assert [found.rule.name for found in result.diagnostics] == ["mismatch-is-real"]


@pytest.mark.parametrize(
    ("formula", "more", "rules"),
    [
        ("poor@2017 / poor@2013 - 1", "decimals: 1", []),
        ("poor@2017 / poor@2013 - 1", "", ["formula-says-its-rounding"]),
        ("poor@2017 ** 2", "decimals: 1", ["claim-is-arithmetic"]),
        ("poor@2017 / (1 - 1)", "decimals: 1", ["claim-is-arithmetic"]),
        ("poor / 2", "decimals: 1", ["figure-is-unambiguous"]),
        ("poor@2071 / 2", "decimals: 1", ["figure-exists"]),
        ("pooor / 2", "decimals: 1", ["metric-exists"]),
        ("zzz@2017 / 2", "decimals: 1", ["metric-exists"]),
        ("poor-change / 2", "decimals: 1", ["formulas-do-not-circle"]),
        ("poverty-rate-fall / 4", "", []),
    ],
)
def test_formulas(project: ReportProject, formula: str, more: str, rules: list[str]) -> None:
    before = "formula: 'poor@2017 / poor@2013 - 1', decimals: 1"
    after = ", ".join(part for part in (f"formula: '{formula}'", more) if part)
    result = project.replace(DERIVED, before, after).check()
    found = [found.rule.name for found in result.diagnostics]
    assert found[:1] == rules[:1]
    assert bool(found) == bool(rules)


def test_a_formula_names_the_keys_that_there_are(project: ReportProject) -> None:
    result = project.replace(DERIVED, "poor@2017 / poor@2013 - 1", "poor@2071 / 2").check()
    assert "there are: poor@2013, poor@2017\n" in result.text("en") + "\n"
    assert "poor-fall" not in result.text("en").split("hint")[-1]


def test_one_near_name_is_offered_and_no_far_one() -> None:
    known = {"poor": 1, "poor-fall": 1, "poor-fell": 1}
    assert suggestion("poor-fal", known) == {"suggestion": "poor-fall"}
    assert suggestion("zzz", known) == {}


def test_a_figure_names_all_its_places(project: ReportProject) -> None:
    report = project.expect_clean()
    assert report.figure("poor@2013").sources == ("1.0", "1.5")
    assert report.figure("poor@2017").sources == ("1.5",)
    assert report.figure("poor-change").sources == ()


def quantity(
    number: str,
    kind: str = "count",
    bound: Bound | None = None,
    *,
    approximate: bool = False,
    factor: str = "1",
) -> Quantity:
    """A quantity of a unit that has nothing but its kind and factor."""
    unit: Any = SimpleNamespace(kind=kind, factor=Fraction(factor))
    return Quantity(Decimal(number), unit, bound, approximate)


@pytest.mark.parametrize(
    ("found", "low", "high"),
    [
        (quantity("25"), "25", "25"),
        (quantity("3", "rank"), "3", "3"),
        (quantity("25", "money"), "24.5", "25.5"),
        (quantity("346E+4"), "3455000", "3465000"),
        (quantity("87.54E+4"), "875350", "875450"),
        (quantity("2.5"), "2.45", "2.55"),
        (quantity("9.21", "percent", factor="1/100"), "0.09205", "0.09215"),
        (quantity("25", bound="at-least"), "25", None),
        (quantity("25", bound="more-than"), "25", None),
        (quantity("25", bound="at-most"), None, "25"),
        (quantity("25", bound="held-at"), "25", "25"),
        (quantity("25", approximate=True), None, None),
    ],
)
def test_a_printed_number_stands_for_no_more_than_its_rounding(
    found: Quantity, low: str | None, high: str | None
) -> None:
    ends = tuple(None if end is None else Fraction(end) for end in (low, high))
    assert (found.interval.low, found.interval.high) == ends


A, B = Interval(Fraction(1), Fraction(2)), Interval(Fraction(4), Fraction(8))
FIGURES: dict[str, Any] = {
    "a": SimpleNamespace(quantity=SimpleNamespace(interval=A, base=Fraction(3, 2))),
    "b": SimpleNamespace(quantity=SimpleNamespace(interval=B, base=Fraction(6))),
    "zero": SimpleNamespace(
        quantity=SimpleNamespace(interval=Interval(Fraction(-1), Fraction(1)), base=Fraction(0))
    ),
    "end": SimpleNamespace(
        quantity=SimpleNamespace(interval=Interval(Fraction(0), Fraction(2)), base=Fraction(1))
    ),
    "open": SimpleNamespace(quantity=SimpleNamespace(interval=Interval(Fraction(1), None), base=Fraction(1))),
}


@pytest.mark.parametrize(
    ("text", "low", "high", "exact"),
    [
        ("a + b", 5, 10, Fraction(15, 2)),
        ("b - a", 2, 7, Fraction(9, 2)),
        ("a * b", 4, 16, 9),
        ("b / a", 2, 8, 4),
        ("a * zero", -2, 2, 0),
        ("zero * zero", -1, 1, 0),
        ("a / zero", None, None, None),
        ("a / end", None, None, Fraction(3, 2)),
        ("a * open", None, None, Fraction(3, 2)),
        ("a / open", None, None, Fraction(3, 2)),
        ("a + open", 2, None, Fraction(5, 2)),
        ("a - open", None, 1, Fraction(1, 2)),
        ("a + 1.5", Fraction(5, 2), Fraction(7, 2), 3),
        ("a - (b - 1)", -6, -1, Fraction(-7, 2)),
        ("b / 2 / 2", 1, 2, Fraction(3, 2)),
    ],
)
def test_an_expression_keeps_exactly_the_values_it_may_have(
    text: str, low: Any, high: Any, exact: Any
) -> None:
    expression = parse_expression(text)
    assert possible_values(expression, FIGURES) == Interval(low, high)
    if exact is None:
        with pytest.raises(ZeroDivisionError):
            exact_value(expression, FIGURES)
    else:
        assert exact_value(expression, FIGURES) == exact


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (A, B, False),
        (A, Interval(Fraction(2), Fraction(3)), True),
        (A, Interval(Fraction(0), Fraction(1)), True),
        (A, Interval(Fraction(0), Fraction(1, 2)), False),
        (A, Interval(None, None), True),
        (A, Interval(Fraction(3), None), False),
        (A, Interval(None, Fraction(1, 2)), False),
        (A, Interval(None, Fraction(1)), True),
    ],
)
def test_intervals_meet_where_they_share_a_value(one: Interval, other: Interval, meets: bool) -> None:
    assert one.meets(other) is meets
    assert other.meets(one) is meets
