"""What does not fit among figures, claims and formulas is told at its place; what just fits is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.linking.expressions import ExpressionMistake, parse_expression, references_in
from generator.model.quantity import Interval
from tests.support.in_short import in_short
from tests.support.report_project import ReportProject

POVERTY = "data/poverty.yml"
DERIVED = "data/derived.yml"
# fmt: off
CLAIM = 'poor-fall = poor@2013 - poor@2017'
FORMULA = "formula: 'poor@2017 / poor@2013 - 1', decimals: 1"
RATE = "{at: 2013-12-31, value: 9.21%, source: '1.0'}"
TARGET = "{in: '2018', value: 40万, source: '4.0', bound: at-least, status: target}"
ITEM = "\n      - "

TOLD: list[tuple[str, tuple[str, str, str], list[str]]] = [
    ('a difference with a sign',
     (POVERTY, CLAIM, 'poor@2017 = poor@2013'), [
        'data/poverty.yml:25:9+21 relations-hold claim=poor@2017 = poor@2013'
        ' left=875400 right=3460000 difference=-2584600'
        ' (see data/poverty.yml:17:9) (see data/poverty.yml:16:9)',
    ]),
    ('a difference without an end',
     (POVERTY, CLAIM, 'poor@2013 / 7 = poor@2017'), [
        'data/poverty.yml:25:9+25 relations-hold claim=poor@2013 / 7 = poor@2017'
        ' left=494285.7143 right=875400 difference=-381114.2857'
        ' (see data/poverty.yml:16:9) (see data/poverty.yml:17:9)',
    ]),
    ('a difference of percents',
     (POVERTY, CLAIM, 'poverty-rate@2013 = poverty-rate@2017'), [
        'data/poverty.yml:25:9+37 relations-hold claim=poverty-rate@2013 = poverty-rate@2017'
        ' left=9.21% right=2.37% difference=6.84%'
        ' (see data/poverty.yml:31:9) (see data/poverty.yml:32:9)',
    ]),
    ('a difference in the unit of the left side',
     (POVERTY, CLAIM, 'all-loans = household-loans * 2 - all-loans'), []),
    ('a difference from a bare number',
     (POVERTY, 'poverty-rate-fall = poverty-rate@2013', '1 = poverty-rate@2013'), [
        'data/poverty.yml:40:9+41 relations-hold claim=1 = poverty-rate@2013 - poverty-rate@2017'
        ' left=100 right=6.84 difference=93.16'
        ' (see data/poverty.yml:31:9) (see data/poverty.yml:32:9)',
    ]),
    ('a claim with a sign that is none',
     (POVERTY, CLAIM, 'poor-fall = poor@2013 ! 2'), [
        'data/poverty.yml:25:9+25 claim-is-arithmetic found=!',
    ]),
    ('a claim that divides by nothing',
     (POVERTY, CLAIM, 'poor-fall = poor@2013 / 0'), [
        'data/poverty.yml:25:9+25 claim-is-arithmetic found=÷ 0',
    ]),
    ('a claim of unlike things',
     (POVERTY, CLAIM, 'poor-fall = all-loans'), [
        'data/poverty.yml:25:9+21 claim-compares-like-with-like claim=poor-fall = all-loans',
    ]),
    ('a claim of a metric that is not there',
     (POVERTY, CLAIM, 'poor-fal = poor@2013 - poor@2017'), [
        'data/poverty.yml:25:9+32 metric-exists found=poor-fal suggestion=poor-fall',
    ]),
    ('a claim of a metric with several figures',
     (POVERTY, CLAIM, 'poor-fall = poor'), [
        'data/poverty.yml:25:9+16 figure-is-unambiguous found=poor',
    ]),
    ('a claim of a day that is not there',
     (POVERTY, CLAIM, 'poor-fall = poor@2014'), [
        'data/poverty.yml:25:9+21 figure-exists found=poor@2014',
    ]),
    ('a claim that explains what is no mismatch',
     (POVERTY, CLAIM, 'claim: poor-fall = poor@2013 - poor@2017\n        known_mismatch: {zh: 原文如此。, en: So it is.}'), [
        'data/poverty.yml:25:16+33 mismatch-is-real claim=poor-fall = poor@2013 - poor@2017',
    ]),
    ('a claim with fields that fails',
     (POVERTY, CLAIM, 'claim: poor-fall = poor@2013\n        note: {zh: 原文如此。, en: So it is.}'), [
        'data/poverty.yml:25:16+21 relations-hold claim=poor-fall = poor@2013'
        ' left=2584600 right=3460000 difference=-875400'
        ' (see data/poverty.yml:23:9) (see data/poverty.yml:16:9)',
    ]),
    ('a formula of a bare number',
     (DERIVED, FORMULA, "formula: '2', decimals: 1"), [
        'data/derived.yml:9:53+3 claim-is-arithmetic found=2 number=2',
    ]),
    ('a formula without an end',
     (DERIVED, FORMULA, "formula: 'poor@2017 / poor@2013'"), [
        'data/derived.yml:9:53+23 formula-says-its-rounding',
    ]),
    ('a formula that is no arithmetic',
     (DERIVED, FORMULA, "formula: 'poor@2017 ! 2'"), [
        'data/derived.yml:9:53+15 claim-is-arithmetic found=!',
    ]),
    ('a formula that divides by nothing',
     (DERIVED, FORMULA, "formula: 'poor@2017 / 0', decimals: 1"), [
        'data/derived.yml:9:53+15 claim-is-arithmetic found=÷ 0',
    ]),
    ('a formula of itself',
     (DERIVED, FORMULA, "formula: 'poor-change / 2', decimals: 1"), [
        'data/derived.yml:9:53+17 formulas-do-not-circle reference=poor-change@2013-2017',
    ]),
    ('a formula with a slip in a name',
     (DERIVED, FORMULA, "formula: 'pooor@2017 / 2', decimals: 1"), [
        'data/derived.yml:9:53+16 metric-exists found=pooor suggestion=poor@2017',
    ]),
    ('a formula of a metric that is nowhere',
     (DERIVED, FORMULA, "formula: 'zzz@2017 / 2', decimals: 1"), [
        'data/derived.yml:9:53+14 metric-exists found=zzz',
    ]),
    ('a formula of a day that is not there',
     (DERIVED, FORMULA, "formula: 'poor@2014 / 2', decimals: 1"), [
        'data/derived.yml:9:53+15 figure-exists found=poor@2014',
    ]),
    ('a formula of a metric with several figures',
     (DERIVED, FORMULA, "formula: 'poor / 2', decimals: 1"), [
        'data/derived.yml:9:53+10 figure-is-unambiguous found=poor',
    ]),
    ('a result as large as the largest',
     (DERIVED, FORMULA, "formula: 'poor@2013 / poor@2013 * 100000000000000000000', decimals: 0"), [
        'data/derived.yml:9:53+47 claim-is-arithmetic found=≥ 10^22',
    ]),
    ('a result as small as the smallest',
     (DERIVED, FORMULA, "formula: '0 - poor@2013 / poor@2013 * 100000000000000000000', decimals: 0"), [
        'data/derived.yml:9:53+51 claim-is-arithmetic found=≥ 10^22',
    ]),
    ('a result just below the largest',
     (DERIVED, FORMULA, "formula: 'poor@2013 / poor@2013 * 99999999999999999999', decimals: 0"), []),
    ('a value and a formula',
     (DERIVED, FORMULA, "formula: 'poor@2017 / poor@2013 - 1', decimals: 1, value: 1%, source: '1.0'"), [
        'data/derived.yml:9:9 figure-has-one-value',
    ]),
    ('neither value nor formula',
     (DERIVED, ", formula: 'poor@2017 / poor@2013 - 1', decimals: 1", ''), [
        'data/derived.yml:9:9 figure-has-one-value',
    ]),
    ('a value without a source',
     (POVERTY, RATE, '{at: 2013-12-31, value: 9.21%}'), [
        'data/poverty.yml:31:9 figure-has-a-source',
    ]),
    ('a percentage without its sign',
     (POVERTY, RATE, "{at: 2013-12-31, value: 9.21, source: '1.0'}"), [
        'data/poverty.yml:31:33+4 percent-is-written found=9.21 unit=percent suggestion=9.21%',
    ]),
    ('a count with a percent sign',
     (POVERTY, TARGET, "{in: '2018', value: 40%, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:29+3 unit-stands-apart found=40% unit=person suggestion=40',
    ]),
    ('a count with a wide percent sign',
     (POVERTY, TARGET, "{in: '2018', value: 40％, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:29+3 unit-stands-apart found=40％ unit=person suggestion=40',
    ]),
    ('a number that is none',
     (POVERTY, TARGET, "{in: '2018', value: 很多, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:29+2 number-is-readable found=很多 examples=346万, 26.63亿, 1690, 2.37%',
    ]),
    ('a number with a way out',
     (POVERTY, TARGET, "{in: '2018', value: '400,000', source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:29+9 number-is-readable found=400,000 suggestion=400000',
    ]),
    ('a percentage with a number that is none',
     (POVERTY, RATE, "{at: 2013-12-31, value: x%, source: '1.0'}"), [
        'data/poverty.yml:31:33+2 number-is-readable found=x% examples=346万, 26.63亿, 1690, 2.37%',
    ]),
    ('a wording with another number',
     (POVERTY, '87.54万人', '86万人'), [
        'data/poverty.yml:17:65+12 printed-agrees printed=减至2017年底86万人 value=87.54万',
    ]),
    ('a wording with the number of a percentage',
     (POVERTY, RATE, "{at: 2013-12-31, value: 9.21%, source: '1.0', printed: 9.21个百分点}"), []),
    ('a wording with another number of a percentage',
     (POVERTY, RATE, "{at: 2013-12-31, value: 9.21%, source: '1.0', printed: 9.2%}"), [
        'data/poverty.yml:31:64+4 printed-agrees printed=9.2% value=9.21',
    ]),
    ('a wording without a number',
     (POVERTY, '减至2017年底87.54万人', '减少'), []),
    ('no period',
     (POVERTY, RATE, "{value: 9.21%, source: '1.0'}"), [
        'data/poverty.yml:31:9 figure-has-a-period',
    ]),
    ('two periods',
     (POVERTY, RATE, "{at: 2013-12-31, in: '2013', value: 9.21%, source: '1.0'}"), [
        'data/poverty.yml:31:26+2 figure-has-one-period found=at, in',
    ]),
    ('a beginning without an end',
     (POVERTY, TARGET, "{from: '2018', value: 40万, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:10+4 figure-has-one-period found=from',
    ]),
    ('an end without a beginning',
     (POVERTY, TARGET, "{to: '2018', value: 40万, source: '4.0', bound: at-least, status: target}"), []),
    ('a period backwards',
     (POVERTY, TARGET, "{from: 2018-02, to: 2018-01-31, value: 40万, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:16+7 period-runs-forward start=2018-02 end=2018-01-31',
    ]),
    ('a period of one day',
     (POVERTY, TARGET, "{from: 2018-02-01, to: 2018-02-01, value: 40万, source: '4.0', bound: at-least, status: target}"), []),
    ('a period within a month',
     (POVERTY, TARGET, "{from: 2018-02, to: 2018-02, value: 40万, source: '4.0', bound: at-least, status: target}"), []),
    ('a day that is none',
     (POVERTY, TARGET, "{at: 2018-02-30, value: 40万, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:14+10 date-is-of-the-calendar found=2018-02-30',
    ]),
    ('an end that is none',
     (POVERTY, TARGET, "{from: '2018', to: 2018-13, value: 40万, source: '4.0', bound: at-least, status: target}"), [
        'data/poverty.yml:46:28+7 date-is-of-the-calendar found=2018-13',
    ]),
    ('a key of its own twice',
     (POVERTY, TARGET, TARGET + ITEM + TARGET.replace("40万", "41万")), [
        'data/poverty.yml:47:9 figure-keys-are-unique reference=target-poor@2018 (see data/poverty.yml:46:9)',
    ]),
    ('a key that was broken the first time',
     (POVERTY, TARGET, TARGET.replace("40万", "x") + ITEM + TARGET), [
        'data/poverty.yml:46:29 number-is-readable found=x examples=346万, 26.63亿, 1690, 2.37%',
    ]),
    ('three of the same key',
     (POVERTY, TARGET, ITEM.join((TARGET, TARGET, TARGET))), [
        'data/poverty.yml:47:9 figure-keys-are-unique reference=target-poor@2018 (see data/poverty.yml:46:9)',
        'data/poverty.yml:48:9 figure-keys-are-unique reference=target-poor@2018 (see data/poverty.yml:46:9)',
    ]),
]
"""Name of the mistake; file, a text in it and what stands there instead; what is told, and what is shown beside it."""
# fmt: on


@pytest.mark.parametrize(("change", "told"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_does_not_fit_is_told_and_what_fits_is_not(
    tmp_path: Path, change: tuple[str, str, str], told: list[str]
) -> None:
    found = ReportProject(tmp_path).replace(*change).check().diagnostics
    lines = [
        in_short(one, path=True) + "".join(f" (see {other.location})" for other in one.related)
        for one in found
    ]
    assert lines == told


def test_relations_are_named_after_their_metric_and_place_in_its_list(tmp_path: Path) -> None:
    claims = "poor-fall <= poor@2013\n      - all-loans = all-loans"
    relations = ReportProject(tmp_path).replace(POVERTY, CLAIM, claims).expect_clean().relations
    first, second = (found for found in relations if found.metric == "poor-fall")
    assert (first.id, first.group) == ("poor-fall-check-1", "poor-fall-check-1")
    assert (second.id, second.group) == ("poor-fall-check-2", "poor-fall-check-2")
    assert (first.verdict, first.is_exact, first.difference.number) == ("holds", False, -875_400)
    assert [figure.reference for figure in first.figures] == ["poor-fall@2013-2017", "poor@2013"]
    assert (second.difference.unit.id, second.right_value) == ("yuan", 155_210_000_000)
    assert [figure.reference for figure in second.figures] == ["all-loans@report"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("all-loans >= household-loans + project-loans", "rest"),
        ("all-loans >= all-loans", "holds"),
        ("all-loans = all-loans", "holds"),
        ("household-loans <= all-loans", "rest"),
    ],
)
def test_only_parts_that_are_less_than_all_leave_a_rest(tmp_path: Path, claim: str, verdict: str) -> None:
    before = "claim: all-loans >= household-loans + project-loans"
    report = ReportProject(tmp_path).replace("data/loans.yml", before, f"claim: {claim}").expect_clean()
    assert [found.verdict for found in report.relations if found.metric == "all-loans"] == [verdict]


@pytest.mark.parametrize(
    ("claim", "value", "rules"),
    [
        ("claim: share <= 0.04, each: period", "2", []),
        ("claim: share <= 0.04, each: period", "5", ["relations-hold"]),
        ("claim: share <= 0.04, each: period, known_mismatch: {zh: 一, en: x}", "5", []),
        ("claim: share <= 0.04, each: period, known_mismatch: {zh: 一, en: x}", "2", ["mismatch-is-real"]),
        ("claim: share ! 0.04, each: period", "2", ["claim-is-arithmetic"]),
        ("claim: share <= 0.04, each: place", "2", ["claim-has-instances"]),
        ("claim: share <= shore, each: period, known_mismatch: {zh: 一, en: x}", "2", ["metric-exists"]),
    ],
)
def test_a_claim_for_each_holds_for_all_or_explains_one(
    tmp_path: Path, claim: str, value: str, rules: list[str]
) -> None:
    project = ReportProject(tmp_path)
    project.write(
        "data/shares.yml",
        "id: shares\ntitle: {zh: 份额, en: Shares}\nmetrics:\n  - id: share\n    name: {zh: 份, en: Share}\n"
        "    unit: percent\n    nature: rate\n    figures:\n      - {at: '2013', value: 1%, source: '1.0'}\n"
        f"      - {{at: '2017', value: {value}%, source: '1.0'}}\n    relations:\n      - {{{claim}}}\n",
    )
    told = {found.rule.name for found in project.check().diagnostics}
    assert told == set(rules)


@pytest.mark.parametrize(
    ("of", "per", "claim", "rules"),
    [
        ("yuan", "person", "rate * poor@2017 = rate * poor@2017", []),
        ("yuan", "person", "rate * poor@2017 <= all-loans", []),
        ("yuan", "person", "rate <= all-loans", ["claim-compares-like-with-like"]),
        ("yuan", None, "rate <= all-loans", []),
        ("yuan", None, "rate * poor@2017 <= all-loans", ["claim-compares-like-with-like"]),
        (None, "person", "rate * poor@2017 >= 0", []),
        (None, "person", "rate * poor@2017 * all-loans >= all-loans", []),
        (None, None, "rate >= rate", []),
        (None, None, "rate <= all-loans", ["claim-compares-like-with-like"]),
    ],
)
def test_quotients_are_compared_by_what_they_are_of_and_per(
    tmp_path: Path, of: str | None, per: str | None, claim: str, rules: list[str]
) -> None:
    parts = (f", of: {of}" if of else "") + (f", per: {per}" if per else "")
    project = ReportProject(tmp_path)
    units = (tmp_path / "data/units.yml").read_text("utf-8")
    forms = "forms: {zh: {other: '{n}'}, en: {other: '{n}'}}"
    project.write(
        "data/units.yml",
        f"{units}- {{id: rate-unit, kind: measure, name: {{zh: 率, en: rate}}, {forms}{parts}}}\n",
    )
    project.write(
        "data/rates.yml",
        "id: rates\ntitle: {zh: 率, en: Rates}\nmetrics:\n  - id: rate\n    name: {zh: 率, en: Rate}\n"
        "    unit: rate-unit\n    nature: rate\n    figures:\n      - {at: '2017', value: '10', source: '1.0'}\n"
        f"    relations:\n      - {claim}\n",
    )
    assert {found.rule.name for found in project.check().diagnostics} == set(rules)


def test_an_expression_has_two_hundred_parts_at_most() -> None:
    assert len(list(references_in(parse_expression(" + ".join(["a"] * 200))))) == 200
    with pytest.raises(ExpressionMistake):
        parse_expression(" + ".join(["a"] * 201))


@pytest.mark.parametrize("end", ["one.low", "one.high", "other.low", "other.high"])
def test_a_product_has_no_end_where_a_factor_has_none(end: str) -> None:
    ends: dict[str, Any] = {"one.low": 1, "one.high": 2, "other.low": 3, "other.high": 4} | {end: None}
    one, other = Interval(ends["one.low"], ends["one.high"]), Interval(ends["other.low"], ends["other.high"])
    assert one * other == Interval(None, None)
    assert one - one == Interval(None, None) if None in (one.low, one.high) else one * one == Interval(1, 4)  # type: ignore[arg-type]
    if other.low is None or other.high is None:
        assert one / other == Interval(None, None)
