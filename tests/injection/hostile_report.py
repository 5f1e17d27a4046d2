"""A small report in which every noun, every chart form and every field occurs, as data that can be changed and written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.model.kind import Kind
from generator.model.specs import kind_of
from generator.source.files import Project
from tests.charts.drawing import stressed_project
from tests.injection.leaves import Keys, Leaf, Walker
from tests.support.report_project import REPOSITORY

LANGUAGES = ("zh", "en")
EXAMPLES = REPOSITORY / "tests" / "cases" / "injection" / "report"
"""Entries for fields that the small report does not use."""


@dataclass
class HostileReport:
    """The files of a report as plain data; nothing is on disk before `write`."""

    files: dict[str, Any] = field(default_factory=dict)

    def leaves(self) -> Iterator[Leaf]:
        """All places for texts."""
        walker = Walker(LANGUAGES)
        for file, data in self.files.items():
            yield from walker.leaves(_kind(file), file, data)

    def get(self, leaf: Leaf) -> str:
        """What stands there; nothing if nothing does."""
        node = self.files[leaf.file]
        for key in leaf.keys:
            try:
                node = node[key]
            except (KeyError, IndexError):
                return ""
        return str(node)

    def set(self, leaf: Leaf, text: str) -> None:
        """Write a text; fields and items on the way to it are made."""
        node = self.files[leaf.file]
        for key, below in zip(leaf.keys, leaf.keys[1:], strict=False):
            node = _made(node, key, [] if isinstance(below, int) else {})
        _made(node, leaf.keys[-1], text)
        node[leaf.keys[-1]] = text

    def remove(self, leaf: Leaf) -> None:
        """Take away what `set` made, with whatever is empty then."""
        for depth in range(len(leaf.keys), 0, -1):
            node = self.files[leaf.file]
            for key in leaf.keys[: depth - 1]:
                node = node[key]
            if depth == len(leaf.keys) or not node[leaf.keys[depth - 1]]:
                del node[leaf.keys[depth - 1]]

    def write(self, root: Path) -> dict[tuple[str, int], Keys]:
        """Write all files; gives the keys of the scalar on each of their lines."""
        places: dict[tuple[str, int], Keys] = {}
        for file, data in self.files.items():
            place = root / file
            place.parent.mkdir(parents=True, exist_ok=True)
            lines = list(_lines(data, (), 0))
            place.write_text("".join(f"{line}\n" for line, _ in lines), encoding="utf-8")
            places |= {(file, number): keys for number, (_, keys) in enumerate(lines, start=1)}
        return places


def hostile_report(scratch: Path) -> HostileReport:
    """The report before anything is planted in it."""
    project = stressed_project(scratch)
    project.replace("site_config/site.yml", "https://example.org/", "https://reports.example/")
    report = HostileReport()
    for path in sorted(scratch.rglob("*.yml")):
        name = path.relative_to(scratch).as_posix()
        report.files[name] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    for path in sorted(EXAMPLES.rglob("*.yml")):
        name = path.relative_to(EXAMPLES).as_posix()
        more = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
        _merge(report.files.setdefault(name, type(more)()), more)
    return report


def empty_project(root: Path) -> Project:
    """A folder with all that a site needs but the report."""
    root.mkdir(parents=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    return Project(root)


def _kind(file: str) -> Kind:
    kind = kind_of(file)
    assert kind is not None, file
    return kind


def _merge(into: Any, more: Any) -> None:
    """Entries of a list are added to, by their ids where they have one; fields of a mapping are set."""
    if isinstance(into, dict):
        for key, value in more.items():
            if isinstance(value, dict | list) and key in into:
                _merge(into[key], value)
            else:
                into[key] = value
        return
    by_id = {entry["id"]: entry for entry in into if isinstance(entry, dict) and "id" in entry}
    for entry in more:
        if isinstance(entry, dict) and entry.get("id") in by_id:
            _merge(by_id[entry["id"]], entry)
        else:
            into.append(entry)


def _made(node: Any, key: str | int, empty: Any) -> Any:
    if isinstance(node, list):
        if key == len(node):
            node.append(empty)
        return node[int(key)]
    return node.setdefault(key, empty)


def _lines(node: Any, keys: Keys, depth: int) -> Iterator[tuple[str, Keys]]:
    """YAML in block style with one scalar a line, quoted as JSON quotes, and the keys of each line."""
    blanks = "  " * depth
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in items:
        lead = f"{blanks}{json.dumps(key, ensure_ascii=False)}:" if isinstance(node, dict) else f"{blanks}-"
        at = (*keys, key)
        if isinstance(value, str):
            yield f"{lead} {json.dumps(value, ensure_ascii=False)}", at
        elif value:
            yield lead, at
            yield from _lines(value, at, depth + 1)
        else:
            yield f"{lead} {'{}' if isinstance(value, dict) else '[]'}", at
