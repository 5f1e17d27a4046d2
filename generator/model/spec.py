"""The base of everything an author writes, and the field types that carry meaning for linking."""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from generator.model.period import PartialDate

ID_PATTERN = r"[a-z][a-z0-9-]{0,62}"
KEY_PATTERN = r"[a-z0-9][a-z0-9-]*"
LOCATOR_PATTERN = r"[0-9]+(\.[0-9]+)*"
_ID, _KEY, _LOCATOR = map(re.compile, (ID_PATTERN, KEY_PATTERN, LOCATOR_PATTERN))
LANGUAGE_CODE_PATTERN = r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$"
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that no file may have on Windows."""
_RESERVED = DEVICES | {"index", "404", "figures", "search", "assets", "sitemap", "en", "zh"}


class Spec(BaseModel):
    """What an author may write for one thing; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @cached_property
    def marked(self) -> tuple[tuple[Keys, Marker, Any], ...]:
        """What `marked_values` finds; looked for once, since each step of linking asks for it."""
        return tuple(_marked_in_model(self, ()))


OFFERS = "x-offers"
"""Says in a schema what `Offering.offered` gives."""
ANYTHING, METRIC, FIGURE, LOCATOR, DAY, PERIOD = "anything", "metric", "figure", "locator", "day", "period"
"""What fields offer besides things of one kind: any id, a figure by reference, a place in the source, a day, a year or month."""


class Offering:
    """Marks a text for which editors offer what the report has already; anything else that fits may be written."""

    @property
    def offered(self) -> tuple[str, ...]:
        """Names of what they offer: kinds of things, or one of those above."""
        raise NotImplementedError

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the text, with what is offered."""
        return {**handler(schema), OFFERS: list(self.offered)}


@dataclass(frozen=True)
class Offers(Offering):
    """Marks a text that refers to nothing, but most often is one that stands elsewhere, too."""

    name: str

    @property
    def offered(self) -> tuple[str, ...]:
        """What was written before."""
        return (self.name,)


@dataclass(frozen=True)
class RefersTo(Offering):
    """Marks a text as the id of another thing; no kinds means any."""

    kinds: tuple[str, ...] = ()

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of these kinds."""
        return self.kinds or (ANYTHING,)


@dataclass(frozen=True)
class FigureReference(Offering):
    """Marks a text as `metric` or `metric@key`."""

    @property
    def offered(self) -> tuple[str, ...]:
        """Every figure."""
        return (FIGURE,)


@dataclass(frozen=True)
class MetricOrFigureReference(Offering):
    """Marks a text as `metric` (all of its figures) or `metric@key` (one)."""

    @property
    def offered(self) -> tuple[str, ...]:
        """Metrics and figures."""
        return (METRIC, FIGURE)


@dataclass(frozen=True)
class Localized:
    """Marks a mapping from language to text; `running` text has figures, dates and links in it."""

    running: bool


Marker = RefersTo | FigureReference | MetricOrFigureReference | Localized


def _well_formed_id(value: str) -> str:
    if not _ID.fullmatch(value) or value in _RESERVED:
        raise PydanticCustomError("id-is-well-formed", "not an id", {"found": value})
    return value


def _well_formed_locator(value: str) -> str:
    if not _LOCATOR.fullmatch(value):
        raise PydanticCustomError("locator-is-well-formed", "not a locator", {"found": value})
    return value


def _well_formed_key(value: str) -> str:
    if not _KEY.fullmatch(value):
        raise PydanticCustomError("figure-key-is-well-formed", "not a key", {"found": value})
    return value


def _no_device(value: str) -> str:
    if value in DEVICES:
        values = {"expected": "a code that can name a folder", "expected_zh": "可作文件夹名的代码"}
        raise PydanticCustomError("value-has-its-type", "not a code", values)
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
    Offers(LOCATOR),
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

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
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
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_CODE_PATTERN), AfterValidator(_no_device)]
"""A language in content, configuration and addresses (`zh`, `zh-hant`)."""
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8})*$")]
"""A language with script or country, as pages and libraries name it (`zh-Hans`, `en_GB`)."""
Year = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]

Keys = tuple[str | int, ...]


def marked_values(spec: Spec) -> Iterator[tuple[Keys, Marker, Any]]:
    """Every value in `spec` whose type carries a marker, with the keys that lead to it.

    Linking works on these, so that a new kind of thing gets its references and texts checked for free.
    """
    return iter(spec.marked)


Walk = Callable[[Any, Keys], Iterator[tuple[Keys, Marker, Any]]]
"""Yields what is marked in a value of some type; made once a type, as types are slow to look into."""


def _marked_in_model(value: Any, keys: Keys) -> Iterator[tuple[Keys, Marker, Any]]:
    model: type[BaseModel] = type(value)
    for name, walk in _walks_of(model):
        below = getattr(value, name)
        if below is not None:
            yield from walk(below, (*keys, name))


@cache
def _walks_of(model: type[BaseModel]) -> tuple[tuple[str, Walk], ...]:
    """The fields of a model in which anything can be marked."""
    walks = ((name, _walk_of_field(field)) for name, field in model.model_fields.items())
    return tuple((name, walk) for name, walk in walks if walk is not None)


def _walk_of_field(field: FieldInfo) -> Walk | None:
    own = next((mark for mark in field.metadata if isinstance(mark, Marker)), None)
    return _walk_of_mark(own) if own is not None else _walk_of(field.annotation)


def _walk_of(annotation: Any) -> Walk | None:
    """How to go through values of a type; None if nothing in them can be marked."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        own = next((mark for mark in arguments[1:] if isinstance(mark, Marker)), None)
        return _walk_of_mark(own) if own is not None else _walk_of(arguments[0])
    if origin in (tuple, list):
        item = _walk_of(arguments[0])
        return _walk_of_items(item) if item is not None else None
    if origin in (Union, types.UnionType):
        walks = [walk for argument in arguments if (walk := _walk_of(argument)) is not None]
        assert len(walks) <= 1, f"which option of {annotation} a value is cannot be told"
        return walks[0] if walks else None
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return _marked_in_model if is_model else None


def _walk_of_mark(mark: Marker) -> Walk:
    def walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, Marker, Any]]:
        yield keys, mark, value

    return walk


def _walk_of_items(item: Walk) -> Walk:
    def walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, Marker, Any]]:
        for index, entry in enumerate(value):
            yield from item(entry, (*keys, index))

    return walk
