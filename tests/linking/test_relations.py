"""What the report claims about its figures is proved within the rounding of what is printed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.linking.relations import Relation
from generator.linking.report import Report
from generator.pipeline import check_report, project_at
from tests.support.report_project import REPOSITORY, ReportProject

CLAIM = "poor-fall = poor@2013 - poor@2017"
POVERTY = "data/poverty.yml"


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report: of 346万 poor people (no digit below 万) 87.54万 are left."""
    return ReportProject(tmp_path)


def _relation(report: Report, metric: str) -> Relation:
    (relation,) = (found for found in report.relations if found.metric == metric)
    return relation


def test_an_exact_claim_holds_exactly(project: ReportProject) -> None:
    relation = _relation(project.expect_clean(), "poor-fall")
    assert (relation.verdict, relation.is_exact, relation.difference.number) == ("holds", True, Decimal(0))


@pytest.mark.parametrize("value", ["258.47万", "258.9万", "259万", "258.96万"])
def test_a_claim_holds_within_the_rounding_of_its_figures(project: ReportProject, value: str) -> None:
    relation = _relation(
        project.replace(POVERTY, "value: 258.46万", f"value: {value}").expect_clean(), "poor-fall"
    )
    assert (relation.verdict, relation.is_exact) == ("holds", False)


@pytest.mark.parametrize("value", ["258.98万", "257.94万", "260万", "258460"])
def test_a_claim_beyond_the_rounding_fails(project: ReportProject, value: str) -> None:
    result = project.replace(POVERTY, "value: 258.46万", f"value: {value}").check()
    assert [found.rule.name for found in result.diagnostics] == ["relations-hold"]


def test_a_rest_is_shown_with_its_size(project: ReportProject) -> None:
    relation = _relation(project.expect_clean(), "all-loans")
    assert (relation.verdict, relation.difference.number) == ("rest", Decimal("407.3E+8"))


def test_parts_beyond_their_total_fail(project: ReportProject) -> None:
    project.replace("data/loans.yml", "value: 1552.1亿", "value: 155.21亿")
    result = project.replace("data/loans.yml", ", approx: true", "").check()
    assert [found.rule.name for found in result.diagnostics] == ["relations-hold"]


def test_a_known_mismatch_is_kept_and_explained(project: ReportProject) -> None:
    explained = f"claim: {CLAIM}\n        known_mismatch: {{zh: 原文如此。, en: The source says so.}}"
    project.replace(POVERTY, "value: 258.46万", "value: 285.46万").replace(POVERTY, CLAIM, explained)
    relation = _relation(project.expect_clean(), "poor-fall")
    assert (relation.verdict, relation.difference.number) == ("differs", Decimal(270_000))


def test_a_difference_that_has_no_end_is_marked_as_rounded(project: ReportProject) -> None:
    explained = (
        "claim: poor-fall = poor@2013 / 7\n        known_mismatch: {zh: 原文如此。, en: The source says so.}"
    )
    relation = _relation(project.replace(POVERTY, CLAIM, explained).expect_clean(), "poor-fall")
    assert relation.difference.approximate
    assert relation.difference.number == Decimal("2090314.2857")


def test_a_difference_from_a_bare_number_is_in_the_unit_of_the_metric(project: ReportProject) -> None:
    project.replace(
        "data/poverty.yml", "- poverty-rate-fall = poverty-rate@2013", "- 0.0921 - 0.0237 = poverty-rate@2013"
    )
    relation = _relation(project.expect_clean(), "poverty-rate-fall")
    assert (relation.verdict, relation.difference.unit.id) == ("holds", "percentage-point")


def test_percents_and_percentage_points_go_together(project: ReportProject) -> None:
    relation = _relation(project.expect_clean(), "poverty-rate-fall")
    assert (relation.verdict, relation.is_exact) == ("holds", True)


def test_the_reports_own_arithmetic() -> None:
    report = check_report(project_at(REPOSITORY)).report
    assert report is not None
    assert {relation.verdict for relation in report.relations} <= {"holds", "rest", "differs"}
    assert report.figure("registered-poor-fall").quantity.base == 2_584_600
    assert _relation(report, "registered-poor-fall").is_exact
    assert _relation(report, "poverty-rate-fall").is_exact
    assert _relation(report, "loans-total").verdict == "rest"
