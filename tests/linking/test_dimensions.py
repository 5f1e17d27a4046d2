"""Figures by place: what names them, what a bare name means, and claims that hold for each period or place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.report_project import ReportProject

UNITS = """
- id: loan-per-person
  kind: measure
  name: {zh: 元/人, en: yuan a person}
  forms: {zh: {other: '{n}元/人'}, en: {other: '{n} yuan a person'}}
  of: yuan
  per: person
"""
REGIONS = """
id: regions
title: {zh: 分地区, en: By region}
metrics:
  - id: people
    name: {zh: 人口, en: People}
    unit: person
    nature: stock
    figures:
      - {at: 2016-12-31, value: 30, source: '1.0'}
      - {at: 2016-12-31, place: old-base, value: 10, source: '1.0'}
      - {at: 2016-12-31, place: new-base, value: 20, source: '1.0'}
      - {at: 2017-12-31, value: 36, source: '1.0'}
      - {at: 2017-12-31, place: old-base, value: 12, source: '1.0'}
      - {at: 2017-12-31, place: new-base, value: 24, source: '1.0'}
    relations:
      - {claim: people = people@old-base + people@new-base, each: period}
      - {claim: people@2016 <= people@2017, each: place}
  - id: lent
    name: {zh: 贷款, en: Lent}
    unit: yuan
    nature: flow
    figures:
      - {in: '2017', value: 72, source: '1.0'}
      - {in: '2017', place: old-base, value: 24, source: '1.0'}
      - {in: '2017', place: new-base, value: 48, source: '1.0'}
  - id: lent-a-person
    name: {zh: 人均贷款, en: Lent a person}
    unit: loan-per-person
    nature: rate
    figures:
      - {in: '2017', value: 2, source: '1.0'}
      - {in: '2017', place: old-base, value: 2, source: '1.0'}
      - {in: '2017', place: new-base, value: 2, source: '1.0'}
    relations:
      - {claim: lent-a-person = lent / people, each: figure}
"""
PLACE = """
- id: new-base
  sources: ['1.0']
  name: {zh: 新区, en: New Base}
  kind: city
"""


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    project = ReportProject(tmp_path)
    for path, more in (("data/units.yml", UNITS), ("content/places.yml", PLACE)):
        project.write(path, (tmp_path / path).read_text("utf-8") + more)
    return project.write("data/regions.yml", REGIONS)


def test_every_period_place_and_figure_is_proved(project: ReportProject) -> None:
    relations = [relation for relation in project.expect_clean().relations if relation.metric != "all-loans"]
    assert [relation.id for relation in relations if relation.metric in ("people", "lent-a-person")] == [
        "people-check-1-2016",
        "people-check-1-2017",
        "people-check-2-old-base",
        "people-check-2-new-base",
        "lent-a-person-check-1-2017",
        "lent-a-person-check-1-2017-old-base",
        "lent-a-person-check-1-2017-new-base",
    ]


def test_a_slip_in_one_place_is_told_where_it_stands(project: ReportProject) -> None:
    project.replace("data/regions.yml", "place: new-base, value: 24,", "place: new-base, value: 42,")
    found = project.check().diagnostics
    assert {str(one.rule.name) for one in found} == {"relations-hold"}
    assert found[0].values["claim"] == "people@2017 = people@2017-old-base + people@2017-new-base"
    assert "data/regions.yml:14" in project.check().text("en")


def test_a_place_without_its_figure_is_missing_and_not_passed_over(project: ReportProject) -> None:
    project.replace(
        "data/regions.yml", "      - {at: 2016-12-31, place: new-base, value: 20, source: '1.0'}\n", ""
    )
    names = {found.values.get("found") for found in project.check().diagnostics}
    assert "people@2016-new-base" in names


def test_a_bare_name_means_the_whole_and_a_place_names_its_series(project: ReportProject) -> None:
    report = project.expect_clean()
    assert [figure.key for figure in report.figures_of("people")] == ["2016", "2017"]
    assert [figure.key for figure in report.figures_of("people@old-base")] == [
        "2016-old-base",
        "2017-old-base",
    ]
    assert report.figure("lent").key == "2017"


def test_a_text_names_a_figure_by_period_and_place(project: ReportProject) -> None:
    project.replace("content/sections/1.yml", "'贷款余额{all-loans}。'", "'贷款余额{lent@2017-old-base}。'")
    project.replace(
        "content/sections/1.yml", "'Loans came to {all-loans}.'", "'Loans came to {lent@2017-old-base}.'"
    )
    assert project.expect_clean().figure_uses["lent-2017-old-base"]


def test_a_place_that_is_not_there_is_told(project: ReportProject) -> None:
    project.replace(
        "data/regions.yml", "in: '2017', place: new-base, value: 48", "in: '2017', place: new-bse, value: 48"
    )
    (found,) = [one for one in project.check().diagnostics if one.rule.name == "thing-exists"]
    assert (found.location.path, found.values["suggestion"]) == ("data/regions.yml", "new-base")


def test_a_quotient_is_not_compared_with_another_quantity(project: ReportProject) -> None:
    project.replace("data/regions.yml", "lent-a-person = lent / people", "lent-a-person = lent * people")
    assert {one.rule.name for one in project.check().diagnostics} == {"claim-compares-like-with-like"}


EXPLAINED = "each: period, known_mismatch: {zh: 原文如此。, en: The source says so.}"


def test_the_places_of_a_metric_stand_in_the_order_in_which_they_are_written(project: ReportProject) -> None:
    assert project.expect_clean().metrics["people"].places == ("old-base", "new-base")


def test_a_mismatch_of_one_period_may_be_explained_for_all(project: ReportProject) -> None:
    project.replace("data/regions.yml", "each: period", EXPLAINED)
    project.replace("data/regions.yml", "place: new-base, value: 24,", "place: new-base, value: 25,")
    found = [one for one in project.expect_clean().relations if one.id.startswith("people-check-1")]
    assert [relation.verdict for relation in found] == ["holds", "differs"]


def test_an_explanation_without_a_mismatch_is_told_once(project: ReportProject) -> None:
    project.replace("data/regions.yml", "each: period", EXPLAINED)
    assert [one.rule.name for one in project.check().diagnostics] == ["mismatch-is-real"]


def test_an_explanation_is_not_judged_while_a_figure_is_missing(project: ReportProject) -> None:
    project.replace("data/regions.yml", "each: period", EXPLAINED)
    project.replace(
        "data/regions.yml", "      - {at: 2016-12-31, place: new-base, value: 20, source: '1.0'}\n", ""
    )
    assert "mismatch-is-real" not in {one.rule.name for one in project.check().diagnostics}


def test_a_unit_of_nothing_but_its_divisor_is_not_that_of_a_sum(project: ReportProject) -> None:
    project.replace("data/units.yml", "  of: yuan\n  per: person\n", "  per: person\n")
    assert {one.rule.name for one in project.check().diagnostics} == {"claim-compares-like-with-like"}


def test_a_period_may_be_one_day_and_no_less(project: ReportProject) -> None:
    day = "{from: 2017-12-31, to: 2017-12-31, value: 72,"
    project.replace("data/regions.yml", "{in: '2017', value: 72,", day)
    assert "period-runs-forward" not in {one.rule.name for one in project.check().diagnostics}
    project.replace("data/regions.yml", "to: 2017-12-31, value: 72", "to: 2017-12-30, value: 72")
    assert "period-runs-forward" in {one.rule.name for one in project.check().diagnostics}
