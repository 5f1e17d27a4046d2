"""Tokens: what the index holds and what a query is cut into. `tokens.js` of the theme cuts queries by the same rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal

HAN = r"\u3400-\u9fff\uf900-\ufaff"
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u065f\u0670]")
"""Accents, and the marks over Arabic letters that readers do not type."""
_DIGIT = re.compile(r"(?![0-9])\d")
VALUE = "="
"""Begins the token of a number's value, in whatever scale it was written."""


class Tokenizer:
    """Cuts text into tokens: Chinese into overlapping pairs, words, numbers with their values."""

    def __init__(self, scales: Mapping[str, int]) -> None:
        """`scales` are the words for powers of ten (万: 4, million: 6) that may follow a number."""
        words = "|".join(map(re.escape, sorted(scales, key=len, reverse=True)))
        after = rf"(?:\s*({words}))?" if words else "()"
        self._scales = scales
        self._pattern = re.compile(
            rf"(\d(?:[\d,]*\d)?(?:\.\d+)?){after}|([{HAN}]+)|((?:(?![{HAN}])[^\W\d_])+)"
        )

    def tokens(self, text: str) -> Iterator[str]:
        """Every token of a text, in order, repeated as often as it occurs."""
        for digits, scale, han, word in self._pattern.findall(fold(text)):
            if digits:
                yield from self._number(digits, scale)
            elif han:
                yield from pairs(han)
            else:
                yield word

    def value(self, number: Decimal) -> str:
        """The token of an exact number."""
        text = f"{number:f}"
        return VALUE + (text.rstrip("0").rstrip(".") if "." in text else text)

    def _number(self, digits: str, scale: str) -> Iterator[str]:
        plain = digits.replace(",", "")
        yield plain
        yield self.value(Decimal(plain).scaleb(self._scales.get(scale, 0)))


def fold(text: str) -> str:
    """Text without differences that readers do not type: width, case, accents, apostrophes."""
    if text.isascii():
        return text.replace("'", "").lower()
    wide = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).lower()
    plain = unicodedata.normalize("NFC", _MARKS.sub("", wide)).replace("٬", ",").replace("٫", ".")
    return _DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), plain)


def pairs(han: str) -> Iterator[str]:
    """A run of Chinese as overlapping pairs, and its last character, so that every character begins a token."""
    for start in range(len(han) - 1):
        yield han[start : start + 2]
    yield han[-1]
