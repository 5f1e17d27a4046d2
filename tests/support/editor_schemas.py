"""The schemas of a project as an editor reads them: with what the report has already, to which they refer."""

from __future__ import annotations

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.authoring import make_schemas, project_specs
from generator.linking.known import known_values
from generator.model.schema import KNOWN, known_schema
from generator.source.files import Project


def validators(project: Project) -> dict[str, Draft202012Validator]:
    """One for each kind of file, by the name of its schema."""
    known = DRAFT202012.create_resource(known_schema(known_values(project_specs(project)) or {}))
    registry = Registry().with_resource(f"{KNOWN}.json", known)  # type: ignore[var-annotated]
    return {
        name: Draft202012Validator(schema, registry=registry)
        for name, schema in make_schemas(project).items()
    }
