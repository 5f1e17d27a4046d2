"""What is read while something is made."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

ALL = None
"""Stands for all entries of a table in place of the key of one."""
Read = tuple[str, Hashable]
"""Name of a table and key of an entry; that there is no such entry can be read, too."""

_noted: ContextVar[dict[Read, None] | None] = ContextVar("noted", default=None)


def note_read(table: str, key: Hashable) -> None:
    """Somebody reads an entry of a table."""
    found = _noted.get()
    if found is not None:
        found[table, key] = None


def note_reads(reads: Iterable[Read]) -> None:
    """Somebody reads all of these."""
    found = _noted.get()
    if found is not None:
        found.update(dict.fromkeys(reads))


@contextmanager
def noted_reads() -> Iterator[dict[Read, None]]:
    """All that is read in this block by this thread, in the order of the first time."""
    found: dict[Read, None] = {}
    around = _noted.get()
    before = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(before)
        if around is not None:
            around.update(found)


@contextmanager
def unnoted_reads() -> Iterator[None]:
    """Nothing that is read in this block by this thread counts for what is being made."""
    before = _noted.set(None)
    try:
        yield
    finally:
        _noted.reset(before)
