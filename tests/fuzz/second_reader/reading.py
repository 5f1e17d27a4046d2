"""The files of a report as PyYAML's own reader in pure Python gives them, every scalar as text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml

from tests.fuzz.tree import DIRECTORY

FILES = (
    "content/bodies.yml", "content/changes.yml", "content/charts.yml", "content/documents.yml", "content/events.yml",
    "content/home.yml", "content/next_steps.yml", "content/places.yml", "content/problems.yml", "content/programmes.yml",
    "content/questions.yml", "content/report.yml", "content/targets.yml", "content/terms.yml", "data/units.yml",
    "site_config/chart_style.yml", "site_config/colophon.yml", "site_config/site.yml",
)  # fmt: skip
FOLDERS = ("content/measures", "content/sections", "data", "site_config/languages")
NO_THINGS = ("content/home.yml", "content/report.yml", "content/changes.yml", "site_config/")


_STRANGE_TAB = "found character '\\t' that cannot start any token"


class Unreadable(Exception):
    """The second reader cannot read a file, or finds in it what no report may have."""


class TextLoader(yaml.BaseLoader):
    """Text, lists and mappings only; a key that is written twice is refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        """All pairs of a mapping."""
        pairs = [(self.construct_object(key, deep=True), value) for key, value in node.value]
        keys = [key for key, _ in pairs]
        if any(not isinstance(key, str) for key in keys) or len(set(keys)) < len(keys):
            raise Unreadable(f"keys {keys}")
        return {key: self.construct_object(value, deep=True) for key, value in pairs}


TextLoader.add_constructor(
    "tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node, deep=True)
)


@lru_cache(maxsize=512)
def read(raw: bytes) -> Any:
    """The content of one file.

    Raises:
        Unreadable: there is none that a report may have.
    """
    try:
        return _loaded(raw.decode("utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(str(error).splitlines()[0]) from error


def _loaded(text: str) -> Any:
    """What a text holds; a tab between two values is a blank, as YAML says and this reader does not know."""
    while True:
        try:
            return yaml.load(text, TextLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            if error.problem != _STRANGE_TAB or mark is None:
                raise
            text = f"{text[: mark.index]} {text[mark.index + 1 :]}"


def read_all(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The content of every YAML file, by its path."""
    for path in files:
        if path.startswith(("content/", "data/")) and files[path] != DIRECTORY:
            _check_place(path)
    return {path: read(raw) for path, raw in files.items() if path.endswith(".yml") and raw != DIRECTORY}


def _check_place(path: str) -> None:
    """A file where nobody looks is lost without a word."""
    known = path in FILES or path.rpartition("/")[0] in FOLDERS or path == "content/translations.json"
    if ".yml" in path.lower() and not (known and path.endswith(".yml")):
        raise Unreadable(f"nobody reads {path}")


def entries(path: str, content: Any) -> list[Any]:
    """The things that a file holds: one, or a list of them."""
    return list(content) if isinstance(content, list) else [content]


def ids(read_files: Mapping[str, Any]) -> list[str]:
    """Ids of all things that can be referred to, metrics among them."""
    found = []
    for path, content in read_files.items():
        if path.startswith(NO_THINGS):
            continue
        for entry in entries(path, content):
            found.append(entry["id"])
            found += [metric["id"] for metric in entry.get("metrics", ()) if path.startswith("data/")]
    return found
