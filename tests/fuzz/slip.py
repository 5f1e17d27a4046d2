"""What a slip is: a small change of one file, or of the whole tree, drawn at random."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from tests.fuzz import families
from tests.fuzz.tree import Tree

Make = Callable[[Tree, Random], Tree | None]
_TRIES = 200


@dataclass(frozen=True)
class Slip:
    """One kind of slip."""

    family: str
    name: str
    make: Make
    """Gives the changed tree, or None where this slip cannot be made at the place that was drawn."""

    def __str__(self) -> str:
        return f"{self.family}: {self.name}"

    def apply(self, tree: Tree, random: Random) -> Tree | None:
        """The tree with this slip in it, at a place where it changes something; None if there is none."""
        for _ in range(_TRIES):
            changed = self.make(tree, random)
            if changed is not None and changed.files != tree.files:
                return changed
        return None


def in_tree(function: Callable[[Tree, Random], Tree | None]) -> Callable[[Tree, Random], Tree | None]:
    """Mark a function that changes the tree as a slip."""
    function.is_slip = True  # type: ignore[attr-defined]
    return function


def in_bytes(function: Callable[[bytes, Random], bytes | None]) -> Make:
    """A slip from a function that changes the bytes of a file."""

    def make(tree: Tree, random: Random) -> Tree | None:
        path = draw_path(tree, random)
        changed = function(tree.files[path], random)
        return None if changed is None else tree.having(path, changed)

    return _named(make, function)


def in_text(function: Callable[[str, Random], str | None]) -> Make:
    """A slip from a function that changes the text of a file."""

    def make(tree: Tree, random: Random) -> Tree | None:
        path = draw_path(tree, random)
        changed = function(tree.text(path), random)
        return None if changed is None else tree.having(path, changed)

    return _named(make, function)


def in_line(function: Callable[[str, Random], str | None]) -> Make:
    """A slip from a function that changes one line."""

    def make(tree: Tree, random: Random) -> Tree | None:
        path = draw_path(tree, random)
        lines = tree.lines(path)
        number = random.randrange(len(lines))
        changed = function(lines[number], random) if lines[number].strip() else None
        if changed is None:
            return None
        lines[number] = changed
        return tree.having(path, "\n".join(lines))

    return _named(make, function)


def swapped(pattern: str, replacement: Callable[[re.Match[str], Random], str], *, where: str = "") -> Make:
    """A change of one place that matches, in a file whose path begins with `where`."""
    compiled = re.compile(pattern, re.MULTILINE)

    def make(tree: Tree, random: Random) -> Tree | None:
        path = draw_path(tree, random, where)
        text = tree.text(path)
        matches = list(compiled.finditer(text))
        if not matches:
            return None
        match = random.choice(matches)
        return tree.having(path, text[: match.start()] + replacement(match, random) + text[match.end() :])

    return in_tree(make)


def draw_path(tree: Tree, random: Random, where: str = "") -> str:
    """A YAML file, the longer ones somewhat more often."""
    paths = [path for path in tree.paths if path.startswith(where)]
    return random.choices(paths, [1 + len(tree.files[path]) ** 0.5 for path in paths])[0]


@cache
def slips() -> tuple[Slip, ...]:
    """All slips, by family and name."""
    names = sorted(module.name for module in pkgutil.iter_modules(families.__path__))
    return tuple(
        Slip(name.replace("_", " "), label.replace("_", " "), make)
        for name in names
        for label, make in _made_in(importlib.import_module(f"{families.__name__}.{name}"))
    )


def _made_in(module: Any) -> Iterable[tuple[str, Make]]:
    return ((name, value) for name, value in vars(module).items() if getattr(value, "is_slip", False))


def _named(make: Make, function: Callable[..., Any]) -> Make:
    make.__doc__ = function.__doc__
    return in_tree(make)
