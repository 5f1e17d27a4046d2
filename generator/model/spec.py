"""The base of everything an author writes, and the field types that carry meaning for linking."""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.period import PartialDate

ID_PATTERN = r"[a-z][a-z0-9-]{0,62}"
KEY_PATTERN = r"[a-z0-9][a-z0-9-]*"
LOCATOR_PATTERN = r"[0-9]+(\.[0-9]+)*"
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index|404|figures|search|assets|sitemap|en|zh)$")


class Spec(BaseModel):
    """What an author may write for one thing; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @cached_property
    def marked(self) -> tuple[tuple[Keys, Marker, Any], ...]:
        """What `marked_values` finds; looked for once, since each step of linking asks for it."""
        return tuple(_marked(self))


@dataclass(frozen=True)
class RefersTo:
    """Marks a text as the id of another thing; no kinds means any."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class FigureReference:
    """Marks a text as `metric` or `metric@key`."""


@dataclass(frozen=True)
class MetricOrFigureReference:
    """Marks a text as `metric` (all of its figures) or `metric@key` (one)."""


@dataclass(frozen=True)
class Localized:
    """Marks a mapping from language to text; `running` text has figures, dates and links in it."""

    running: bool


Marker = RefersTo | FigureReference | MetricOrFigureReference | Localized


def _well_formed_id(value: str) -> str:
    if not re.fullmatch(ID_PATTERN, value) or _RESERVED.match(value):
        raise PydanticCustomError("id-is-well-formed", "not an id", {"found": value})
    return value


def _well_formed_locator(value: str) -> str:
    if not re.fullmatch(LOCATOR_PATTERN, value):
        raise PydanticCustomError("locator-is-well-formed", "not a locator", {"found": value})
    return value


def _well_formed_key(value: str) -> str:
    if not re.fullmatch(KEY_PATTERN, value):
        raise PydanticCustomError("figure-key-is-well-formed", "not a key", {"found": value})
    return value


def _date(value: str) -> str:
    if PartialDate.parse(value) is None:
        raise PydanticCustomError("date-is-of-the-calendar", "not a date", {"found": value})
    return value


def _day(value: str) -> datetime.date:
    date = PartialDate.parse(value)
    if date is None or date.day is None:
        raise PydanticCustomError("day-is-of-the-calendar", "not a day", {"found": value})
    return date.first_day


_localized_schema = {
    "type": "object",
    "additionalProperties": {"type": "string", "minLength": 1},
    "minProperties": 1,
}

Identifier = Annotated[
    str, AfterValidator(_well_formed_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"})
]
"""An id: lower-case Latin letters, digits and hyphens, beginning with a letter, unique in the whole report."""

Locator = Annotated[
    str,
    AfterValidator(_well_formed_locator),
    WithJsonSchema({"type": "string", "pattern": f"^{LOCATOR_PATTERN}$"}),
]
"""A place in the source, such as "3.2.4"."""

FigureKey = Annotated[
    str, AfterValidator(_well_formed_key), WithJsonSchema({"type": "string", "pattern": f"^{KEY_PATTERN}$"})
]
"""Name of a figure among those of its metric."""

DateText = Annotated[str, AfterValidator(_date)]
"""A date as far as it is known: `2018`, `2018-04`, `2018-07-02`, `2017-end` or `2018-start`."""

Day = Annotated[
    datetime.date,
    PlainValidator(_day, json_schema_input_type=str),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day, always written with year, month and day."""

Text = Annotated[str, StringConstraints(min_length=1)]
PlainText = Annotated[
    dict[str, Text], Localized(running=False), WithJsonSchema({**_localized_schema, "title": "PlainText"})
]
RunningText = Annotated[
    dict[str, Text], Localized(running=True), WithJsonSchema({**_localized_schema, "title": "RunningText"})
]
FigureRef = Annotated[str, FigureReference()]
MetricOrFigureRef = Annotated[str, MetricOrFigureReference()]
AnyRef = Annotated[str, RefersTo()]
Flag = bool
Year = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]

Keys = tuple[str | int, ...]


def marked_values(spec: Spec) -> Iterator[tuple[Keys, Marker, Any]]:
    """Every value in `spec` whose type carries a marker, with the keys that lead to it.

    Linking works on these, so that a new kind of thing gets its references and texts checked for free.
    """
    return iter(spec.marked)


def _marked(spec: BaseModel) -> Iterator[tuple[Keys, Marker, Any]]:
    for name, field in type(spec).model_fields.items():
        value = getattr(spec, name)
        if value is None:
            continue
        own = next((mark for mark in field.metadata if isinstance(mark, Marker)), None)
        if own is not None:
            yield (name,), own, value
        else:
            yield from _marked_inside(field.annotation, value, (name,))


def _marked_inside(annotation: Any, value: Any, keys: Keys) -> Iterator[tuple[Keys, Marker, Any]]:
    if value is None:
        return
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        own = next((mark for mark in metadata if isinstance(mark, Marker)), None)
        if own is not None:
            yield keys, own, value
        else:
            yield from _marked_inside(inner, value, keys)
    elif isinstance(value, BaseModel):
        for below, mark, marked in _marked(value):
            yield keys + below, mark, marked
    elif isinstance(value, (tuple, list)):
        item = _item_annotation(annotation)
        for index, entry in enumerate(value):
            yield from _marked_inside(item, entry, (*keys, index))
    elif get_origin(annotation) in (Union, types.UnionType):
        for option in get_args(annotation):
            if get_origin(option) is Annotated:
                yield from _marked_inside(option, value, keys)
                return


def _item_annotation(annotation: Any) -> Any:
    """The type of a tuple's items, looking through `| None`."""
    for option in (
        get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)
    ):
        if get_origin(option) in (tuple, list):
            return get_args(option)[0]
    return Any
