"""An index as it is kept, with the entries that it was made of, so that the next one can be made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.linking.address import Address
from generator.search.entry import Entry
from generator.search.index import Index, Piece, make_index, rank
from generator.search.patching import Change, NotPatched, patched

_MOST_CHANGES = 200
"""Entries; with more, making the whole index is about as fast."""


@dataclass(frozen=True)
class Wanted:
    """All that an index of one language is made from."""

    entries: Sequence[Entry]
    scales: Mapping[str, int]
    """Powers of ten by the words for them, folded."""
    base: Mapping[str, object]
    """What readers load first."""

    def made(self) -> Index:
        """The index."""
        return make_index(self.entries, self.scales, self.base)

    def kept(self, index: Index) -> bytes:
        """The index for `of_last`: lines with what it is made from and what it consists of, and then all contents."""
        lines = (
            json.dumps(self.scales),
            json.dumps([_row(entry) for entry in self.entries], ensure_ascii=False),
            json.dumps([index.size, [[piece.name, len(piece.content)] for piece in index.pieces]]),
        )
        contents = b"".join(piece.content for piece in index.pieces)
        return b"\n".join((*(line.encode() for line in lines), contents))

    def of_last(self, kept: bytes) -> Index | None:
        """The index, if it can be had from what was kept of the last one without making all of it."""
        scales, written, listing, contents = kept.split(b"\n", 3)
        rows = json.loads(written)
        if scales != json.dumps(self.scales).encode() or len(rows) != len(self.entries):
            return None
        changed = [
            number
            for number, (entry, row) in enumerate(zip(self.entries, rows, strict=True))
            if _row(entry) != row
        ]
        before = {number: _entry(rows[number]) for number in changed}
        if len(changed) > _MOST_CHANGES or any(
            rank(entry) != rank(self.entries[number]) for number, entry in before.items()
        ):
            return None
        with suppress(NotPatched):
            return patched(_index(listing, contents), self._changes(before), self.scales, self.base)
        return None

    def _changes(self, before: Mapping[int, Entry]) -> Iterator[Change]:
        if before:
            places = sorted(range(len(self.entries)), key=lambda place: rank(self.entries[place]))
            numbers = {place: number for number, place in enumerate(places)}
            for place, entry in before.items():
                yield Change(numbers[place], entry, self.entries[place])


def _index(listing: bytes, contents: bytes) -> Index:
    size, pieces = json.loads(listing)
    found, start = [], 0
    for name, length in pieces:
        found.append(Piece(name, contents[start : start + length]))
        start += length
    return Index(tuple(found), size)


def _row(entry: Entry) -> list[Any]:
    """An entry as JSON can hold it."""
    return [
        entry.kind,
        entry.title,
        entry.text,
        entry.address.path,
        entry.address.anchor,
        entry.place,
        entry.answer,
        None if entry.number is None else str(entry.number),
        list(entry.hidden),
        entry.weight,
    ]


def _entry(row: list[Any]) -> Entry:
    kind, title, text, path, anchor, place, answer, number, hidden, weight = row
    return Entry(
        kind,
        title,
        text,
        Address(path, anchor),
        place,
        answer,
        None if number is None else Decimal(number),
        tuple(hidden),
        weight,
    )
