"""Findings for programs: SARIF that keeps to its schema, a Code Quality report, and whole files when nothing is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.cli.console import FORMATS, Console
from generator.diagnostics import Diagnostic
from tests.support.report_project import REPOSITORY, ReportProject

SCHEMA = REPOSITORY / "tests" / "cases" / "sarif" / "sarif-schema-2.1.0.json"
POVERTY = "data/poverty.yml"


@pytest.fixture
def findings(tmp_path: Path) -> tuple[Diagnostic, ...]:
    """A claim that fails, with related places, a misspelt figure, and a loose number in Chinese."""
    project = ReportProject(tmp_path)
    project.replace(POVERTY, "value: 87.54万", "value: 78.54万")
    project.replace("content/home.yml", "poor@2017", "poor@2071")
    project.replace("content/report.yml", "zh: 文件年份。", "zh: 十二个文件的年份，3个。")
    return project.check().diagnostics


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sarif_keeps_to_its_schema_and_names_every_place(
    findings: tuple[Diagnostic, ...], language: str
) -> None:
    log = json.loads(FORMATS["sarif"](findings, language))
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) == len(findings) >= 3
    for found, result in zip(findings, run["results"], strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == found.rule.name
        assert result["message"]["text"].startswith(found.message(language))
        assert _place(result["locations"][0]) == _location(found)
        assert len(result.get("relatedLocations", ())) == len(found.related)


def _place(location: dict[str, Any]) -> tuple[str, int, int, int]:
    physical = location["physicalLocation"]
    region = physical["region"]
    length = region["endColumn"] - region["startColumn"]
    return physical["artifactLocation"]["uri"], region["startLine"], region["startColumn"], length


def _location(found: Diagnostic) -> tuple[str, int, int, int]:
    return found.location.path, found.location.line, found.location.column, found.location.length


def test_a_code_quality_report_has_fingerprints_that_stay(
    findings: tuple[Diagnostic, ...], tmp_path: Path
) -> None:
    rows = json.loads(FORMATS["gitlab"](findings, "en"))
    assert [row["location"]["path"] for row in rows] == [found.location.path for found in findings]
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    project = ReportProject(tmp_path / "lower")
    project.replace("content/home.yml", "poor@2017", "poor@2071")
    text = (project.root / "content/home.yml").read_text("utf-8")
    first = json.loads(FORMATS["gitlab"](project.check().diagnostics, "en"))
    project.write("content/home.yml", "# a remark\n\n" + text)
    second = json.loads(FORMATS["gitlab"](project.check().diagnostics, "en"))
    assert [row["location"]["lines"]["begin"] for row in (*first, *second)] == [2, 4]
    assert first[0]["fingerprint"] == second[0]["fingerprint"]


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_nothing_found_is_a_whole_file_for_programs(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    Console("en", form).show(())
    json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("form", ["text", "github"])
def test_nothing_found_is_nothing_for_people(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    Console("en", form).show(())
    assert capsys.readouterr() == ("", "")
