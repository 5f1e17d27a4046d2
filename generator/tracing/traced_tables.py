"""Tables that note who reads what of them."""

from __future__ import annotations

from collections.abc import Hashable, ItemsView, Iterator, Mapping, Set, ValuesView
from typing import Any, TypeVar

from generator.cache.reads import ALL, note_read

Value_co = TypeVar("Value_co", covariant=True)


class TracedMapping(Mapping[Any, Value_co]):
    """A table with keys."""

    def __init__(self, name: str, entries: Mapping[Any, Value_co]) -> None:
        self._name = name
        self._entries = entries

    def __getitem__(self, key: Hashable) -> Value_co:
        """One entry."""
        note_read(self._name, key)
        return self._entries[key]

    def __iter__(self) -> Iterator[Any]:
        """All keys."""
        note_read(self._name, ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        """Number of all entries."""
        note_read(self._name, ALL)
        return len(self._entries)

    def values(self) -> ValuesView[Value_co]:
        """All values."""
        note_read(self._name, ALL)
        return self._entries.values()

    def items(self) -> ItemsView[Any, Value_co]:
        """All entries."""
        note_read(self._name, ALL)
        return self._entries.items()


class TracedSet(Set[Any]):
    """A set."""

    def __init__(self, name: str, members: Set[Any]) -> None:
        self._name = name
        self._members = members

    def __contains__(self, member: object) -> bool:
        """Whether it has it."""
        note_read(self._name, member)
        return member in self._members

    def __iter__(self) -> Iterator[Any]:
        """All of them."""
        note_read(self._name, ALL)
        return iter(self._members)

    def __len__(self) -> int:
        """Number of them all."""
        note_read(self._name, ALL)
        return len(self._members)
