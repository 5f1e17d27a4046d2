"""Ids: mistyped, swapped, taken, and such as would harm a file system or a page."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import draw_path, in_tree, swapped
from tests.fuzz.tree import Tree

_ID = re.compile(r"^(?:- |\s+- |\s*)id: ([a-z0-9-]+)$", re.MULTILINE)
_HOSTILE = (
    "../../etc/passwd", "/etc/passwd", "a/b", "..", ".", "con", "aux", "index", "404", "assets", "search", "en",
    "<script>alert(1)</script>", "a" * 64, "a" * 300, "a b", "A-B", "a_b", "编号", "ı", "-a", "a%2e", "a?b", "a#b",
    "'a'", "{{7*7}}", "${x}", "=cmd", "__proto__", "constructor", "nul.txt", "a.", "poverty rate",
)  # fmt: skip


def _letters_changed(match: re.Match[str], random: Random) -> str:
    word, at = match[1], random.randrange(len(match[1]))
    other = random.choice("abcdefghijklmnopqrstuvwxyz-")
    typo = random.choice(
        [word[:at] + word[at + 1 :], word[:at] + other + word[at:], word[:at] + other + word[at + 1 :]]
    )
    return match[0].replace(match[1], typo)


an_id_mistyped = swapped(_ID.pattern, _letters_changed)
an_id_that_harms = swapped(
    _ID.pattern, lambda match, random: match[0].replace(match[1], random.choice(_HOSTILE))
)
an_id_in_capitals = swapped(_ID.pattern, lambda match, random: match[0].replace(match[1], match[1].upper()))
an_id_with_another_hyphen = swapped(
    r"(?<=[a-z])-(?=[a-z0-9]+[\]@},\n])", lambda match, random: random.choice("_–—‑－ ")
)
a_letter_that_looks_alike = swapped(
    r"(?<=id: )[a-z-]*[aeopcx]", lambda match, random: match[0][:-1] + "аеорсх"["aeopcx".index(match[0][-1])]
)


@in_tree
def an_id_that_is_taken(tree: Tree, random: Random) -> Tree | None:
    path, other = draw_path(tree, random), draw_path(tree, random)
    here, there = list(_ID.finditer(tree.text(path))), list(_ID.finditer(tree.text(other)))
    if not here or not there:
        return None
    match, taken = random.choice(here), random.choice(there)[1]
    text = tree.text(path)
    return tree.having(path, text[: match.start(1)] + taken + text[match.end(1) :])


@in_tree
def two_ids_swapped(tree: Tree, random: Random) -> Tree | None:
    path = draw_path(tree, random)
    text = tree.text(path)
    found = list(_ID.finditer(text))
    if len(found) < 2:
        return None
    first, second = sorted(random.sample(found, 2), key=lambda match: match.start())
    changed = text[: first.start(1)] + second[1] + text[first.end(1) : second.start(1)] + first[1]
    return tree.having(path, changed + text[second.end(1) :])
