"""An index made of the last one is that which is made of nothing, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from generator.linking.address import Address
from generator.search import index
from generator.search.entry import Entry
from generator.search.index import make_index
from generator.search.keeping import Wanted

WORDS = (
    "the",
    "of",
    "a",
    "poor",
    "village",
    "villages",
    "贫困",
    "贫困村",
    "脱贫",
    "2,000",
    "3万人",
    "1.5",
    "lending",
)
RARE = [f"{first}{second}" for first in "abcdefgh" for second in "klmnopqr"]
SCALES = {"万": 4}
BASE: dict[str, object] = {"words": {"all": "all\u2028"}, "scales": SCALES}


def entry(number: int, chance: Random) -> Entry:
    """Any entry of a report; the number decides where it stands."""
    said = [" ".join(chance.choices(WORDS, k=length)) for length in (3, 8, 2, 1)]
    return Entry(
        ("measure", "figure", "term")[number % 3],
        said[0],
        said[1],
        Address(f"measures/{number}/", chance.choice(("", "a"))),
        place=chance.choice(("", "§1.2")),
        answer=said[3],
        number=Decimal(chance.choice(("12.50", "3", "20000"))) if number % 3 == 1 else None,
        hidden=(said[2], f"id-{number}"),
        weight=(1.6, 1.0, 0.5)[number % 3],
    )


def other(number: int, one: Entry, chance: Random) -> Entry:
    """Another entry in its place, or the same with a word more or less, which it may have twice."""
    words = one.text.split()
    if chance.random() < 0.1:
        return entry(number, chance)
    if chance.random() < 0.5:
        return replace(one, text=" ".join([*words, chance.choice((*RARE, *WORDS)), chance.choice(words)]))
    return replace(
        one, text=" ".join(word for word in words if word not in RARE), hidden=(chance.choice(RARE),)
    )


def edits(wanted: Wanted, chance: Random) -> Iterator[Wanted]:
    """What editors write, one after the other."""
    for _ in range(25):
        entries = list(wanted.entries)
        for place in chance.sample(range(len(entries)), k=chance.choice((1, 1, 2, 5))):
            entries[place] = other(place, entries[place], chance)
        wanted = replace(wanted, entries=entries, base={**BASE, "simplified": chance.choice(("", "貧"))})
        yield wanted


@pytest.mark.parametrize(("most", "size"), [(2_000, 80_000), (2_000, 900), (30, 80_000), (12, 900)])
def test_any_edit_gives_the_index_of_all_entries(
    monkeypatch: pytest.MonkeyPatch, most: int, size: int
) -> None:
    monkeypatch.setattr(index, "MOST_POSTINGS", most)
    monkeypatch.setattr(index, "PIECE_SIZE", size)
    chance = Random(f"{most} {size}")
    wanted = Wanted([entry(number, chance) for number in range(100)], SCALES, BASE)
    kept = wanted.kept(wanted.made())
    patched = 0
    for edited in edits(wanted, chance):
        found, whole = edited.of_last(kept), make_index(edited.entries, SCALES, edited.base)
        if found is not None:
            patched += 1
            assert found == whole
        kept = edited.kept(found or whole)
        assert edited.of_last(kept) == whole
    assert patched >= 5


def test_entries_that_come_go_or_stand_elsewhere_need_the_whole_index() -> None:
    chance = Random(1)
    entries = [entry(number, chance) for number in range(10)]
    wanted = Wanted(entries, SCALES, BASE)
    kept = wanted.kept(wanted.made())
    others = [
        replace(wanted, entries=entries[1:]),
        replace(wanted, entries=[*entries, entry(10, chance)]),
        replace(wanted, entries=[replace(entries[0], weight=0.1), *entries[1:]]),
        replace(wanted, entries=[replace(entries[0], kind="figure"), *entries[1:]]),
        replace(wanted, scales={"万": 5}),
    ]
    assert [other.of_last(kept) for other in others] == [None] * 5
