"""The widths of words, and their breaking into lines, by the fonts that the generator carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.model.nouns.language import LanguageSpec

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Duizhao Sans"
LATIN_FAMILY = "Duizhao Sans Latin"
"""With quotation marks as narrow as Latin text has them."""
ARABIC_FAMILY = "Duizhao Sans Arabic"
"""For Arabic and Persian; letters are as wide as they are alone, which is never less than within a word."""
_WEIGHTS = {False: "Regular", True: "Bold"}
_NEVER_FIRST = frozenset("，。、；：！？）》」』”’…—％%,.;:!?)]،؛؟")
_NEVER_LAST = frozenset("（《「『“‘([")


@dataclass(frozen=True)
class Letters:
    """Widths of all characters of one weight, in thousandths of the size."""

    widths: Mapping[str, float]

    def width(self, text: str, size: float) -> float:
        """Width of a line of text."""
        return sum(self.widths.get(character, 1000.0) for character in text) * size / 1000


@cache
def letters(bold: bool, spaced: bool) -> Letters:
    """The letters of one weight, as languages with or without blanks between words have them."""
    widths = _widths(ARABIC_FAMILY, bold) | _widths(FAMILY, bold)
    return Letters(widths | _widths(LATIN_FAMILY, bold) if spaced else widths)


def missing_characters(text: str) -> str:
    """Characters that cannot be drawn, each once."""
    known = letters(bold=False, spaced=False).widths
    missing = set(text).difference(known)
    return "".join(dict.fromkeys(character for character in text if character in missing)) if missing else ""


def font_files() -> tuple[Path, ...]:
    """Files of all families and weights."""
    return tuple(_file(family, bold) for family in (FAMILY, LATIN_FAMILY, ARABIC_FAMILY) for bold in _WEIGHTS)


def family_names(spaced: bool) -> tuple[str, ...]:
    """Our fonts in the order in which a language looks for a letter in them."""
    return (LATIN_FAMILY, FAMILY, ARABIC_FAMILY) if spaced else (FAMILY, ARABIC_FAMILY)


def families(spaced: bool) -> str:
    """What text is drawn with where a picture leaves the site."""
    return ", ".join((*family_names(spaced), "sans-serif"))


def _file(family: str, bold: bool) -> Path:
    return FOLDER / f"{family.replace(' ', '')}-{_WEIGHTS[bold]}.otf"


@cache
def _widths(family: str, bold: bool) -> dict[str, float]:
    with TTFont(_file(family, bold), lazy=True) as font:
        scale = 1000 / font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        widths = {chr(code): metrics[name][0] * scale for code, name in font.getBestCmap().items()}
    # A text that goes over several lines in its file is one line to readers.
    return widths | dict.fromkeys("\n\t", widths[" "])


class _Most(dict[str, float]):
    """The most that each character may take; one that no font has is as wide as a hanzi."""

    def __missing__(self, character: str) -> float:
        return 1000.0


@cache
def _most(bold: bool, spaced: bool, fallback: float) -> _Most:
    widths = letters(bold, spaced).widths.items()
    return _Most((character, width if width >= 1000 else width * fallback) for character, width in widths)


@dataclass(frozen=True)
class TextRuler:
    """Measures text as wide as a reader's own font may make it."""

    fallback: float
    spaced: bool
    """Words are set apart by blanks, and lines break there."""
    is_mirrored: bool = False
    """Lines run from right to left."""

    @classmethod
    def of(cls, language: LanguageSpec, fallback: float = 1.0) -> TextRuler:
        """The ruler for texts of a language."""
        return cls(fallback, language.spaced, language.direction == "rtl")

    def isolated(self, line: str) -> str:
        """The line as it is put into a drawing, which knows no direction of its own."""
        return f"\u2067{line}\u2069" if self.is_mirrored else line

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The most that a line may take; hanzi are as wide in every font."""
        return sum(map(_most(bold, self.spaced, self.fallback).__getitem__, text)) * (size / 1000)

    def widest(self, texts: Iterable[str], size: float, *, bold: bool = False) -> float:
        """The most that any of some lines may take."""
        return max((self.width(text, size, bold=bold) for text in texts), default=0.0)

    def lines(self, text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
        """The text in lines of at most `room`, as even as they can be."""
        pieces = _pieces(text, spaced=self.spaced)
        fewest = self._filled(pieces, size, room, bold)
        for percent in range(95, 30, -5):
            filled = self._filled(pieces, size, room * percent / 100, bold)
            if len(filled) > len(fewest) or self.widest(filled, size, bold=bold) > room * percent / 100:
                break
            fewest = filled
        return fewest

    def _filled(self, pieces: list[str], size: float, room: float, bold: bool) -> tuple[str, ...]:
        lines = [""]
        for piece in pieces:
            together = lines[-1] + piece
            if lines[-1] and self.width(together.rstrip(), size, bold=bold) > room:
                lines.append(piece)
            else:
                lines[-1] = together
        return tuple(line.strip() for line in lines if line.strip())


def _pieces(text: str, *, spaced: bool) -> list[str]:
    """The smallest pieces between which a line may break."""
    if spaced:
        return [word + " " for word in text.split(" ") if word]
    pieces: list[str] = []
    for character in text:
        joins = pieces and (
            character in _NEVER_FIRST
            or pieces[-1][-1] in _NEVER_LAST
            or (_is_latin(character) and _is_latin(pieces[-1][-1]))
            or (character in _UNITS and pieces[-1][0].isdigit())
        )
        if joins:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


_UNITS = frozenset("万亿年月日元人个名户县村")
"""What a number is not parted from."""


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace()
