"""The index of a portal: which report has which words. What a report says of them is found in that report's own index.

So a portal's index grows with the number of reports times the words of one, not with all their passages, readers load of
it the pieces that their words fall into, and the same engine answers from both.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.gathering.report_site import NotGathered
from generator.search.fields import FIELD_NAMES, HIDDEN, TEXT, TITLE, WHOLE, hidden_terms, title_terms
from generator.search.index import (
    RECORDS_A_PIECE,
    Piece,
    Postings,
    compact,
    entries_in,
    piece_count,
    piece_of,
    runs,
)
from generator.search.script import handed_over, handing_over
from generator.search.tokens import Tokenizer
from generator.search.traditional import simplified_of

KIND = "report"
MOST = 255
"""More entries of a report than this make no difference to its rank."""


@dataclass(frozen=True)
class Routed:
    """A report in one language of a portal."""

    folder: Path
    """Of its own index."""
    title: str
    names: tuple[str, ...]
    """What finds it and is not shown: its titles in other languages, who publishes it."""
    record: tuple[str, str, str, str, str]
    """What a result shows: title, text, address, place, answer."""


@dataclass
class _Words:
    """Words of all reports: term → reports and in how many of their entries it stands, by turns."""

    postings: dict[str, array[int]] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    simplified: dict[str, str] = field(default_factory=dict)

    def add(self, number: int, folder: Path) -> None:
        base = _read(folder, "base")
        self.scales |= base["scales"]
        self.simplified |= base["simplified"]
        for term, count in _terms(folder, base["pieces"]):
            self.postings.setdefault(term, array("I")).extend((number, min(count, MOST)))


def routing_index(reports: Sequence[Routed], words: Mapping[str, object]) -> Iterator[Piece]:
    """All files of one language.

    Raises:
        NotGathered: the index of a report cannot be read.
    """
    found = _Words()
    for number, report in enumerate(reports):
        found.add(number, report.folder)
    found.simplified |= simplified_of("".join(text for one in reports for text in (one.title, *one.names)))
    tokenizer = Tokenizer(found.scales)
    names = _names(reports, tokenizer)
    terms = _simplified(found)
    size = sum(len(term) + 3 * len(numbers) for term, numbers in terms.items())
    pieces = _pieces((*terms, *names), piece_count(size))
    yield _piece(
        "base",
        {
            "words": words,
            "scales": found.scales,
            "simplified": found.simplified,
            "fields": FIELD_NAMES,
            "pieces": len(pieces),
            "count": len(reports),
            "kinds": runs([KIND] * len(reports)),
            "weights": runs(["1.0"] * len(reports)),
            "lengths": "".join(chr(35 + min(len(list(tokenizer.tokens(one.title))), 80)) for one in reports),
            "recordsAPiece": RECORDS_A_PIECE,
            "leadsToReports": True,
        },
    )
    for number, piece in enumerate(pieces):
        yield _piece(
            f"terms-{number}", compact({term: _fields(term, terms, names) for term in sorted(piece)})
        )
    for start in range(0, len(reports), RECORDS_A_PIECE):
        records = [report.record for report in reports[start : start + RECORDS_A_PIECE]]
        yield _piece(f"records-{start // RECORDS_A_PIECE}", records)


def _terms(folder: Path, pieces: int) -> Iterator[tuple[str, int]]:
    for number in range(pieces):
        for term, fields in _read(folder, f"terms-{number}").items():
            if term[0] != WHOLE:
                entries = {entry for _, *steps in fields for entry in entries_in(steps)}
                yield term, len(entries)


def _simplified(found: _Words) -> dict[str, array[int]]:
    """Terms as a query is folded: what one report writes in traditional characters and another in simplified is one."""
    table = str.maketrans(found.simplified)
    merged: dict[str, array[int]] = {}
    for term, numbers in found.postings.items():
        merged.setdefault(term.translate(table), array("I")).extend(numbers)
    return merged


def _names(reports: Iterable[Routed], tokenizer: Tokenizer) -> Postings:
    postings: Postings = {}
    for number, report in enumerate(reports):
        title = title_terms(report.title, tokenizer)
        hidden = hidden_terms(report.title, report.names, tokenizer)
        for of_field, counts in ((TITLE, title), (HIDDEN, hidden)):
            for term, count in counts.items():
                postings.setdefault(term, {}).setdefault(of_field, {})[number] = count
    return postings


def _pieces(terms: Iterable[str], count: int) -> list[set[str]]:
    pieces: list[set[str]] = [set() for _ in range(count)]
    for term in terms:
        pieces[piece_of(term, count)].add(term)
    return pieces


def _fields(term: str, terms: Mapping[str, array[int]], names: Postings) -> dict[int, dict[int, int]]:
    counts: Counter[int] = Counter()
    numbers = terms.get(term, array("I"))
    for number, count in zip(numbers[::2], numbers[1::2], strict=True):
        counts[number] += count
    return {**names.get(term, {}), **({TEXT: dict(counts)} if counts else {})}


def _read(folder: Path, name: str) -> Any:
    file = folder / f"{name}.js"
    try:
        return handed_over(file.read_bytes())
    except (OSError, ValueError) as error:
        raise NotGathered(
            f"{file}不能读取，请重新生成这份报告",
            f"{file} cannot be read; build that report again",
        ) from error


def _piece(name: str, data: object) -> Piece:
    return Piece(name, handing_over("dzSearch.add", name, data))
