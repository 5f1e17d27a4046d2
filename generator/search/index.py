"""The index in pieces: a reader loads the base, the pieces that the words of a query fall into, and what results show.

Every piece is a script that hands itself over (`dzSearch.add(name, data)`), so that the same files answer over http and
from a folder on disk, where a page may load scripts but not fetch data. Terms fall into a piece by how they begin,
so that beginnings of words and slips in them are found within one. The postings are those of MiniSearch, which does the
matching and the scoring in the browser.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.search.entry import Entry
from generator.search.script import handing_over
from generator.search.sounds import sounds
from generator.search.tokens import Tokenizer, fold

TITLE, HIDDEN, TEXT, ANSWER = range(4)
FIELDS = ("title", "hidden", "text", "answer")
WHOLE = "^"
"""Begins the token of a whole title, for readers who type it in full."""
PIECE_SIZE = 80_000
"""Characters of postings in a piece, about a fifth of that when compressed."""
RECORDS_A_PIECE = 24
MOST_POSTINGS = 2_000
"""A term in more entries than this tells nothing; the first ones of it are kept."""

Postings = dict[str, dict[int, dict[int, int]]]
"""term → field → entry → how often."""


@dataclass(frozen=True)
class Piece:
    """One file of the index."""

    name: str
    content: bytes


def make_index(
    entries: Sequence[Entry], scales: Mapping[str, int], base: Mapping[str, object]
) -> tuple[Piece, ...]:
    """All files of one language; `base` is added to what readers load first.

    Args:
        scales: powers of ten by the words for them, folded.
    """
    return tuple(_pieces(entries, Tokenizer(scales), base))


def _pieces(entries: Sequence[Entry], tokenizer: Tokenizer, base: Mapping[str, object]) -> Iterator[Piece]:
    ordered = sorted(entries, key=lambda entry: (-entry.weight, entry.kind))
    postings, lengths = _postings(ordered, tokenizer)
    pieces = _split(postings)
    facts = {
        **base,
        "fields": FIELDS,
        "pieces": len(pieces),
        "count": len(ordered),
        "kinds": runs([entry.kind for entry in ordered]),
        "weights": runs([str(entry.weight) for entry in ordered]),
        "lengths": "".join(chr(35 + min(length, 80)) for length in lengths),
        "recordsAPiece": RECORDS_A_PIECE,
    }
    yield _piece("base", facts)
    for number, piece in enumerate(pieces):
        yield _piece(f"terms-{number}", compact(piece))
    for start in range(0, len(ordered), RECORDS_A_PIECE):
        records = [_record(entry) for entry in ordered[start : start + RECORDS_A_PIECE]]
        yield _piece(f"records-{start // RECORDS_A_PIECE}", records)


def piece_of(term: str, pieces: int) -> int:
    """The piece that a term falls into, by its first two characters."""
    return zlib.crc32(_beginning(term).encode()) % pieces


def piece_count(size: int) -> int:
    """How many pieces that many characters of postings make."""
    return max(1, math.ceil(size / PIECE_SIZE))


def _beginning(term: str) -> str:
    return term[:3] if term[0] == WHOLE else term[:2]


def _postings(entries: Sequence[Entry], tokenizer: Tokenizer) -> tuple[Postings, list[int]]:
    postings: Postings = {}
    lengths = []
    for number, entry in enumerate(entries):
        title = Counter(tokenizer.tokens(entry.title))
        lengths.append(sum(title.values()))
        title[WHOLE + "".join(fold(entry.title).split())] += 1
        fields = {
            TITLE: title,
            HIDDEN: _hidden(entry, tokenizer),
            TEXT: Counter(tokenizer.tokens(entry.text)),
            ANSWER: _answer(entry, tokenizer),
        }
        for field, counts in fields.items():
            for term, count in counts.items():
                found = postings.setdefault(term, {}).setdefault(field, {})
                if len(found) < MOST_POSTINGS:
                    found[number] = count
    return postings, lengths


def _hidden(entry: Entry, tokenizer: Tokenizer) -> Counter[str]:
    counts = Counter(token for name in entry.hidden for token in tokenizer.tokens(name))
    counts.update(sound for name in (entry.title, *entry.hidden) for sound in sounds(name))
    return counts


def _answer(entry: Entry, tokenizer: Tokenizer) -> Counter[str]:
    counts = Counter(tokenizer.tokens(entry.answer))
    if entry.number is not None:
        counts[tokenizer.value(entry.number)] += 1
    return counts


def _split(postings: Postings) -> list[Postings]:
    """As few pieces as keep to the size, when terms fall evenly."""
    size = sum(len(term) + 6 * sum(map(len, fields.values())) for term, fields in postings.items())
    count = piece_count(size)
    pieces: list[Postings] = [{} for _ in range(count)]
    for term in sorted(postings):
        pieces[piece_of(term, count)][term] = postings[term]
    return pieces


def compact(piece: Postings) -> dict[str, list[list[int]]]:
    """Each field of a term as one list: its number, then for each entry the step from the last and how often."""
    return {
        term: [[field, *_steps(entries)] for field, entries in fields.items()]
        for term, fields in piece.items()
    }


def _steps(entries: Mapping[int, int]) -> Iterator[int]:
    """Steps are doubled, and odd where a count other than one follows."""
    last = 0
    for number, count in sorted(entries.items()):
        yield (number - last) * 2 + (count != 1)
        if count != 1:
            yield count
        last = number


def entries_in(steps: Iterable[int]) -> Iterator[int]:
    """The entries that `_steps` wrote down."""
    last = 0
    walk = iter(steps)
    for step in walk:
        last += step >> 1
        if step & 1:
            next(walk)
        yield last


def runs(values: Iterable[str]) -> list[list[object]]:
    """Equal neighbours as (value, how many)."""
    runs: list[list[object]] = []
    for value in values:
        if runs and runs[-1][0] == value:
            runs[-1][1] = int(str(runs[-1][1])) + 1
        else:
            runs.append([value, 1])
    return runs


def _record(entry: Entry) -> list[str]:
    anchor = f"#{entry.address.anchor}" if entry.address.anchor else ""
    return [entry.title, entry.text, entry.address.path + anchor, entry.place, entry.answer]


def _piece(name: str, data: object) -> Piece:
    return Piece(name, handing_over("dzSearch.add", name, data))
