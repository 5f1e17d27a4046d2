"""The files for download hold what the site shows, and tools that know the formats accept them."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import frictionless
import jsonschema
import pytest

from generator.linking.report import Report
from generator.pipeline import check_report, project_at
from generator.wording.cells import harmless
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def report() -> Report:
    checked = check_report(project_at(ROOT))
    assert checked.report is not None
    return checked.report


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_package_is_valid_for_frictionless(flagship: Path) -> None:
    found = frictionless.validate(str(flagship / "datapackage.json"))
    assert found.valid, found.flatten(["title", "message"])


def test_the_table_has_every_figure_with_its_exact_value(flagship: Path, report: Report) -> None:
    table = {row["id"]: row for row in rows(flagship / "data" / "figures.csv")}
    assert sorted(table) == sorted(report.figures)
    for figure in report.figures.values():
        assert Decimal(table[figure.id]["value"]) == figure.quantity.number, figure.id


def test_the_tables_of_the_families_make_up_the_whole(flagship: Path, report: Report) -> None:
    families = {metric.family for metric in report.metrics.values()}
    parts = [row for family in families for row in rows(flagship / "data" / f"{family}.csv")]
    whole = rows(flagship / "data" / "figures.csv")
    assert sorted(row["id"] for row in parts) == sorted(row["id"] for row in whole)


def test_the_report_as_json_keeps_to_its_schema(flagship: Path) -> None:
    schema = json.loads((flagship / "data" / "report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads((flagship / "data" / "report.json").read_text("utf-8")), schema)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"])
def test_no_text_becomes_a_formula_in_a_spreadsheet(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"a{text}") == f"a{text}"
