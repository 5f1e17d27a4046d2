"""The schemas that editors use are up to date, valid, and accept every file of the report."""

from __future__ import annotations

import copy
import json
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.authoring import make_schemas
from generator.model.kind import Kind
from generator.model.schema import KNOWN
from generator.model.specs import kind_of
from generator.pipeline import project_at
from generator.source.files import Project
from tests.support.editor_schemas import validators
from tests.support.report_project import REPOSITORY, SMALL_REPORT

SCHEMAS = make_schemas(project_at(REPOSITORY))
VALIDATORS = validators(project_at(REPOSITORY))


class EditorLoader(yaml.CSafeLoader):
    """Reads as YAML 1.2, which editors follow: dates and `no` are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, found in copy.copy(yaml.CSafeLoader.yaml_implicit_resolvers).items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def _files(project: Project) -> list[tuple[str, Kind]]:
    found = ((path, kind_of(path)) for path in project.paths())
    return [(path, kind) for path, kind in found if kind is not None]


def _mistakes(project: Project, path: str, validator: Draft202012Validator) -> list[str]:
    content = yaml.load(project.place(path).read_bytes(), EditorLoader)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(content)]


def test_what_lies_in_schemas_is_up_to_date() -> None:
    written = {
        file.stem: json.loads(file.read_text(encoding="utf-8"))
        for file in (REPOSITORY / "schemas").iterdir()
        if file.stem != KNOWN  # it changes with every figure, and is only offered
    }
    assert written == SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", [path for path, _ in _files(Project(REPOSITORY))])
def test_a_file_of_the_report_fits_its_schema_and_names_it(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert _mistakes(Project(REPOSITORY), path, VALIDATORS[kind.schema_name]) == []
    place = Project(REPOSITORY).place(path)
    first = place.read_text(encoding="utf-8").partition("\n")[0]
    up = "../" * (len(place.relative_to(REPOSITORY).parts) - 1)
    assert first == f"# yaml-language-server: $schema={up}schemas/{kind.schema_name}.json"


def test_the_small_report_fits_the_schemas() -> None:
    project = Project(SMALL_REPORT)
    mistakes = {
        path: _mistakes(project, path, VALIDATORS[kind.schema_name]) for path, kind in _files(project)
    }
    assert {path: found for path, found in mistakes.items() if found} == {}


@pytest.mark.parametrize(
    ("schema", "content"),
    [
        ("bodies", [{"id": "a", "sources": ["1.0"], "name": {"zh": "甲", "en": "A"}, "kind": "witness"}]),
        ("bodies", [{"id": "A", "sources": ["1.0"], "name": {"zh": "甲", "en": "A"}, "kind": "market"}]),
        ("bodies", [{"id": "a", "sources": ["1.0"], "name": {"zh": "甲"}, "kind": "market"}]),
        (
            "bodies",
            [{"id": "a", "sources": ["1.0"], "name": {"zh": "甲", "en": "A", "fr": "A"}, "kind": "market"}],
        ),
        ("bodies", [{"id": "a", "sources": [], "name": {"zh": "甲", "en": "A"}, "kind": "market"}]),
        (
            "bodies",
            [{"id": "a", "sources": ["1.0"], "name": {"zh": "甲", "en": "A"}, "kind": "market", "age": 3}],
        ),
        ("bodies", [{"sources": ["1.0"], "name": {"zh": "甲", "en": "A"}, "kind": "market"}]),
        ("bodies", {}),
    ],
    ids=["value", "id", "translation", "language", "empty list", "unknown field", "missing field", "shape"],
)
def test_the_schema_refuses_what_the_check_refuses(schema: str, content: object) -> None:
    assert not VALIDATORS[schema].is_valid(content)
