"""Mutants: the report with one or two slips in it, the same ones for the same number on every machine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random

from tests.fuzz.slip import slips
from tests.fuzz.tree import DIRECTORY, Tree

SEED = 20180803
_DOUBLE_EVERY = 4
_ID = re.compile(r"\bid: \"?([a-z][a-z0-9-]*)")
_HEADS = 4
"""How many of the lines that a line stands under count as its partners."""


@dataclass(frozen=True)
class Mutant:
    """A report with slips in it."""

    number: int
    slips: tuple[str, ...]
    changes: Mapping[str, bytes | None]
    """What each changed file holds; None where it was deleted."""
    tree: Tree


def mutant(number: int, original: Tree, seed: int = SEED) -> Mutant:
    """The mutant of a number: every kind of slip in turn, every fourth time with a second one."""
    random = Random(f"{seed}-{number}")
    kinds = slips()
    chosen = [kinds[number % len(kinds)]]
    if number % _DOUBLE_EVERY == _DOUBLE_EVERY - 1:
        chosen.append(random.choice(kinds))
    tree, made = original, []
    for kind in chosen:
        changed = kind.apply(tree, random)
        if changed is not None:
            tree = changed
            made.append(str(kind))
    return Mutant(number, tuple(made), dict(tree.changes_from(original)), tree)


@dataclass(frozen=True)
class Traces:
    """Where a mutant differs from the original, and what has to do with it."""

    lines: frozenset[tuple[str, int]]
    """Changed lines and those beside a gap, with one line on either side."""
    whole_files: frozenset[str]
    """Files that came, went, or have hardly anything in common with the original."""
    heads: frozenset[tuple[str, int]]
    """Lines under which a changed line stands: the entry that now lacks a field."""
    ids: frozenset[str]
    """Ids that were changed or lost, and of the entries whose lines were: others may refer to them."""

    def has(self, path: str, line: int) -> bool:
        """The place is one that was changed."""
        return path in self.whole_files or (path, line) in self.lines

    def has_partner(self, path: str, line: int, text: str) -> bool:
        """The place is not one that was changed, but has to do with one: an entry, or a use of an id."""
        return (path, line) in self.heads or any(
            name in self.ids for name in re.findall(r"[a-z0-9][a-z0-9-]*", text)
        )


def traces(mutant: Mutant, original: Tree) -> Traces:
    """Where to look for what a mutant got wrong."""
    lines: set[tuple[str, int]] = set()
    whole: set[str] = set()
    heads: set[tuple[str, int]] = set()
    ids: set[str] = set()
    for path, raw in mutant.changes.items():
        before = original.files.get(path)
        if raw is None or before is None or raw == DIRECTORY or _are_strange(before, raw):
            whole.add(path)
            ids |= set(_ID.findall((before or b"").decode("utf-8", "replace")))
            ids.add(path.rpartition("/")[2].removesuffix(".yml"))
            continue
        _trace(path, before.decode(), raw.decode("utf-8", "replace"), lines, heads, ids)
    return Traces(frozenset(lines), frozenset(whole), frozenset(heads), frozenset(ids))


def _are_strange(before: bytes, after: bytes) -> bool:
    """Saved in another encoding, cut to nothing, or something else altogether."""
    try:
        text = after.decode("utf-8")
    except UnicodeDecodeError:
        return len(after) != len(before) or sum(a != b for a, b in zip(before, after, strict=True)) > 1
    shared = len(set(before.decode().split("\n")) & set(re.split(r"\r\n|\r|\n", text)))
    return shared * 4 < before.count(b"\n")


def _trace(
    path: str,
    before: str,
    after: str,
    lines: set[tuple[str, int]],
    heads: set[tuple[str, int]],
    ids: set[str],
) -> None:
    old, new = (re.split(r"\r\n|[\r\n]", text) for text in (before, after))
    lost: set[str] = set()
    kept: set[str] = set()
    for first, last, new_first, new_last in _differences(old, new):
        lines |= {(path, number) for number in range(new_first, new_last + 3)}
        lost |= set(_ID.findall("\n".join(old[first:last])))
        kept |= set(_ID.findall("\n".join(new[new_first:new_last])))
        for number, line in _heads(old, first):
            ids |= set(_ID.findall(line))
            # a head stands before the change, where old and new lines differ by what was changed above
            heads.add((path, number + 1 + new_first - first))
        ids |= _last_id(old, first)
    ids |= lost | kept


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Half-open ranges of old and new lines that differ."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    matcher = SequenceMatcher(None, old[start : len(old) - end], new[start : len(new) - end], autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            yield first + start, last + start, new_first + start, new_last + start


def _heads(lines: list[str], number: int) -> Iterator[tuple[int, str]]:
    """The lines above with smaller and smaller indents."""
    indent = _indent(lines[number]) if number < len(lines) else 0
    found = 0
    for above in range(min(number, len(lines)) - 1, -1, -1):
        line = lines[above]
        if line.strip() and (
            _indent(line) < indent or (line.lstrip().startswith("- ") and _indent(line) + 2 == indent)
        ):
            indent = _indent(line)
            found += 1
            yield above, line
            if found == _HEADS or indent == 0:
                return


def _last_id(lines: list[str], number: int) -> set[str]:
    """Id of the entry that a line belongs to."""
    for above in range(min(number, len(lines) - 1), -1, -1):
        found = _ID.findall(lines[above])
        if found:
            return {found[0]}
    return set()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
