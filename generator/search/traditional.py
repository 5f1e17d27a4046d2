"""Traditional characters of the simplified ones that an index holds, so that either finds the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from opencc import OpenCC


@cache
def _all_pairs() -> dict[str, str]:
    converter = OpenCC("t2s")
    characters = [chr(point) for point in (*range(0x3400, 0x9FFF + 1), *range(0xF900, 0xFAFF + 1))]
    pairs = zip(characters, (converter.convert(character) for character in characters), strict=True)
    return {traditional: simplified for traditional, simplified in pairs if traditional != simplified}


def simplified_of(characters: Iterable[str]) -> dict[str, str]:
    """For each traditional character: the simplified one, if it is among `characters`."""
    used = frozenset(characters)
    return {
        traditional: simplified
        for traditional, simplified in _all_pairs().items()
        if simplified in used and traditional not in used
    }
