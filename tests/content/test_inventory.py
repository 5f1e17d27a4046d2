"""Every number that the source states stands in the data, with its places and in the source's own wording."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.linking.figure_words import printed_text
from generator.linking.report import Report
from generator.pipeline import check_report, project_at
from tests.support.report_project import REPOSITORY

INVENTORY = yaml.load(
    (REPOSITORY / "tests" / "cases" / "inventory" / "figures.yml").read_text(encoding="utf-8"),
    yaml.CBaseLoader,
)


@pytest.fixture(scope="module")
def report() -> Report:
    """The repository's own report."""
    linked = check_report(project_at(REPOSITORY)).report
    assert linked is not None
    return linked


@pytest.mark.parametrize("entry", INVENTORY, ids=lambda entry: f"{entry['place']} {entry['what']}")
def test_the_figure_is_in_the_data(entry: dict[str, Any], report: Report) -> None:
    places = {entry["place"], *entry.get("also", ())}
    wordings = {
        figure.reference: printed_text(figure, report)
        for figure in report.figures.values()
        if places <= set(figure.sources)
    }
    exact = [name for name, wording in wordings.items() if wording == entry["printed"]]
    found = exact or [name for name, wording in wordings.items() if entry["printed"] in wording]
    assert len(found) == 1, wordings


def test_places_name_parts_of_the_report(report: Report) -> None:
    places = {source for thing in report.things.values() for source in thing.sources}
    assert {entry["place"] for entry in INVENTORY} <= places
