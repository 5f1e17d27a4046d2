"""The files for download hold what the site shows, and tools that know the formats accept them."""

from __future__ import annotations

import csv
import json
import re
import zipfile
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


def test_every_metric_has_its_files(flagship: Path, report: Report) -> None:
    schema = json.loads((flagship / "data" / "metrics" / "metric.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for metric in report.metrics.values():
        found = json.loads((flagship / "data" / "metrics" / f"{metric.id}.json").read_text("utf-8"))
        validator.validate(found)
        table = rows(flagship / "data" / "metrics" / f"{metric.id}.csv")
        assert [row["id"] for row in table] == [figure["id"] for figure in found["figures"]]
        assert [figure.id for figure in metric.figures] == [row["id"] for row in table]


def test_the_zip_of_all_is_a_package_with_readme_licence_and_citation(flagship: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(flagship / "data" / "data.zip") as archive:
        archive.extractall(tmp_path)
        names = set(archive.namelist())
    published = {path.relative_to(flagship).as_posix() for path in (flagship / "data").rglob("*.[cj]s*")}
    assert published <= names
    assert all((tmp_path / name).read_bytes() == (flagship / name).read_bytes() for name in published)
    found = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert found.valid, found.flatten(["title", "message"])
    readme = (tmp_path / "README.md").read_text("utf-8")
    for text in (
        "# 关于全省脱贫攻坚推进情况的报告",
        "## 许可",
        "## Licence",
        "## Cite",
        "`data/figures.csv`",
    ):
        assert text in readme
    assert "{" not in readme
    assert "creativecommons.org/licenses/by/4.0" in (tmp_path / "LICENCE.txt").read_text("utf-8")
    assert "@" in (tmp_path / "CITATION.bib").read_text("utf-8")


@pytest.mark.parametrize("root", ["", "en/"])
def test_llms_txt_lists_every_page_as_markdown(flagship: Path, root: str) -> None:
    lines = (flagship / root / "llms.txt").read_text("utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    links = [re.fullmatch(r"- \[.+\]\(https://example\.org/duizhao/(\S+)\)(: .+)?", line) for line in lines]
    named = {link[1] for link in links if link}
    assert all((flagship / name).is_file() for name in named)
    pages = (path.relative_to(flagship).as_posix() for path in (flagship / root).rglob("index.html.md"))
    own = {name for name in pages if name.startswith("en/") == bool(root)}
    assert own == {name for name in named if name.endswith(".md")}
    other = [line for line in lines[5:] if line and not line.startswith(("- [", "## "))]
    assert other == []


def test_pages_name_their_copies(flagship: Path) -> None:
    page = (flagship / "figures" / "index.html").read_text("utf-8")
    assert '<link rel="alternate" type="text/markdown" href="index.html.md">' in page
