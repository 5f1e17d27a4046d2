"""Mistakes planted in a copy of the repository's own report, each with the place that its message must name."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.support.report_project import REPOSITORY

HERE = "▸"
"""Stands in a planted text before the place to name, and is taken out when it is planted."""


@dataclass(frozen=True)
class Planted:
    """One mistake: a text that takes the place of another, or goes to the end of its file."""

    rule: str
    path: str
    text: str
    instead_of: str = ""
    """A text that the file has once; empty to add to the end of the file, which need not exist."""

    def plant(self, project: Path) -> str:
        """Make the mistake; gives what is to be told, as `path:line:column: rule`."""
        place = project / self.path
        before = place.read_text(encoding="utf-8") if place.is_file() else ""
        marked = before + self.text if not self.instead_of else self._replaced(before)
        at = marked.index(HERE)
        place.write_text(marked.replace(HERE, ""), encoding="utf-8")
        line, column = marked.count("\n", 0, at) + 1, at - (marked.rfind("\n", 0, at) + 1) + 1
        return f"{self.path}:{line}:{column}: {self.rule}"

    def _replaced(self, before: str) -> str:
        count = before.count(self.instead_of)
        assert count == 1, f"{self.instead_of!r} stands {count} times in {self.path}"
        return before.replace(self.instead_of, self.text)


def own_report(folder: Path) -> Path:
    """A copy of the repository's own report."""
    for name in ("content", "data", "site_config"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder


def planted_mistakes(file: Path) -> list[Planted]:
    """The mistakes that a file lists."""
    return [Planted(**entry) for entry in yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)]
