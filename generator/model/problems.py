"""What the validator found wrong, as rules and values in our own words."""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.diagnostics import Rule, rules
from generator.model.mending import allowed_values
from generator.model.spec import LANGUAGE_CODE_PATTERN
from generator.source.document import Mapping as MappingNode
from generator.source.document import Origin, Path


@dataclass(frozen=True)
class Problem:
    """A rule that does not hold at an origin."""

    rule: Rule
    origin: Origin
    values: Mapping[str, object]
    of_key: bool = False


def describe(spec: type[BaseModel], problem: ErrorDetails, origin: Origin) -> Problem | None:
    """The problem in our words; None if it has been told already, as an empty value is."""
    keys = tuple(key for key in problem["loc"] if key != "[key]")
    kind, place = problem["type"], origin.at(*keys)
    if kind == "extra_forbidden":
        return _unknown_field(spec, keys, place)
    if kind == "missing":
        return _missing_field(str(keys[-1]), origin.at(*keys[:-1]))
    if kind == "literal_error":
        return _not_allowed(problem, place)
    if problem["input"] is None or (kind == "too_short" and problem["input"]):
        return None  # the items that were refused do not count, and each is told by itself
    if kind == "string_type":
        return Problem(rules.TEXT_IS_EXPECTED, place, {})
    if kind in rules.BY_NAME:
        return Problem(rules.BY_NAME[kind], place, problem.get("ctx", {}))
    expected = _EXPECTED_FORMS.get(str(problem.get("ctx", {}).get("pattern"))) or _EXPECTED.get(kind)
    if expected is not None:
        return Problem(rules.VALUE_HAS_ITS_TYPE, place, {"expected": expected[0], "expected_zh": expected[1]})
    en, zh = _INVALID.get(kind, (problem["msg"], problem["msg"]))
    return Problem(rules.VALUE_IS_VALID, place, {"problem": en, "problem_zh": zh})


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Problems with the same cause as one: all fields that an entry lacks, and what stands in a wrong place."""
    found: dict[tuple[Rule, Path], list[Problem]] = {}
    for number, problem in enumerate(problems):
        keys = problem.origin.keys
        if problem.rule is rules.TEXT_IS_EXPECTED:
            keys = tuple(itertools.takewhile(lambda key: isinstance(key, str), keys)) or keys[:2]
        elif problem.rule is rules.FIELD_IS_KNOWN:
            keys = keys[:-1]
        elif problem.rule is not rules.FIELD_IS_PRESENT:
            keys = (*keys, number)
        found.setdefault((problem.rule, keys), []).append(problem)
    return [problem for alike in found.values() for problem in _as_one(alike)]


def _as_one(alike: list[Problem]) -> list[Problem]:
    first = alike[0]
    if first.rule is rules.FIELD_IS_PRESENT:
        fields = ", ".join(str(problem.values["fields"]) for problem in alike)
        return [replace(first, values={**first.values, "fields": fields})]
    return alike if len(alike) <= _MISPLACED else [first]


_MISPLACED = 3
"""More texts than this that are no texts, or fields that are not known, belong under another field that is missing."""
_LIST = ("a list, each item after “- ”", "列表，每项以“- ”开头")
_FIELDS = ("fields, each “name: value”", "若干字段，写作“名称: 值”")
_FLAG = ("true or false", "true或false")
_INTEGER = ("a whole number, such as 5", "整数，如5")
_EXPECTED = {
    "regular-expression": ("a regular expression", "正则表达式"),
    "date-pattern": ("a pattern of a date, such as d MMMM y", "日期格式，如y年M月d日"),
    "string_too_short": ("text that is not empty", "非空文字"),
    "dict_type": ("one text a language, such as {zh: …, en: …}", "每种语言一条文字，如{zh: …, en: …}"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "bool_parsing": _FLAG,
    "bool_type": _FLAG,
    "int_parsing": _INTEGER,
    "int_type": _INTEGER,
    "int_from_float": _INTEGER,
    "greater_than_equal": ("a larger number", "更大的数"),
    "less_than_equal": ("a smaller number", "更小的数"),
    "too_short": ("a list with at least one item", "至少有一项的列表"),
}
_INVALID = {"int_parsing_size": ("the number is too large", "数太大")}
_EXPECTED_FORMS = {
    r"\S": ("text that is not empty", "非空文字"),
    r"^[0-9]{4}$": ("a year of four digits, such as 2018", "四位数的年份，如2018"),
    r"^[^0-9A-Za-z<>&{}\\]{0,2}$": ("one or two marks, such as a comma", "一两个符号，如逗号"),
    r"^[^0-9<>&{}\\]{1,40}$": ("a word for a number, without digits and marks", "数词，不含数字和符号"),
    LANGUAGE_CODE_PATTERN: ("a language code, such as en or zh-hant", "语言代码，如zh、zh-hant"),
    r"^[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8})*$": (
        "a language, with script or country if need be, such as zh-Hans",
        "语言，可带文字或地区，如zh-Hans",
    ),
    r"^--[a-z0-9-]+$": ("the name of a custom property, such as --dz-accent", "自定义属性名，如--dz-accent"),
    r"^#[0-9a-f]{6}$": ("a colour, such as #0f6f78", "颜色，如#0f6f78"),
    r"^https?://[^\s/]+(/[^\s]*)?/$": (
        "an address that begins with https:// and ends with a slash",
        "以https://开头、以斜线结尾的网址",
    ),
}


def _unknown_field(spec: type[BaseModel], keys: tuple[int | str, ...], place: Origin) -> Problem:
    known = sorted(_fields_at(spec, keys[:-1]))
    values = {"field": keys[-1], "known": ", ".join(known), **suggestion(str(keys[-1]), known)}
    return Problem(rules.FIELD_IS_KNOWN, place, values, of_key=True)


def _missing_field(field: str, parent: Origin) -> Problem | None:
    node = parent.node()
    if isinstance(node, MappingNode) and field in node.items:
        return None  # written without a value, and told so
    return Problem(rules.FIELD_IS_PRESENT, parent, {"field": field, "fields": f"“{field}”"})


def _not_allowed(problem: ErrorDetails, place: Origin) -> Problem:
    allowed, found = allowed_values(problem), str(problem["input"])
    values = {"found": found, "allowed": ", ".join(allowed), **suggestion(found, allowed)}
    return Problem(rules.VALUE_IS_ALLOWED, place, values)


def suggestion(found: str, known: list[str]) -> dict[str, str]:
    """The nearest of the known names, as a value for a hint; empty if nothing is near."""
    near = get_close_matches(found, known, n=1, cutoff=0.6)
    return {"suggestion": near[0]} if near else {}


def _fields_at(spec: type[BaseModel], keys: tuple[int | str, ...]) -> set[str]:
    """Names of the fields, as authors write them, at `keys` below a spec."""
    annotation: Any = spec
    for key in keys:
        model = _model_in(annotation)
        if isinstance(key, str) and model is not None and key in model.model_fields:
            annotation = model.model_fields[key].annotation
    model = _model_in(annotation)
    return {field.alias or name for name, field in model.model_fields.items()} if model is not None else set()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The first model inside an annotation, looking through lists, unions and annotations."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, tuple, list, Union, types.UnionType):
        for option in get_args(annotation):
            found = _model_in(option)
            if found is not None:
                return found
    return None
