"""The files of a report as bytes, to be changed without touching a disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FOLDERS = ("content", "data", "site_config")
DIRECTORY = b"\0directory"
"""Stands for a folder where a file was."""


@dataclass(frozen=True)
class Tree:
    """All files that authors write, by their paths."""

    files: Mapping[str, bytes]

    @classmethod
    def of(cls, root: Path) -> Tree:
        """The files of a project, without those of the theme."""
        found = (path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file())
        named = {path.relative_to(root).as_posix(): path for path in found}
        return cls(
            {
                name: path.read_bytes()
                for name, path in sorted(named.items())
                if not name.startswith("site_config/theme/")
            }
        )

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """All YAML files."""
        return tuple(path for path, raw in self.files.items() if path.endswith(".yml") and raw != DIRECTORY)

    def text(self, path: str) -> str:
        """A file as text; what is not UTF-8 is replaced, for it was broken on purpose before."""
        return self.files[path].decode("utf-8", "replace")

    def lines(self, path: str) -> list[str]:
        """The lines of a file, without their ends."""
        return self.text(path).split("\n")

    def having(self, path: str, content: str | bytes) -> Tree:
        """The tree with one file written anew."""
        raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return Tree({**self.files, path: raw})

    def without(self, path: str) -> Tree:
        """The tree with one file taken away."""
        return Tree({name: raw for name, raw in self.files.items() if name != path})

    def changes_from(self, before: Tree) -> Iterator[tuple[str, bytes | None]]:
        """Paths whose content differs, with the content that they have now; None where there is no file."""
        for path in sorted(self.files.keys() | before.files.keys()):
            if self.files.get(path) != before.files.get(path):
                yield path, self.files.get(path)
