"""Hostile and huge files end in a message, not in a crash."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.source.decoding import MAX_BYTES
from generator.source.node_builder import MAX_CHARACTERS, MAX_DEPTH
from generator.source.yaml_reader import read_yaml

ALIASES = "\n".join(
    ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)
BOMBS = {
    "square brackets": ("[" * 100_000, "nesting-is-shallow"),
    "braces": ("{a: " * 100_000, "nesting-is-shallow"),
    "dashes": ("- " * 100_000 + "x", "nesting-is-shallow"),
    "question marks": ("? " * 100_000 + "x", "keys-are-plain-text"),
    "indents": ("\n".join(" " * n + "a:" for n in range(1000)), "nesting-is-shallow"),
    "aliases": (ALIASES, "no-anchors-or-tags"),
    "alias of itself": ("&x [*x]", "no-anchors-or-tags"),
    "merged keys": ("a: &a {b: 1}\nc: {<<: *a}\n", "no-anchors-or-tags"),
    "size": ("a: " + "x" * MAX_BYTES, "file-has-a-sane-size"),
    "zero bytes": ("a: b\0c\n", "characters-are-visible"),
    "nothing but zero bytes": ("\0" * 1000, "file-is-utf8"),
    "nothing but quotes": ("'" * 99_999, "quotes-hold-the-whole-text"),
    "texts over lines": ("a: b\n  c\n" * 20_000, "plain-text-is-one-line"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bomb_is_told(bomb: str) -> None:
    text, rule = BOMBS[bomb]
    diagnostics = Diagnostics()
    read_yaml(text.encode(), "f.yml", diagnostics)
    assert rule in {found.rule.name for found in diagnostics}


@pytest.mark.parametrize("length", [MAX_CHARACTERS, MAX_CHARACTERS + 1])
def test_one_long_line_is_read(length: int) -> None:
    diagnostics = Diagnostics()
    text = "人" * length
    document = read_yaml(f"a: {text}\n".encode(), "f.yml", diagnostics)
    assert document is not None
    assert document.origin("a").node().text == text  # type: ignore[union-attr]
    told = [found.rule.name for found in diagnostics]
    assert told == (["text-has-a-sane-length"] if length > MAX_CHARACTERS else [])


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1])
def test_depth_ends_where_it_says(depth: int) -> None:
    diagnostics = Diagnostics()
    document = read_yaml(("[" * depth + "]" * depth).encode(), "f.yml", diagnostics)
    assert (document is not None) == (depth <= MAX_DEPTH)


def test_many_invisible_characters_are_told_a_few_times() -> None:
    diagnostics = Diagnostics()
    read_yaml("".join(f"a{n}: b\u200bc\n" for n in range(500)).encode(), "f.yml", diagnostics)
    assert len(diagnostics) == 20
