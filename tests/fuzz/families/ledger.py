"""The ledger of translations, which is JSON that a command writes and version control merges."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_tree
from tests.fuzz.tree import Tree

_PATH = "content/translations.json"


@in_tree
def a_merge_conflict(tree: Tree, random: Random) -> Tree | None:
    lines = tree.lines(_PATH) if _PATH in tree.files else []
    at = random.randrange(len(lines) + 1)
    conflict = ["<<<<<<< HEAD", *lines[at : at + 1], "=======", ">>>>>>> branch"]
    return tree.having(_PATH, "\n".join(lines[:at] + conflict + lines[at + 1 :])) if lines else None


@in_tree
def cut_short(tree: Tree, random: Random) -> Tree | None:
    raw = tree.files.get(_PATH, b"")
    return tree.having(_PATH, raw[: random.randrange(len(raw))]) if raw else None


@in_tree
def of_another_shape(tree: Tree, random: Random) -> Tree:
    shapes = [
        "[]",
        "null",
        "3",
        '"x"',
        '{"en": 3}',
        '{"en": [["a"]]}',
        '{"en": [[1, 2]]}',
        "{",
        "[" * 100_000,
        '{"en": [[[], {}]]}',
    ]
    return tree.having(_PATH, random.choice(shapes))


@in_tree
def no_text_at_all(tree: Tree, random: Random) -> Tree:
    return tree.having(_PATH, random.choice([b"\xff\xfe\x00", b"", b"\xef\xbb\xbf{}", random.randbytes(100)]))


@in_tree
def deleted(tree: Tree, random: Random) -> Tree:
    return tree.without(_PATH)


@in_tree
def a_line_deleted(tree: Tree, random: Random) -> Tree | None:
    lines = tree.lines(_PATH) if _PATH in tree.files else []
    if not lines:
        return None
    del lines[random.randrange(len(lines))]
    return tree.having(_PATH, "\n".join(lines))
