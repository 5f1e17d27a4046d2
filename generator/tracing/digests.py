"""Digests of values: equal only where nothing that can be read in one differs from the other."""

from __future__ import annotations

import copyreg
import dataclasses
import hashlib
import io
import pickle
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.spec import Spec
from generator.source.document import Origin

_Reader = Callable[[Any], object]
_SETS = (frozenset, set)


class Digests:
    """Digests of what a report consists of; what stands in many others is read once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._writers = _Writers(self)

    def of(self, value: object) -> bytes:
        """The digest of a value; the same in every process and build.

        Raises:
            pickle.PicklingError, TypeError: something in it cannot be read.
        """
        written = io.BytesIO()
        pickler = pickle.Pickler(written, protocol=5)
        pickler.dispatch_table = self._writers
        pickler.fast = True  # or what is written would say which of its parts are one object
        pickler.dump(value)
        return hashlib.sha256(written.getbuffer()).digest()

    def of_shared(self, value: object, read: _Reader) -> bytes:
        """The digest of something that stands in many others."""
        found = self._known.get(id(value))
        if found is None:
            found = self._known[id(value)] = value, self.of(read(value))  # held, so that the id stays its own
        return found[1]


class _Writers(dict[Any, Callable[[Any], Any]]):
    """How objects are written that are neither numbers, texts, lists nor dictionaries; nothing is ever read back."""

    def __init__(self, digests: Digests) -> None:
        self._digests = digests

    def __missing__(self, kind: Any) -> Callable[[Any], Any]:
        write = self[kind] = self._writer(kind)
        return write

    def _writer(self, kind: Any) -> Callable[[Any], Any]:
        read, name, digests = _reader(kind), kind.__qualname__, self._digests
        if read is None:
            return copyreg.dispatch_table.get(kind, _as_usual)
        if _is_shared(kind):
            return lambda value: (_Read, (name, digests.of_shared(value, read)))
        return lambda value: (_Read, (name, read(value)))


class _Read:
    """Stands for any object in what is written."""


def _as_usual(value: Any) -> Any:
    return value.__qualname__ if isinstance(value, type) else value.__reduce_ex__(5)


def _reader(kind: Any) -> _Reader | None:
    """What of an object counts: all that was written or decided, not what it remembers of having been asked."""
    if kind is Origin:
        return _place  # not the line: no page shows it, and it changes with everything that is written above
    if issubclass(kind, Spec):
        return _fields(tuple(kind.model_fields))
    if dataclasses.is_dataclass(kind):
        return _fields(tuple(field.name for field in dataclasses.fields(kind) if field.compare))
    return None


def _place(origin: Origin) -> object:
    return origin.path


def _fields(names: tuple[str, ...]) -> _Reader:
    get: Callable[[Any], Any] = attrgetter(*names, "__class__")  # so that it gives a tuple for one name, too

    def read(value: object) -> object:
        # the order of a set changes from process to process
        return [sorted(part, key=repr) if type(part) in _SETS else part for part in get(value)[:-1]]

    return read


def _is_shared(kind: Any) -> bool:
    return issubclass(kind, UnitSpec | LanguageSpec) or (
        dataclasses.is_dataclass(kind) and kind.__eq__ is object.__eq__ and kind is not Origin
    )
