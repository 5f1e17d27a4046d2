"""Plain data becomes a spec; what does not fit is reported at its place in the file, in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from generator.diagnostics import Diagnostics, Rule, rules
from generator.model.mending import mended
from generator.model.problems import describe, gathered
from generator.model.spec import Keys, Marker, Spec, marked_values
from generator.source.document import Key, Mapping, Node, Origin, Path, Scalar, Sequence

_GROUPED = re.compile(r"[0-9]+(?:,[0-9]+)+")
SpecT = TypeVar("SpecT", bound=Spec)
SpecT_co = TypeVar("SpecT_co", bound=Spec, covariant=True)


@dataclass(frozen=True, eq=False)
class Located(Generic[SpecT_co]):
    """A valid spec together with the place it was written."""

    spec: SpecT_co
    origin: Origin

    @cached_property
    def marked(self) -> tuple[tuple[Keys, Marker, Any], ...]:
        """What `marked_values` finds in it: asked for at every step of linking, looked up once."""
        return tuple(marked_values(self.spec))


def parse(spec: type[SpecT], origin: Origin, diagnostics: Diagnostics) -> Located[SpecT] | None:
    """Validate the node at `origin`; every problem is reported, and None returned if it cannot be checked further."""
    data = origin.data()
    if not isinstance(data, dict):
        _report_not_a_mapping(origin.node(), origin, diagnostics)
        return None
    if origin.document.may_lack_values:
        _report_empty(origin, diagnostics)
        data = _without_empty_fields(data)
    try:
        return Located(spec.model_validate(data), origin)
    except ValidationError as error:
        problems = error.errors(include_url=False)
    described = (describe(spec, problem, origin) for problem in problems)
    for found in gathered(problem for problem in described if problem is not None):
        report(diagnostics, found.rule, found.origin, of_key=found.of_key, **found.values)
    try:
        return Located(spec.model_validate(mended(data, problems)), origin)
    except ValidationError:
        return None


def report(
    diagnostics: Diagnostics, rule: Rule, origin: Origin, *, of_key: bool = False, **values: Any
) -> None:
    """Report `rule` at an origin, with the line that stands there."""
    at = origin.location(of_key=of_key)
    diagnostics.report(rule, at, source_line=origin.line_of(at), **values)


def _report_not_a_mapping(node: object, origin: Origin, diagnostics: Diagnostics) -> None:
    if isinstance(node, Scalar) and node.plain and "：" in node.text:
        at = origin.location_of("：")
        diagnostics.report(
            rules.PUNCTUATION_IS_HALF_WIDTH, at, found="：", meant=": ", source_line=origin.line_of(at)
        )
    elif isinstance(node, Sequence):
        report(diagnostics, rules.LIST_IS_NOT_EXPECTED, origin)
    elif not _is_empty(node):
        report(diagnostics, rules.FIELDS_ARE_EXPECTED, origin)
    else:
        report(diagnostics, rules.VALUE_IS_WRITTEN, origin, field="-")


def _report_empty(origin: Origin, diagnostics: Diagnostics) -> None:
    """Report fields without a value: YAML reads them as nothing at all, which an optional field would let pass."""
    for keys in _empty_values(origin.node(), ()):
        if isinstance(keys[-1], str):
            _report_no_value(keys[-1], origin.at(*keys), diagnostics)
        else:
            report(diagnostics, rules.VALUE_IS_WRITTEN, origin.at(*keys), field="-")


def _empty_values(node: Node, above: Path) -> Iterator[Path]:
    """Keys that lead from a node to what is empty below it; nearly always there is nothing."""
    entries: Iterable[tuple[Key, Node]] = ()
    if isinstance(node, Mapping):
        entries = ((key, value) for key, (_, value) in node.items.items())
    elif isinstance(node, Sequence):
        entries = enumerate(node.items)
    for key, value in entries:
        if isinstance(value, Scalar):
            if _is_empty(value):
                yield (*above, key)
        else:
            yield from _empty_values(value, (*above, key))


def _report_no_value(key: str, origin: Origin, diagnostics: Diagnostics) -> None:
    """A field without a value, or what stands behind a comma in a text: `{en: Food, clothing}`, `{value: 1,200}`."""
    at = origin.location(of_key=True)
    line = origin.line_of(at)
    before, after = line[: at.column - 1], line[at.column - 1 + at.length :]
    comma = before.rstrip().endswith(",")
    if not comma or after.lstrip().startswith(":"):
        diagnostics.report(rules.VALUE_IS_WRITTEN, at, source_line=line, field=key)
        return
    number = next(
        (found for found in _GROUPED.finditer(line) if found.start() < at.column <= found.end()), None
    )
    if number is not None:
        at = replace(at, column=number.start() + 1, length=len(number[0]))
        right = number[0].replace(",", "")
        diagnostics.report(rules.NUMBER_IS_READABLE, at, source_line=line, found=number[0], suggestion=right)
    else:
        at = replace(at, column=len(before.rstrip()), length=1)
        diagnostics.report(rules.TEXT_WITH_MARKS_IS_QUOTED, at, source_line=line, found=",")


def _is_empty(node: object) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


def _without_empty_fields(data: object) -> object:
    if isinstance(data, dict):
        return {key: _without_empty_fields(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [_without_empty_fields(item) for item in data]
    return data
