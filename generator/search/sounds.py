"""How Chinese names sound: pinyin in full and its initials, so that readers find them with Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.search.tokens import HAN

_RUN = re.compile(f"[{HAN}]+")
LONGEST = 16
"""More syllables than this from where a name begins to match are not typed."""


def sounds(text: str) -> Iterator[str]:
    """From every syllable of a text on: the pinyin of what follows, and its initials, each as one word."""
    for run in _RUN.findall(text):
        yield from _sounds_of(run)


@lru_cache(maxsize=20_000)
def _sounds_of(run: str) -> tuple[str, ...]:
    """Many figures share the name of their metric, and looking a name up costs a tenth of a millisecond."""
    # imported where it is needed: to read its dictionary takes half a second
    from pypinyin import Style, lazy_pinyin

    syllables = [syllable.replace("ü", "v") for syllable in lazy_pinyin(run, style=Style.NORMAL)]
    found = []
    for start in range(len(syllables)):
        rest = syllables[start : start + LONGEST]
        found.append("".join(rest))
        if len(rest) > 1:
            found.append("".join(syllable[:1] for syllable in rest))
    return tuple(found)
