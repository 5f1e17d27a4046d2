"""A register that is too long for one page is divided by the report's own parts, and a figure stays where its source is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.linking import register
from generator.linking.register import ELSEWHERE, REGISTER_PATH
from generator.linking.register_pages import figures_by_page, register_paths, relations_by_page
from generator.linking.report import Report
from tests.support.report_project import ReportProject

LENDING = """\
id: lending-results
source: '{source}'
title: {{zh: 金融成效, en: Results of lending}}
parent: results
key_points:
  - {{zh: '余额见上。', en: 'For loans see above.'}}
"""


def linked(project: ReportProject) -> Report:
    """The report, which has no mistakes."""
    return project.expect_clean()


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report, with a second part inside the first."""
    return ReportProject(tmp_path / "report").write(
        "content/sections/lending.yml", LENDING.format(source="1.5.2")
    )


@pytest.fixture
def divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if its figures were too many for a page."""
    monkeypatch.setattr(register, "MOST_ROWS", 3)


def page_of(report: Report, reference: str) -> str:
    """Path of the page on which a figure has its row."""
    return report.address(report.figure(reference)).path


def test_a_short_register_is_one_page(project: ReportProject) -> None:
    report = linked(project)
    assert register_paths(report) == [REGISTER_PATH]
    assert figures_by_page(report)[REGISTER_PATH] == tuple(
        figure for path in register_paths(report) for figure in figures_by_page(report)[path]
    )
    assert page_of(report, "poor@2017") == REGISTER_PATH


def test_every_figure_and_every_relation_stands_on_one_page(project: ReportProject, divided: None) -> None:
    report = linked(project)
    paths = register_paths(report)
    assert paths == ["figures/1/", ELSEWHERE]  # nothing comes from the inner part
    figures = [figure.id for path in paths for figure in figures_by_page(report)[path]]
    assert sorted(figures) == sorted(report.figures)
    relations = [relation.id for path in paths for relation in relations_by_page(report).get(path, ())]
    assert sorted(relations) == sorted(relation.id for relation in report.relations)


def test_a_figure_stands_with_the_innermost_part_that_restates_its_place(
    project: ReportProject, divided: None
) -> None:
    project.replace("content/sections/lending.yml", "source: '1.5.2'", "source: '3.4'")
    report = linked(project)
    assert page_of(report, "poverty-rate@2017") == "figures/1/"
    assert page_of(report, "all-loans") == "figures/lending/"
    assert page_of(report, "poor@2013") == "figures/1/"  # 1.0 is restated nowhere, 1.5 is
    assert page_of(report, "target-poor") == ELSEWHERE


def test_a_derived_figure_stands_with_what_it_is_calculated_from(
    project: ReportProject, divided: None
) -> None:
    report = linked(project)
    derived = next(figure for figure in report.figures.values() if figure.is_derived)
    assert not derived.sources
    assert report.address(derived).path == page_of(report, "poor@2017")


def test_a_figure_keeps_its_page_when_another_is_added(project: ReportProject, divided: None) -> None:
    before = _pages(linked(project))
    rate = "- {at: 2017-12-31, value: 2.37%, source: '1.5'}"
    project.replace("data/poverty.yml", rate, f"- {{at: 2016-12-31, value: 4%, source: '1.5'}}\n      {rate}")
    after = _pages(linked(project))
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


def _pages(report: Report) -> dict[str, str]:
    return {figure.id: path for path, figures in figures_by_page(report).items() for figure in figures}
