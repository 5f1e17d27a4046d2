"""Typing: one key too many, too few, or beside the right one."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_text

_KEYS = "abcdefghijklmnopqrstuvwxyz0123456789 -_.,:;'\"[]{}()<>@#%&*!|?/\\=+~`^$\n\t：，。“”的一"


@in_text
def a_character_too_many(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(_KEYS) + text[at:]


@in_text
def a_character_too_few(text: str, random: Random) -> str:
    at = random.randrange(len(text) or 1)
    return text[:at] + text[at + 1 :]


@in_text
def another_character(text: str, random: Random) -> str:
    at = random.randrange(len(text) or 1)
    return text[:at] + random.choice(_KEYS) + text[at + 1 :]


@in_text
def two_characters_swapped(text: str, random: Random) -> str:
    at = random.randrange(len(text) or 1)
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


@in_text
def a_word_pasted(text: str, random: Random) -> str:
    words = text.split()
    at = random.randrange(len(text) or 1)
    return text[:at] + (random.choice(words) if words else "x") + text[at:]
