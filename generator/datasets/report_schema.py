"""The JSON Schema of data/report.json, with what each kind of thing has."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from generator.datasets.published import PublishedReport, PublishedThing
from generator.model.descriptions import EnglishSchema
from generator.model.kind import kinds
from generator.model.nouns.change import ChangeSpec
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.report import ReportSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.spec import Spec

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, Any]:
    """The schema, the same for every report."""
    things = {
        kind.name: kind.spec for kind in kinds() if kind.is_thing and kind.spec not in (FamilySpec, UnitSpec)
    }
    specs: tuple[type[Spec], ...] = (*things.values(), ReportSpec, UnitSpec, ChangeSpec)
    names, whole = models_json_schema(
        [
            (PublishedReport, "validation"),
            (PublishedThing, "validation"),
            *((spec, "validation") for spec in specs),
        ],
        by_alias=True,
        schema_generator=EnglishSchema,
    )
    definitions = whole["$defs"]
    reference = {spec: names[spec, "validation"] for spec in specs}
    definitions[_name(reference[ChartSpec])]["additionalProperties"] = True  # each form of chart adds its own
    report = definitions.pop("PublishedReport")
    properties = report["properties"]
    properties["report"] |= reference[ReportSpec]
    properties["units"]["items"] = reference[UnitSpec]
    properties["changes"]["items"] = reference[ChangeSpec]
    properties["things"] |= {
        "properties": {name: _things_of(reference[spec]) for name, spec in things.items()},
        "additionalProperties": False,
    }
    return {"$schema": DIALECT, **report, "$defs": definitions}


def _things_of(content: dict[str, str]) -> dict[str, Any]:
    thing = {"allOf": [{"$ref": "#/$defs/PublishedThing"}, {"properties": {"content": content}}]}
    return {"type": "array", "items": thing}


def _name(reference: dict[str, str]) -> str:
    return reference["$ref"].rpartition("/")[2]
