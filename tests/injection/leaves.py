"""Every text that the specs let an author write, found by walking their types beside the data of a project.

A field that a spec gains is found without a change here.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from generator.charts.form import form_specs
from generator.model.kind import Kind, kinds
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.spec import Localized

Keys = tuple[str | int, ...]
MISSING: Any = object()


@dataclass(frozen=True)
class Leaf:
    """One place for a text."""

    field: str
    """Noun and fields, the same for all entries (`metric.figures.note`)."""
    file: str
    keys: Keys
    language: str
    """Of the text; "" where one text stands for all languages."""
    running: bool
    """Written in the grammar of running text."""
    is_free: bool
    """No pattern, type or reference says what may stand there."""
    is_written: bool
    """The project has a text there."""


@dataclass(frozen=True)
class _Place:
    field: str
    file: str
    keys: Keys
    language: str = ""

    def below(self, name: str, key: str | int) -> _Place:
        return _Place(
            f"{self.field}.{name}" if name else self.field, self.file, (*self.keys, key), self.language
        )


@dataclass(frozen=True)
class Walker:
    """Walks the files of a project with these languages."""

    languages: tuple[str, ...]

    def leaves(self, kind: Kind, file: str, data: Any) -> Iterator[Leaf]:
        """All places of a file; those that are optional and not written, too."""
        for keys, entry in _entries(kind, data):
            spec = form_specs()[entry["form"]] if kind.spec is ChartSpec else kind.spec
            code = entry["code"] if spec is LanguageSpec else ""
            name = f"{kind.name} {entry['form']}" if kind.spec is ChartSpec else kind.name
            yield from self._model(spec, entry, _Place(name, file, keys, code))

    def _model(self, spec: type[BaseModel], data: Any, place: _Place) -> Iterator[Leaf]:
        for name, field in spec.model_fields.items():
            key = field.alias or name
            value = data.get(key, MISSING)
            yield from self._value(_annotation(field), value, place.below(key, key))

    def _value(self, annotation: Any, value: Any, place: _Place) -> Iterator[Leaf]:
        annotation, metadata = _unwrapped(annotation)
        mark = next((found for found in metadata if isinstance(found, Localized)), None)
        if mark is not None:
            yield from self._localized(mark, value, place)
        elif annotation is str:
            yield _leaf(place, value, is_free=_is_free(metadata))
        elif get_origin(annotation) is tuple:
            for index, item in enumerate([MISSING] if value is MISSING else value):
                yield from self._value(get_args(annotation)[0], item, place.below("", index))
        elif value is MISSING:
            return  # what more it would need cannot be known
        elif get_origin(annotation) is dict:
            yield from self._mapping(get_args(annotation)[1], value, place)
        elif (
            isinstance(annotation, type) and issubclass(annotation, BaseModel) and isinstance(value, Mapping)
        ):
            yield from self._model(annotation, value, place)

    def _localized(self, mark: Localized, value: Any, place: _Place) -> Iterator[Leaf]:
        for code in self.languages:
            there = value.get(code, MISSING) if isinstance(value, Mapping) else MISSING
            at = _Place(place.field, place.file, (*place.keys, code), code)
            yield _leaf(at, there, is_free=True, running=mark.running)

    def _mapping(self, annotation: Any, value: Mapping[str, Any], place: _Place) -> Iterator[Leaf]:
        for key, below in value.items():
            code = key if key in self.languages else place.language
            at = _Place(place.field, place.file, (*place.keys, key), code)
            yield from self._value(annotation, below, at)


def kinds_of_files() -> tuple[Kind, ...]:
    """All nouns."""
    return kinds()


def all_fields() -> frozenset[str]:
    """Names of all text fields that the specs have, whether a project writes them or not."""
    found: set[str] = set()
    for kind in kinds():
        specs = form_specs().items() if kind.spec is ChartSpec else ((kind.name, kind.spec),)
        for name, spec in specs:
            found |= set(_fields(spec, f"{kind.name} {name}" if kind.spec is ChartSpec else kind.name))
    return frozenset(found)


def _fields(annotation: Any, name: str) -> Iterator[str]:
    annotation, metadata = _unwrapped(annotation)
    if annotation is str or any(isinstance(found, Localized) for found in metadata):
        yield name
    elif get_origin(annotation) is tuple:
        yield from _fields(get_args(annotation)[0], name)
    elif get_origin(annotation) is dict:
        yield from _fields(get_args(annotation)[1], name)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for key, field in annotation.model_fields.items():
            yield from _fields(_annotation(field), f"{name}.{field.alias or key}")


def _entries(kind: Kind, data: Any) -> Iterator[tuple[Keys, Any]]:
    if kind.layout == "list":
        yield from (((index,), entry) for index, entry in enumerate(data))
    else:
        yield (), data


def _annotation(field: FieldInfo) -> Any:
    """The type as it was written: pydantic keeps the outermost marks apart from it."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without `Annotated` and `| None`, and the marks that stood around it."""
    marks: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            marks += tuple(found)
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(option for option in get_args(annotation) if option is not types.NoneType)
        else:
            return annotation, marks


def _is_free(metadata: tuple[Any, ...]) -> bool:
    """Nothing but a least length is asked of the text."""
    return all(isinstance(mark, StringConstraints) and mark.pattern is None for mark in metadata) or all(
        type(mark).__name__ == "MinLen" for mark in metadata
    )


def _leaf(place: _Place, value: Any, *, is_free: bool, running: bool = False) -> Leaf:
    written = isinstance(value, str)
    return Leaf(place.field, place.file, place.keys, place.language, running, is_free, written)
