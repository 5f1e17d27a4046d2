"""An index some of whose entries changed, made of the last one: only what says something of these is touched.

The result is that of `make_index`, byte for byte. Where this one cannot know it, as which entry comes next of those that found no
place in a list that is full, it says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.search import index
from generator.search.entry import Entry
from generator.search.fields import FIELDS, TITLE, title_length
from generator.search.index import A_POSTING, RECORDS_A_PIECE, Index, Piece
from generator.search.script import handed_over
from generator.search.tokens import Tokenizer


@dataclass(frozen=True)
class Change:
    """Another entry in the place of one."""

    number: int
    before: Entry
    after: Entry


class NotPatched(Exception):
    """The whole index has to be made."""


def patched(
    last: Index, changes: Iterable[Change], scales: Mapping[str, int], base: Mapping[str, object]
) -> Index:
    """The index with these changes.

    Args:
        last: that of the same number of entries, of the same kinds and weights in the same order.
        scales: with which it was made.
        base: what readers load first now.

    Raises:
        NotPatched: it cannot be made of the last one.
    """
    found = _Patched({piece.name: piece.content for piece in last.pieces}, last.size, base)
    tokenizer = Tokenizer(scales)
    for change in changes:
        found.change(change, tokenizer)
    return found.index()


@dataclass
class _Patched:
    contents: dict[str, bytes]
    size: int
    base: Mapping[str, object]
    opened: dict[str, Any] = field(default_factory=dict)
    """Data of files in which something changes."""

    def change(self, change: Change, tokenizer: Tokenizer) -> None:
        place, row = divmod(change.number, RECORDS_A_PIECE)
        self._data(f"records-{place}")[row] = index.record(change.after)
        for number, one in enumerate(FIELDS):
            # the sounds of Chinese names take as long to look up as everything else here
            if one.source(change.before) != one.source(change.after):
                self._replace(number, change, tokenizer)

    def _replace(self, number: int, change: Change, tokenizer: Tokenizer) -> None:
        """Let the terms of a field of an entry be other ones."""
        old, new = (FIELDS[number].terms(entry, tokenizer) for entry in (change.before, change.after))
        if number == TITLE:
            base = self._data("base")
            mark = index.length_mark(title_length(new))
            base["lengths"] = _replaced(base["lengths"], change.number, mark)
        for term in old.keys() | new.keys():
            if old[term] != new[term]:
                self._count(term, number, change.number, new[term])

    def index(self) -> Index:
        count = self._data("base")["pieces"]
        if index.piece_count(self.size) != count:
            raise NotPatched
        made = {name: index.piece_named(name, _in_order(name, data)) for name, data in self.opened.items()}
        pieces = (made.get(name) or Piece(name, content) for name, content in self.contents.items())
        return Index(tuple(pieces), self.size)

    def _data(self, name: str) -> Any:
        if name not in self.opened:
            data = handed_over(self.contents[name])
            self.opened[name] = (
                {**self.base, **{fact: data[fact] for fact in index.FACTS}} if name == "base" else data
            )
        return self.opened[name]

    def _count(self, term: str, number: int, entry: int, count: int) -> None:
        """Let a term stand so often in a field of an entry."""
        piece = self._data(f"terms-{index.piece_of(term, self._data('base')['pieces'])}")
        fields = defaultdict(dict, {line[0]: dict(index.counts_in(line[1:])) for line in piece.get(term, ())})
        had = sum(map(len, fields.values()))
        _put(fields[number], entry, count)
        has = sum(map(len, fields.values()))
        self.size += A_POSTING * (has - had) + len(term) * (bool(has) - bool(had))
        piece[term] = _lines(fields)
        if not has:
            del piece[term]


def _put(found: dict[int, int], entry: int, count: int) -> None:
    is_full = len(found) >= index.MOST_POSTINGS
    if not count:
        if is_full:
            raise NotPatched  # the next one would have its place
        found.pop(entry, None)
        return
    if is_full and entry not in found:
        last = max(found)
        if entry > last:
            return
        del found[last]
    found[entry] = count


def _lines(fields: Mapping[int, Mapping[int, int]]) -> list[list[int]]:
    """Fields in the order in which a term was first found in them."""
    ordered = sorted((min(found), number) for number, found in fields.items() if found)
    return index.compact({"": {number: dict(fields[number]) for _, number in ordered}})[""]


def _in_order(name: str, data: Any) -> Any:
    return dict(sorted(data.items())) if name.startswith("terms-") else data


def _replaced(text: str, place: int, character: str) -> str:
    return text[:place] + character + text[place + 1 :]
