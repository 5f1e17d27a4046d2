"""The order of names in an index, and the letter under which each is looked for."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from generator.model.nouns.language import LanguageSpec

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
OTHER = "#"
"""Where names stand that no letter begins."""
_FIRST_OF_LETTER = (
    ("A", 0xB0A1), ("B", 0xB0C5), ("C", 0xB2C1), ("D", 0xB4EE), ("E", 0xB6EA), ("F", 0xB7A2), ("G", 0xB8C1),
    ("H", 0xB9FE), ("J", 0xBBF7), ("K", 0xBFA6), ("L", 0xC0AC), ("M", 0xC2E8), ("N", 0xC4C3), ("O", 0xC5B6),
    ("P", 0xC5BE), ("Q", 0xC6DA), ("R", 0xC8BB), ("S", 0xC8F6), ("T", 0xCBFA), ("W", 0xCDDA), ("X", 0xCEF4),
    ("Y", 0xD1B9), ("Z", 0xD4D1),
)  # fmt: skip
"""GB 2312 has its 3,755 common hanzi in the order of pinyin: the first one of each letter."""
_LAST_COMMON = 0xD7F9


def sort_key(name: str, language: LanguageSpec) -> tuple[str, tuple[tuple[int, str], ...]]:
    """By letter, then Chinese names by pinyin and others by their letters, marks and case aside."""
    letters = _letters(name)
    if not _is_chinese(language):
        return initial(name, language), ((0, letters),)
    return initial(name, language), tuple((_code(character), character) for character in letters)


def initial(name: str, language: LanguageSpec) -> str:
    """The letter under which readers look for a name."""
    first = _letters(name)[:1]
    if first.isalpha() and not _HAN.match(first):
        return first.upper()
    code = _code(first) if first and _is_chinese(language) else 0
    if not _FIRST_OF_LETTER[0][1] <= code <= _LAST_COMMON:
        return OTHER
    index = bisect_right(_FIRST_OF_LETTER, code, key=lambda pair: pair[1])
    return _FIRST_OF_LETTER[index - 1][0]


def _is_chinese(language: LanguageSpec) -> bool:
    return language.locale.startswith("zh")


def _letters(name: str) -> str:
    """Letters, hanzi and digits alone, without accents, in lower case."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())


def _code(character: str) -> int:
    """Place in GB 2312; what is not in it comes last."""
    try:
        encoded = character.encode("gb2312")
    except UnicodeEncodeError:
        return 0xFFFF
    return int.from_bytes(encoded, "big")
