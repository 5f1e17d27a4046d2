"""JSON Schemas of all files that authors write, so that editors complete and check while typing."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from generator.model.descriptions import BilingualSchema, ChineseFirstSchema
from generator.model.kind import Kind, kinds
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import ANYTHING, DAY, FIGURE, LOCATOR, METRIC, OFFERS, PERIOD, Spec
from generator.model.specs import ChartForms

KNOWN = "known"
"""Name of the schema that holds what the report has, which changes with it."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT_HELP = {
    "PlainText": ("One text in each language.", "每种语言写一份文字。"),
    "RunningText": (
        "One text in each language; figures as {metric@key}, dates as {2017-05}, links as [words](id).",
        "每种语言写一份文字；数据写作{指标@时间}，日期写作{2017-05}，链接写作[文字](编号)。",
    ),
}

Texts = Mapping[str, Mapping[str, Any]]
"""The schema of localized texts, by its title."""
Describing = type[BilingualSchema]


def file_schemas(
    forms: ChartForms, languages: Sequence[str], drafts: Collection[str] = ()
) -> dict[str, dict[str, Any]]:
    """The schema of each kind of file by its name; localized texts have `languages`, and need all that are not `drafts`."""
    describing = ChineseFirstSchema if languages[0].startswith("zh") else BilingualSchema
    texts = _in_languages(languages, drafts, describing)
    return {kind.schema_name: _file_schema(kind, forms, texts, describing) for kind in kinds()}


def known_schema(known: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """What the schemas of files offer: for each name, values and what they stand for."""
    things = [kind.name for kind in kinds() if kind.is_thing]
    names = sorted({*things, ANYTHING, METRIC, FIGURE, LOCATOR, DAY, PERIOD})
    return {"$schema": _DIALECT, "$defs": {name: _one_of(known.get(name, {})) for name in names}}


def _one_of(values: Mapping[str, str]) -> dict[str, Any]:
    if not values:
        return {"not": {}}
    described = {"enumDescriptions": list(values.values())} if any(values.values()) else {}
    return {"enum": list(values), **described}


def schema_text(schema: Mapping[str, Any]) -> str:
    """A schema as it lies in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _file_schema(kind: Kind, forms: ChartForms, texts: Texts, describing: Describing) -> dict[str, Any]:
    schema = _kind_schema(kind, forms, describing)
    definitions = schema.pop("$defs", {})
    if kind.layout == "list":
        schema = {"type": "array", "items": schema}
    whole = {**schema, "$schema": _DIALECT, "title": kind.schema_name}
    if definitions:
        whole["$defs"] = definitions
    adapted = _adapted(whole, texts)
    assert isinstance(adapted, dict)
    return adapted


def _kind_schema(kind: Kind, forms: ChartForms, describing: Describing) -> dict[str, Any]:
    if kind.spec is not ChartSpec or not forms:
        return kind.spec.model_json_schema(by_alias=True, schema_generator=describing)
    schemas = [_form_schema(name, spec, describing) for name, spec in sorted(forms.items())]
    definitions: dict[str, Any] = {}
    for schema in schemas:
        definitions |= schema.pop("$defs", {})
    return {"anyOf": schemas, "$defs": definitions}


def _form_schema(name: str, spec: type[Spec], describing: Describing) -> dict[str, Any]:
    schema = spec.model_json_schema(by_alias=True, schema_generator=describing)
    schema["properties"]["form"] = {
        "const": name,
        "description": schema["properties"]["form"].get("description", ""),
    }
    return schema


def _adapted(part: Any, texts: Texts) -> Any:
    """The schema as editors need it.

    YAML tools read `1690` and `2018` as numbers, where we keep every scalar as text: wherever a text is wanted, a
    number is right as well.
    """
    if isinstance(part, list):
        return [_adapted(item, texts) for item in part]
    if not isinstance(part, dict):
        return part
    if part.get("title") in tuple(_TEXT_HELP):  # of a file that has a title, this is a schema
        own = {"description": part["description"]} if "description" in part else {}
        return {**texts[part["title"]], **own}
    adapted = {key: _adapted(value, texts) for key, value in part.items() if key != OFFERS}
    if {"type": "null"} in adapted.get("anyOf", ()):
        adapted = _without_null(adapted)
    if adapted.get("type") == "string" and "enum" not in adapted and "const" not in adapted:
        adapted["type"] = ["string", "number"]
    return _with_offers(adapted, part[OFFERS]) if OFFERS in part else adapted


def _with_offers(part: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Either what the report has already, which editors complete, or anything else that fits, which may be written later."""
    about: dict[str, Any] = {key: part.pop(key) for key in ("description", "title", "default") if key in part}
    offers = [{"$ref": f"{KNOWN}.json#/$defs/{name}"} for name in names]
    return {"anyOf": [*offers, part], **about}


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """An optional field is left out, not left empty."""
    options = [option for option in part.pop("anyOf") if option != {"type": "null"}]
    part.pop("default", None)
    return {**options[0], **part} if len(options) == 1 else {**part, "anyOf": options}


def _in_languages(languages: Sequence[str], drafts: Collection[str], describing: Describing) -> Texts:
    """Texts by language, plain and running."""
    text = {"type": ["string", "number"], "minLength": 1}
    mapping = {
        "type": "object",
        "properties": dict.fromkeys(languages, text),
        "required": [code for code in languages if code not in drafts],
        "additionalProperties": False,
    }
    return {
        title: {**mapping, "description": describing.joined(*words)} for title, words in _TEXT_HELP.items()
    }
