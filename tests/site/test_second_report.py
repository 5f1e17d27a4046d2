"""A report of another sort: metrics in long series and by place, no measures, English first."""

from __future__ import annotations

import csv
from pathlib import Path

import frictionless
import pytest
from lxml import html

from generator.linking.figures import Metric
from generator.linking.report import Report
from generator.pipeline import check_report, project_at
from tests.conftest import SECOND_REPORT

pytestmark = pytest.mark.slow
PERIODS, PLACES = 20, 4


@pytest.fixture(scope="module")
def report() -> Report:
    checked = check_report(project_at(SECOND_REPORT))
    assert checked.report is not None
    assert tuple(checked.diagnostics) == ()
    return checked.report


def page(site: Path, code: str, path: str) -> html.HtmlElement:
    folder = site if code == "en" else site / code
    return html.document_fromstring((folder / path / "index.html").read_text("utf-8"))


def by_place(report: Report) -> list[Metric]:
    return [metric for metric in report.metrics.values() if metric.places]


def test_it_is_of_another_sort(report: Report) -> None:
    assert len(report.metrics) >= 30
    assert sum(len(metric.whole) >= PERIODS for metric in report.metrics.values()) >= 25
    assert sum(len(metric.places) == PLACES for metric in by_place(report)) >= 6
    assert not any(thing.kind == "measure" for thing in report.things.values())
    assert [language.code for language in report.languages] == ["en", "zh"]


def test_sums_over_places_are_proved_for_each_period(report: Report) -> None:
    sums = [relation for relation in report.relations if relation.group == "water-taken-check-1"]
    assert len(sums) == PERIODS
    assert all(len(relation.figures) == 1 + PLACES for relation in sums)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_metric_by_place_is_one_table_of_periods_and_places(
    second_site: Path, report: Report, code: str
) -> None:
    for metric in by_place(report):
        family = page(second_site, code, f"indicators/{metric.family}")
        (table,) = family.xpath("//h2[@id=$id]/following::table[1]", id=metric.id)
        links = [link.rpartition("#")[2] for link in table.xpath(".//tbody//a/@href")]
        assert sorted(links) == sorted(figure.id for figure in metric.figures)
        periods = {figure.period for figure in metric.figures}
        assert len(table.xpath(".//tbody/tr")) == len(periods)


def test_every_figure_is_in_the_register_with_its_place(second_site: Path, report: Report) -> None:
    register = page(second_site, "zh", "figures")
    rows = {row.get("id"): row for row in register.xpath("//tbody/tr[@id]")}
    assert rows.keys() == report.figures.keys()
    row = rows["water-taken-2024-eastmere"]
    assert row.get("data-place") == "eastmere"
    assert "东湖区取水量" in row.text_content()


def test_there_is_no_page_for_what_the_report_has_not(second_site: Path) -> None:
    assert not (second_site / "measures").exists()
    assert not (second_site / "programmes").exists()
    home = page(second_site, "en", "")
    tabs = [" ".join(tab.text_content().split()) for tab in home.xpath("//nav//a[contains(@class, 'tabs')]")]
    assert "Measures" not in tabs
    assert " 0 " not in home.xpath("string(//p[@class='dz-meta'])")


def test_its_tables_are_valid_and_name_the_places(second_site: Path) -> None:
    found = frictionless.validate(str(second_site / "datapackage.json"))
    assert found.valid, found.to_summary()
    with (second_site / "data" / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    row = rows["water-taken-2024-eastmere"]
    assert (row["value"], row["place"], row["place_name_zh"]) == ("151000000", "eastmere", "东湖区")
    assert rows["water-taken-2024"]["place"] == ""
