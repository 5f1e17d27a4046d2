"""What the next edition says of the last one: reviewed as a whole, and each verdict by itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from generator.datasets.dataset import nothing_kept
from generator.datasets.kinds import report_json
from generator.datasets.kinds.edition_changes import datasets
from generator.editions.comparison import compare
from generator.linking.report import Report
from generator.model.edition_record import EditionRecord, read_record
from tests.support.report_project import ReportProject
from tests.support.two_editions import NEXT_EDITION

EXPECTED = NEXT_EDITION / "expected.changes.json"


def record_of(report: Report) -> EditionRecord:
    """What would be kept of a report as edition 2018."""
    published, _ = report_json.datasets(report.kept_as("2018"), nothing_kept)
    return read_record(published.content, edition="2018")


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The next edition, with the record of the first; neither has a site."""
    project = ReportProject(tmp_path)
    record = record_of(project.expect_clean())
    shutil.copytree(NEXT_EDITION / "content", tmp_path / "content", dirs_exist_ok=True)
    shutil.copytree(NEXT_EDITION / "data", tmp_path / "data", dirs_exist_ok=True)
    return project.write("editions/2018.json", record.written())


def changes(report: Report) -> bytes:
    found, _ = datasets(report, nothing_kept)
    return found.content


def test_everything_that_differs_is_told(project: ReportProject, accept: bool) -> None:
    told = changes(project.expect_clean())
    if accept:
        EXPECTED.write_bytes(told)
    assert told == EXPECTED.read_bytes()


def test_what_is_told_keeps_to_its_schema(project: ReportProject) -> None:
    told, schema = datasets(project.expect_clean(), nothing_kept)
    jsonschema.Draft202012Validator.check_schema(json.loads(schema.content))
    jsonschema.validate(json.loads(told.content), json.loads(schema.content))


def test_every_stated_figure_of_both_editions_is_told_once(project: ReportProject) -> None:
    report = project.expect_clean()
    (earlier,) = report.editions
    told = [(change.old or change.new).id for change in compare(report, earlier).figures]  # type: ignore[union-attr]
    stated = {figure.id for figure in report.figures.values() if not figure.is_derived}
    assert sorted(told) == sorted(stated | {f.id for f in earlier.figures if f.origin == "stated"})


def test_a_record_is_read_as_it_was_written(project: ReportProject) -> None:
    raw = (project.root / "editions" / "2018.json").read_bytes()
    assert read_record(raw).written() == raw


def test_an_edition_compared_with_itself_has_no_changes(tmp_path: Path) -> None:
    project = ReportProject(tmp_path)
    project.write("editions/2018.json", record_of(project.expect_clean()).written())
    report = project.expect_clean()
    found = compare(report, report.editions[0])
    assert {change.kind for change in found.figures} == {"confirmed"}
    assert [len(found.metrics.new), len(found.metrics.dropped), len(found.metrics.redefined)] == [0, 0, 0]
    for things in (found.measures, found.problems):
        assert (things.new, things.dropped) == ((), ())
    assert [outcome.verdict for outcome in found.targets] == ["open"]
    assert [outcome.outcome for outcome in found.next_steps] == ["continued"]


PLAN = "value: 40万, source: '4.0', bound: at-least, status: target"


@pytest.mark.parametrize(
    ("aimed", "reached", "better", "verdict"),
    [
        (PLAN, "value: 40万, source: '1.5'", None, "reached"),
        (PLAN, "value: 40.01万, source: '1.5'", None, "reached"),
        (PLAN, "value: 39.99万, source: '1.5'", None, "missed"),
        (PLAN, "value: 39万, source: '1.5', bound: more-than", None, "within-rounding"),
        (PLAN.replace(", bound: at-least", ""), "value: 41万, source: '1.5'", "higher", "reached"),
        (PLAN.replace(", bound: at-least", ""), "value: 41万, source: '1.5'", "lower", "missed"),
        (PLAN.replace(", bound: at-least", ""), "value: 41万, source: '1.5'", None, "told"),
        (PLAN.replace("at-least", "at-most"), "value: 39万, source: '1.5'", None, "reached"),
        (PLAN.replace("at-least", "held-at"), "value: 41万, source: '1.5'", None, "missed"),
        (
            PLAN.replace("at-least", "at-most"),
            "value: 40.2万, source: '1.5', approx: true",
            None,
            "within-rounding",
        ),
    ],
)
def test_a_result_is_judged_as_it_is_printed(
    tmp_path: Path, aimed: str, reached: str, better: str | None, verdict: str
) -> None:
    project = ReportProject(tmp_path)
    project.replace("data/poverty.yml", PLAN, aimed)
    project.write("editions/2018.json", record_of(project.expect_clean()).written())
    nature = "nature: flow" if better is None else f"nature: flow\n    better: {better}"
    project.replace("data/poverty.yml", aimed, reached).replace("data/poverty.yml", "nature: target", nature)
    report = project.expect_clean()
    (outcome,) = compare(report, report.editions[0]).targets
    assert outcome.verdict == verdict


def test_a_target_that_is_due_and_not_reported_is_told(tmp_path: Path) -> None:
    project = ReportProject(tmp_path)
    project.write("editions/2018.json", record_of(project.expect_clean()).written())
    project.replace("content/report.yml", "report_year: '2018'", "report_year: '2019'")
    report = project.expect_clean()
    assert [outcome.verdict for outcome in compare(report, report.editions[0]).targets] == ["untold"]


def test_a_report_without_earlier_editions_has_no_file_of_changes(tmp_path: Path) -> None:
    assert list(datasets(ReportProject(tmp_path).expect_clean(), nothing_kept)) == []
