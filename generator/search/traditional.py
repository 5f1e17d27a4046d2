"""Traditional characters of the simplified ones that an index holds, so that either finds the same."""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterable
from functools import cache

from generator.search.tokens import HAN

_HAN = re.compile(f"[{HAN}]")


@cache
def _all_pairs() -> dict[str, str]:
    """OpenCC's own table; asking its converter for every character there is takes a second."""
    table = importlib.resources.files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    rows = (line.split() for line in table.splitlines())
    pairs = ((row[0], row[1]) for row in rows if row)
    return {
        traditional: simplified
        for traditional, simplified in pairs
        if traditional != simplified and _HAN.fullmatch(traditional)
    }


def simplified_of(characters: Iterable[str]) -> dict[str, str]:
    """For each traditional character: the simplified one, if it is among `characters`."""
    used = frozenset(characters)
    return {
        traditional: simplified
        for traditional, simplified in _all_pairs().items()
        if simplified in used and traditional not in used
    }
