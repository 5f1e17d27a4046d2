"""What editors show of a field: English from its docstring, Chinese from the file beside its module (`metric.zh.yml`).

A new line parts the two. Editors that know Markdown make paragraphs of them; the others show one after the other.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

OF_ALL = "_"
"""Stands for a spec as a whole among its fields."""


@cache
def chinese_file(module: str) -> Mapping[str, Mapping[str, str]]:
    """Chinese descriptions of the specs of a module, by their names and those of their fields."""
    package, _, name = module.rpartition(".")
    place = importlib.resources.files(package).joinpath(f"{name}.zh.yml")
    found = yaml.load(place.read_text("utf-8"), yaml.CBaseLoader) if place.is_file() else {}
    return {spec: dict(fields) for spec, fields in found.items()}


def in_chinese(spec: type[Any], field: str = OF_ALL) -> str:
    """The description of a field, its own or inherited; empty if there is none."""
    owners = (spec,) if field == OF_ALL else spec.__mro__
    found = (
        chinese_file(owner.__module__).get(owner.__name__, {}).get(field, "")
        for owner in owners
        if "." in owner.__module__
    )
    return next(filter(None, found), "")


class BilingualSchema(GenerateJsonSchema):
    """Descriptions in both languages, English first."""

    @staticmethod
    def joined(en: str, zh: str) -> str:
        """Both languages, each on a line of its own."""
        return "\n".join(" ".join(text.split()) for text in (en, zh) if text)

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """The schema of a spec, with Chinese added."""
        made = super().model_schema(schema)
        spec = schema["cls"]
        names = {field.alias or name: name for name, field in spec.model_fields.items()}
        described = [
            (made, OF_ALL),
            *((part, names[alias]) for alias, part in made.get("properties", {}).items()),
        ]
        for part, name in described:
            if zh := in_chinese(spec, name):
                part["description"] = self.joined(part.get("description", ""), zh)
        return made


class ChineseFirstSchema(BilingualSchema):
    """The same for reports that were written in Chinese."""

    @staticmethod
    def joined(en: str, zh: str) -> str:
        """Both languages, each on a line of its own."""
        return BilingualSchema.joined(zh, en)
