"""Whole files: deleted, renamed, moved, copied, in the wrong place, under a name that harms."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import draw_path, in_tree
from tests.fuzz.tree import DIRECTORY, Tree

_HOSTILE = (
    "con", "nul.txt", "..yml", "a b", "Ünïcödé", "名称", "-rf", "x;rm", "index", "a" * 200, "search", "%2e%2e", "$(x)", "'",
    "3_2", "3.2", "3-2-", "A", "<x>", "new\nline",
)  # fmt: skip


@in_tree
def a_file_deleted(tree: Tree, random: Random) -> Tree:
    return tree.without(draw_path(tree, random))


@in_tree
def a_file_renamed(tree: Tree, random: Random) -> Tree:
    path = draw_path(tree, random)
    folder = path.rpartition("/")[0]
    name = path.rpartition("/")[2].removesuffix(".yml")
    new = random.choice(
        [name[:-1] or "x", name + "s", name.upper(), name.replace("_", "-") + "-2", random.choice(_HOSTILE)]
    )
    return tree.without(path).having(f"{folder}/{new}.yml", tree.files[path])


@in_tree
def another_ending(tree: Tree, random: Random) -> Tree:
    path = draw_path(tree, random)
    ending = random.choice(
        [".yaml", ".YML", ".yml.bak", ".txt", ".yml~", ".json", "", ".yml.txt", ".yml.orig"]
    )
    return tree.without(path).having(path.removesuffix(".yml") + ending, tree.files[path])


@in_tree
def a_file_moved(tree: Tree, random: Random) -> Tree:
    path, other = draw_path(tree, random), draw_path(tree, random)
    folder = random.choice([other.rpartition("/")[0], "content/drafts", "content", "data/old"])
    return tree.without(path).having(f"{folder}/{path.rpartition('/')[2]}", tree.files[path])


@in_tree
def a_file_copied(tree: Tree, random: Random) -> Tree:
    path = draw_path(tree, random)
    name = random.choice([" copy", "-copy", "-2", " (1)", "_old"])
    return tree.having(path.removesuffix(".yml") + name + ".yml", tree.files[path])


@in_tree
def a_file_over_another(tree: Tree, random: Random) -> Tree | None:
    path, other = draw_path(tree, random), draw_path(tree, random)
    return tree.having(path, tree.files[other])


@in_tree
def two_files_swapped(tree: Tree, random: Random) -> Tree:
    path, other = draw_path(tree, random), draw_path(tree, random)
    return tree.having(path, tree.files[other]).having(other, tree.files[path])


@in_tree
def a_folder_in_its_place(tree: Tree, random: Random) -> Tree:
    return tree.having(draw_path(tree, random), DIRECTORY)


@in_tree
def a_file_nobody_expects(tree: Tree, random: Random) -> Tree:
    place = random.choice(
        [
            "content/notes.yml",
            "content/measures/deep/er.yml",
            "data/x.yml",
            "site_config/more.yml",
            "content/.x.yml",
        ]
    )
    return tree.having(place, random.choice([b"a: b\n", b"", b"- id: x\n", b"\xff\xfe"]))
