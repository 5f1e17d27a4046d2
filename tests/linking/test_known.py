"""Editors complete what the report has, in fields that refer to it, and refuse nothing that it may have later."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring import make_schemas, project_specs
from generator.linking.known import known_values
from generator.model.schema import known_schema
from generator.pipeline import project_at
from generator.schemas import write_known, write_schemas
from tests.support.editor_schemas import validators
from tests.support.report_project import ReportProject

BODY = {"id": "office", "sources": ["1.0"], "name": {"zh": "办公室", "en": "Office"}, "kind": "team"}
PLACE = {"id": "north", "sources": ["9.9.9"], "name": {"zh": "北", "en": "North"}, "kind": "county"}


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path)


def test_ids_are_offered_by_kind_with_what_they_stand_for(project: ReportProject) -> None:
    known = known_values(project_specs(project_at(project.root)))
    assert known is not None
    report = project.expect_clean()
    for thing in report.things.values():
        if thing.kind != "chart":  # its name is made of the figures in it
            assert known[thing.kind][thing.id] == " · ".join(dict.fromkeys(thing.name.values()))
    assert known["anything"].keys() == report.things.keys()
    assert {figure.reference for figure in report.figures.values()} <= known["figure"].keys()
    assert known["figure"]["poverty-rate@2017"].startswith("贫困发生率 · Poverty headcount ratio = ")
    assert "2017-12-31" in known["day"]


@pytest.mark.parametrize(
    ("schema", "field", "kinds"),
    [
        ("measure", "documents", ["document"]),
        ("measure", "field", ["section"]),
        ("measure", "figures", ["metric", "figure"]),
        ("questions", "about", ["anything"]),
        ("places", "sources", ["locator"]),
    ],
)
def test_a_field_offers_what_it_may_refer_to(
    project: ReportProject, schema: str, field: str, kinds: list[str]
) -> None:
    found = make_schemas(project_at(project.root))[schema]
    part = found.get("items", found)["properties"][field]
    options = (part.get("items") or part)["anyOf"]
    assert [option["$ref"] for option in options[:-1]] == [f"known.json#/$defs/{kind}" for kind in kinds]
    assert "string" in options[-1]["type"]


def test_what_the_report_does_not_have_yet_is_not_refused(project: ReportProject) -> None:
    fitting = validators(project_at(project.root))
    assert fitting["bodies"].is_valid([BODY])
    assert fitting["places"].is_valid([{**PLACE, "within": "not-there-yet", "figures": ["unborn@2030"]}])
    assert not fitting["places"].is_valid([{**PLACE, "sources": ["three"]}])


def test_a_report_of_nothing_offers_nothing_and_refuses_nothing() -> None:
    empty = known_schema({})
    assert set(map(str, empty["$defs"].values())) == {"{'not': {}}"}


def test_mistakes_elsewhere_do_not_empty_the_lists(project: ReportProject) -> None:
    project.write("content/questions.yml", "- id: [\n")
    known = known_values(project_specs(project_at(project.root)))
    assert known is not None
    assert "poverty-rate@2017" in known["figure"]


def test_the_file_is_written_only_if_what_it_offers_changed(project: ReportProject) -> None:
    place = project_at(project.root)
    assert write_known(place) == ()  # no schemas, so nobody asked for any
    written = write_schemas(place)
    assert {path.name for path in written} > {"known.json", "measure.json"}
    assert write_schemas(place) == ()
    project.replace("content/bodies.yml", "id: ", "id: the-")
    assert [path.name for path in write_known(place)] == ["known.json"]
    assert write_known(place) == ()
