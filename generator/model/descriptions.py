"""What editors show of a field: English from its docstring, Chinese from the file beside its module (`metric.zh.yml`).

A new line parts the two. Editors that know Markdown make paragraphs of them; the others show one after the other.
"""

from __future__ import annotations

import ast
import importlib.resources
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any

import yaml
from pydantic import BaseModel
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


@cache
def _docstrings(module: str) -> Mapping[str, Mapping[str, str]]:
    """What stands below each field of the classes of a module.

    Read when somebody asks: pydantic would read it at every start of every command, and takes longer for it.
    """
    classes = (
        node
        for node in ast.walk(ast.parse(inspect.getsource(sys.modules[module])))
        if isinstance(node, ast.ClassDef)
    )
    return {
        definition.name: {
            field.target.id: inspect.cleandoc(below.value.value)
            for field, below in pairwise(definition.body)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if isinstance(below.value.value, str)
        }
        for definition in classes
    }


def in_english(spec: type[BaseModel], field: str) -> str:
    """The description of a field, its own or inherited; empty if there is none."""
    if given := spec.model_fields[field].description:
        return given
    owners = (owner for owner in spec.__mro__ if issubclass(owner, BaseModel) and owner is not BaseModel)
    found = (_docstrings(owner.__module__).get(owner.__name__, {}).get(field, "") for owner in owners)
    return next(filter(None, found), "")


def in_chinese(spec: type[Any], field: str = OF_ALL) -> str:
    """The description of a field, its own or inherited; empty if there is none."""
    owners = (spec,) if field == OF_ALL else spec.__mro__
    found = (
        chinese_file(owner.__module__).get(owner.__name__, {}).get(field, "")
        for owner in owners
        if "." in owner.__module__
    )
    return next(filter(None, found), "")


class EnglishSchema(GenerateJsonSchema):
    """Descriptions in English."""

    @classmethod
    def described(cls, spec: type[BaseModel], field: str, en: str) -> str:
        """What is said of a field, or of the spec as a whole."""
        return en

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """The schema of a spec, with its descriptions."""
        made = super().model_schema(schema)
        spec = schema["cls"]
        names = {field.alias or name: name for name, field in spec.model_fields.items()}
        parts = [
            (made, OF_ALL, made.get("description", "")),
            *(
                (part, names[alias], in_english(spec, names[alias]))
                for alias, part in made.get("properties", {}).items()
            ),
        ]
        for part, name, en in parts:
            if description := self.described(spec, name, en):
                part["description"] = description
        return made


class BilingualSchema(EnglishSchema):
    """Descriptions in both languages, English first."""

    @staticmethod
    def joined(en: str, zh: str) -> str:
        """Both languages, each on a line of its own."""
        return "\n".join(" ".join(text.split()) for text in (en, zh) if text)

    @classmethod
    def described(cls, spec: type[BaseModel], field: str, en: str) -> str:
        """Both descriptions of a field that has both, else the English one as it is."""
        zh = in_chinese(spec, field)
        return cls.joined(en, zh) if zh else en


class ChineseFirstSchema(BilingualSchema):
    """The same for reports that were written in Chinese."""

    @staticmethod
    def joined(en: str, zh: str) -> str:
        """Both languages, each on a line of its own."""
        return BilingualSchema.joined(zh, en)
