"""The index in pieces: a reader loads the base, the pieces that the words of a query fall into, and what results show.

Every piece is a script that hands itself over (`dzSearch.add(name, data)`), so that the same files answer over http and
from a folder on disk, where a page may load scripts but not fetch data. Terms fall into a piece by how they begin,
so that beginnings of words and slips in them are found within one. The postings are those of MiniSearch, which does the
matching and the scoring in the browser.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.search.entry import Entry
from generator.search.fields import FIELD_NAMES, FIELDS, TITLE, WHOLE, title_length
from generator.search.script import handing_over
from generator.search.tokens import Tokenizer

FACTS = ("fields", "pieces", "count", "kinds", "weights", "lengths", "recordsAPiece")
"""What is said of an index beside its base."""
PIECE_SIZE = 80_000
"""Characters of postings in a piece, about a fifth of that when compressed."""
RECORDS_A_PIECE = 24
A_POSTING = 6
"""Characters that a posting counts for."""
MOST_POSTINGS = 2_000
"""A term in more entries than this tells nothing; the first ones of it are kept."""

Postings = dict[str, dict[int, dict[int, int]]]
"""term → field → entry → how often."""
_Found = Sequence[dict[str, list[int]]]
"""field → term → entries, each followed by how often: flat, since most terms are in one or two of a hundred thousand."""


@dataclass(frozen=True)
class Piece:
    """One file of the index."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Index:
    """All files of one language."""

    pieces: tuple[Piece, ...]
    size: int
    """Characters of postings, by which it is decided how many pieces there are."""


def make_index(entries: Sequence[Entry], scales: Mapping[str, int], base: Mapping[str, object]) -> Index:
    """All files of one language; `base` is added to what readers load first.

    Args:
        scales: powers of ten by the words for them, folded.
    """
    ordered = sorted(entries, key=rank)
    found, lengths = _terms_found(ordered, Tokenizer(scales))
    terms = sorted(set().union(*found))
    size = sum(map(len, terms)) + A_POSTING * sum(len(flat) // 2 for one in found for flat in one.values())
    pieces = _split(terms, piece_count(size))
    postings = ({term: _postings(term, found) for term in piece} for piece in pieces)
    return Index(tuple(_pieces(ordered, postings, len(pieces), lengths, base)), size)


def rank(entry: Entry) -> tuple[float, str]:
    """By which entries are put in the order in which they are numbered."""
    return -entry.weight, entry.kind


def _pieces(
    ordered: Sequence[Entry],
    pieces: Iterable[Postings],
    count: int,
    lengths: Iterable[int],
    base: Mapping[str, object],
) -> Iterator[Piece]:
    facts = {
        **base,
        "fields": FIELD_NAMES,
        "pieces": count,
        "count": len(ordered),
        "kinds": runs([entry.kind for entry in ordered]),
        "weights": runs([str(entry.weight) for entry in ordered]),
        "lengths": "".join(map(length_mark, lengths)),
        "recordsAPiece": RECORDS_A_PIECE,
    }
    yield piece_named("base", facts)
    for number, piece in enumerate(pieces):
        yield piece_named(f"terms-{number}", compact(piece))
    for start in range(0, len(ordered), RECORDS_A_PIECE):
        records = [record(entry) for entry in ordered[start : start + RECORDS_A_PIECE]]
        yield piece_named(f"records-{start // RECORDS_A_PIECE}", records)


def piece_of(term: str, pieces: int) -> int:
    """The piece that a term falls into, by its first two characters."""
    return zlib.crc32(_beginning(term).encode()) % pieces


def piece_count(size: int) -> int:
    """As few pieces as keep to the size, when terms fall evenly."""
    return max(1, math.ceil(size / PIECE_SIZE))


def _beginning(term: str) -> str:
    return term[:3] if term[0] == WHOLE else term[:2]


def _terms_found(entries: Sequence[Entry], tokenizer: Tokenizer) -> tuple[_Found, list[int]]:
    found: _Found = [{} for _ in FIELDS]
    lengths = []
    for number, entry in enumerate(entries):
        fields = [field.terms(entry, tokenizer) for field in FIELDS]
        lengths.append(title_length(fields[TITLE]))
        for terms, counts in zip(found, fields, strict=True):
            for term, count in counts.items():
                flat = terms.setdefault(term, [])
                if len(flat) < MOST_POSTINGS * 2:
                    flat += (number, count)
    return found, lengths


def _postings(term: str, found: _Found) -> dict[int, dict[int, int]]:
    """Fields in the order in which the term was first found in them."""
    fields = sorted((flat[0], field, flat) for field, one in enumerate(found) if (flat := one.get(term)))
    return {field: dict(zip(flat[::2], flat[1::2], strict=True)) for _, field, flat in fields}


def length_mark(length: int) -> str:
    """How long a title is, as one character."""
    return chr(35 + min(length, 80))


def _split(terms: Iterable[str], count: int) -> list[list[str]]:
    pieces: list[list[str]] = [[] for _ in range(count)]
    for term in terms:
        pieces[piece_of(term, count)].append(term)
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
    return (number for number, _ in counts_in(steps))


def counts_in(steps: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The same, each with how often."""
    last = 0
    walk = iter(steps)
    for step in walk:
        last += step >> 1
        yield last, next(walk) if step & 1 else 1


def runs(values: Iterable[str]) -> list[list[object]]:
    """Equal neighbours as (value, how many)."""
    runs: list[list[object]] = []
    for value in values:
        if runs and runs[-1][0] == value:
            runs[-1][1] = int(str(runs[-1][1])) + 1
        else:
            runs.append([value, 1])
    return runs


def record(entry: Entry) -> list[str]:
    """What is shown of an entry that was found."""
    anchor = f"#{entry.address.anchor}" if entry.address.anchor else ""
    return [entry.title, entry.text, entry.address.path + anchor, entry.place, entry.answer]


def piece_named(name: str, data: object) -> Piece:
    """A file that hands over these data."""
    return Piece(name, handing_over("dzSearch.add", name, data))
