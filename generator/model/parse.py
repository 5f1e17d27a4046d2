"""Plain data becomes a spec; what does not fit is reported at its place in the file, in our own words."""

from __future__ import annotations

import types
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostics, rules
from generator.model.spec import Spec
from generator.source.document import Mapping, Origin, Scalar, Sequence, plain

SpecT = TypeVar("SpecT", bound=Spec)
SpecT_co = TypeVar("SpecT_co", bound=Spec, covariant=True)


@dataclass(frozen=True, eq=False)
class Located(Generic[SpecT_co]):
    """A valid spec together with the place it was written."""

    spec: SpecT_co
    origin: Origin


def parse(spec: type[SpecT], origin: Origin, diagnostics: Diagnostics) -> Located[SpecT] | None:
    """Validate the node at `origin`; every problem is reported, and None returned if there was one."""
    node = origin.node()
    if not isinstance(node, Mapping):
        _report_not_a_mapping(node, origin, diagnostics)
        return None
    empty = _report_empty(origin, diagnostics)
    try:
        valid = Located(spec.model_validate(plain(node)), origin)
        return None if empty else valid
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            _report_problem(spec, problem, origin, diagnostics)
        return None


def report(diagnostics: Diagnostics, rule: rules.Rule, origin: Origin, *, of_key: bool = False, **values: object) -> None:
    """Report `rule` at an origin, with the line that stands there."""
    at = origin.location(of_key=of_key)
    diagnostics.report(rule, at, source_line=origin.line_of(at), **values)


def _report_not_a_mapping(node: object, origin: Origin, diagnostics: Diagnostics) -> None:
    if isinstance(node, Scalar) and "：" in node.text:
        at = origin.location_of("：")
        diagnostics.report(rules.PUNCTUATION_IS_HALF_WIDTH, at, found="：", source_line=origin.line_of(at))
    else:
        report(diagnostics, rules.FIELDS_ARE_EXPECTED, origin)


def _report_empty(origin: Origin, diagnostics: Diagnostics) -> bool:
    """Report fields without a value: YAML reads them as nothing at all, which an optional field would let pass."""
    found = False
    node = origin.node()
    if isinstance(node, Mapping):
        for key, (_, value) in node.items.items():
            if isinstance(value, Scalar) and plain(value) is None:
                report(diagnostics, rules.VALUE_IS_WRITTEN, origin.at(key), of_key=True, field=key)
                found = True
            found |= _report_empty(origin.at(key), diagnostics)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            if isinstance(item, Scalar) and plain(item) is None:
                report(diagnostics, rules.VALUE_IS_WRITTEN, origin.at(index), field="-")
                found = True
            found |= _report_empty(origin.at(index), diagnostics)
    return found


def _report_problem(spec: type[BaseModel], problem: ErrorDetails, origin: Origin, diagnostics: Diagnostics) -> None:
    keys = tuple(key for key in problem["loc"] if key != "[key]")
    kind, context = problem["type"], problem.get("ctx", {})
    place = origin.at(*keys)
    if kind == "extra_forbidden":
        known = sorted(_fields_at(spec, keys[:-1]))
        values = {"field": keys[-1], "known": ", ".join(known), **_suggestion(str(keys[-1]), known)}
        report(diagnostics, rules.FIELD_IS_KNOWN, place, of_key=True, **values)
    elif kind == "missing":
        report(diagnostics, rules.FIELD_IS_PRESENT, place, field=keys[-1])
    elif kind == "literal_error":
        allowed = [part.strip("'") for part in context["expected"].replace(" or ", ", ").split(", ")]
        found = str(problem["input"])
        report(
            diagnostics,
            rules.VALUE_IS_ALLOWED,
            place,
            found=found,
            allowed=", ".join(allowed),
            **_suggestion(found, allowed),
        )
    elif problem["input"] is None:
        return  # told by _report_empty
    elif kind in rules.BY_NAME:
        report(diagnostics, rules.BY_NAME[kind], place, **context)
    elif kind in _EXPECTED:
        report(diagnostics, rules.VALUE_HAS_ITS_TYPE, place, **_EXPECTED[kind])
    else:
        report(diagnostics, rules.VALUE_IS_VALID, place, problem=problem["msg"])


_EXPECTED: dict[str, dict[str, str]] = {
    "string_type": {"expected": "text", "expected_zh": "文字"},
    "string_too_short": {"expected": "text that is not empty", "expected_zh": "非空文字"},
    "dict_type": {"expected": "one text a language, such as {zh: …, en: …}", "expected_zh": "每种语言一条文字，如{zh: …, en: …}"},
    "tuple_type": {"expected": "a list, each item after “- ”", "expected_zh": "列表，每项以“- ”开头"},
    "list_type": {"expected": "a list, each item after “- ”", "expected_zh": "列表，每项以“- ”开头"},
    "model_type": {"expected": "fields, each “name: value”", "expected_zh": "若干字段，写作“名称: 值”"},
    "model_attributes_type": {"expected": "fields, each “name: value”", "expected_zh": "若干字段，写作“名称: 值”"},
    "bool_parsing": {"expected": "true or false", "expected_zh": "true或false"},
    "bool_type": {"expected": "true or false", "expected_zh": "true或false"},
    "int_parsing": {"expected": "a whole number", "expected_zh": "整数"},
    "int_type": {"expected": "a whole number", "expected_zh": "整数"},
    "decimal_parsing": {"expected": "a number", "expected_zh": "数字"},
    "date_from_datetime_parsing": {"expected": "a date such as 2018-08-03", "expected_zh": "日期，如2018-08-03"},
    "date_parsing": {"expected": "a date such as 2018-08-03", "expected_zh": "日期，如2018-08-03"},
    "string_pattern_mismatch": {"expected": "a text of the form that the documentation gives", "expected_zh": "符合格式的文字"},
}


def _suggestion(found: str, known: list[str]) -> dict[str, str]:
    near = get_close_matches(found, known, n=1, cutoff=0.6)
    return {"suggestion": near[0]} if near else {}


def _fields_at(spec: type[BaseModel], keys: tuple[int | str, ...]) -> set[str]:
    """Names of the fields that may be written at `keys` below a spec."""
    annotation: Any = spec
    for key in keys:
        model = _model_in(annotation)
        if isinstance(key, str) and model is not None and key in model.model_fields:
            annotation = model.model_fields[key].annotation
    model = _model_in(annotation)
    return set(model.model_fields) if model is not None else set()


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
