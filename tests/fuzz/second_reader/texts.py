"""Running texts as the second reader understands them, one character after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.fuzz.second_reader.reading import Unreadable

Piece = tuple[str, ...]
"""`("words", text)`, `("figure", reference, variant)`, `("date", first, last, variant)`, `("link", id, words)`,
`("outside", address, words)`."""
RUNNING = frozenset(
    {"definition", "note", "summary", "caveats", "known_mismatch", "actions", "aim", "answer", "does", "done", "explanation",
     "instruments", "key_points", "not_stated", "subtitle", "target", "text"}
)  # fmt: skip
"""Fields whose texts may refer to figures."""


def running_texts(content: Any, field: str = "") -> Iterator[dict[str, str]]:
    """Every running text of a file, by language."""
    if isinstance(content, dict):
        is_text = (
            bool(content)
            and content.keys() <= {"zh", "en"}
            and all(isinstance(v, str) for v in content.values())
        )
        if is_text and field in RUNNING:
            yield content
        for name, value in content.items():
            yield from running_texts(value, name)
    elif isinstance(content, list):
        for value in content:
            yield from running_texts(value, field)


def localized(content: Any) -> Iterator[dict[str, str]]:
    """Every text that is given by language."""
    if isinstance(content, dict):
        if (
            content
            and content.keys() & {"zh", "en"}
            and all(isinstance(value, str) for value in content.values())
        ):
            yield content
        for value in content.values():
            yield from localized(value)
    elif isinstance(content, list):
        for value in content:
            yield from localized(value)


def pieces(text: str) -> list[Piece]:
    """The parts of a running text."""
    found: list[Piece] = []
    words, at = "", 0
    while at < len(text):
        character = text[at]
        if character == "\\" and text[at + 1 : at + 2] in tuple("{}[]\\"):
            words, at = words + text[at + 1], at + 2
        elif character in "{[":
            if words:
                found.append(("words", words))
            piece, at = _reference(text, at) if character == "{" else _link(text, at)
            words = ""
            found.append(piece)
        elif character in "}]":
            raise Unreadable(f"{character} without a partner in {text!r}")
        else:
            words, at = words + character, at + 1
    return _joined([*found, ("words", words)])


def loose_digits(text: str) -> str:
    """A digit that stands in the words themselves."""
    for piece in pieces(text):
        if piece[0] == "words" and (match := re.search(r"[0-9０-９]", _without_literals(text, piece[1]))):
            return match[0]
    return ""


def _without_literals(text: str, words: str) -> str:
    """Words without what was written as a literal, `{=13th}`."""
    for literal in re.findall(r"\{=([^{}]*)\}", text):
        words = words.replace(literal, "")
    return words


def _reference(text: str, at: int) -> tuple[Piece, int]:
    end = text.find("}", at)
    inside = text[at + 1 : end]
    if end < 0 or "{" in inside:
        raise Unreadable(f"a brace without a partner in {text!r}")
    if inside.startswith("="):
        return ("words", inside[1:]), end + 1
    name, _, variant = inside.partition("|")
    if name[:1].isdigit():
        first, slash, last = name.partition("/")
        return ("date", first if slash else "", last if slash else first, variant), end + 1
    return ("figure", name, variant or "full"), end + 1


def _link(text: str, at: int) -> tuple[Piece, int]:
    middle, end = text.find("](", at), text.find(")", at)
    words, target = text[at + 1 : middle], text[middle + 2 : end]
    if not 0 < middle < end or set(words) & set("[]") or set(target) & set("( \n\t"):
        raise Unreadable(f"a bracket without a partner in {text!r}")
    if ":" in target:
        if not target.startswith(("http://", "https://", "mailto:")):
            raise Unreadable(f"a link to {target}")
        return ("outside", target, words or target), end + 1
    return ("link", target, words), end + 1


def _joined(found: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in found:
        if piece[0] == "words" and joined and joined[-1][0] == "words":
            joined[-1] = ("words", joined[-1][1] + piece[1])
        elif piece != ("words", ""):
            joined.append(piece)
    return joined
