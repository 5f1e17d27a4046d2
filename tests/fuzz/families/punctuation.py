"""Colons, commas and hashes: full-width, lost, or one too many."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_line, swapped

_FULL_WIDTH = dict(zip("0123456789%.-", "０１２３４５６７８９％．－", strict=True))


@in_line
def a_full_width_colon(line: str, random: Random) -> str | None:
    return line.replace(": ", "：", 1)


@in_line
def no_space_after_the_colon(line: str, random: Random) -> str | None:
    return line.replace(": ", ":", 1)


@in_line
def no_colon(line: str, random: Random) -> str | None:
    return line.replace(":", "", 1)


@in_line
def a_semicolon_for_a_colon(line: str, random: Random) -> str | None:
    return line.replace(":", ";", 1)


@in_line
def an_equals_sign_for_a_colon(line: str, random: Random) -> str | None:
    return line.replace(": ", " = ", 1)


a_full_width_comma = swapped(", ", lambda match, random: "，")
no_comma = swapped(", ", lambda match, random: " ")
a_comma_too_many = swapped(", ", lambda match, random: ",, ")
a_comma_in_a_text_without_quotes = swapped(r"(?<=[a-z]) (?=[a-z])", lambda match, random: ", ")
a_colon_in_a_text = swapped(r"(?<=[a-z]) (?=[a-z])", lambda match, random: ": ")
a_hash_in_a_text = swapped(r"(?<=[a-z]) (?=[a-z])", lambda match, random: " #")
full_width_digits = swapped(r"(?<=[ \"@{])[0-9][0-9.%]*", lambda match, random: _wide(match[0]))
a_full_width_mark = swapped(r"[@|{}\[\]]", lambda match, random: chr(ord(match[0]) + 0xFEE0))
a_mark_before_a_value = swapped(
    r"(?<=: )(?=[a-z\"])", lambda match, random: random.choice("@%`&*!|>-?:,") + random.choice(["", " "])
)


def _wide(text: str) -> str:
    return "".join(_FULL_WIDTH[character] for character in text)
