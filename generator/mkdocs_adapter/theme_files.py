"""The files that a theme brings beside its templates.

MkDocs asks the template engine for all names and then filters them. A theme like ours brings ten thousand icons in a hidden
folder, of which none is published, so that asking takes longer than rendering twenty pages; here hidden folders are
not looked into.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

_TEMPLATES = (
    "*.py",
    "*.pyc",
    "*.html",
    "*readme*",
    "mkdocs_theme.yml",
    "*.md",
    "*.markdown",
    "*.mdown",
    "*.mkdn",
    "*.mkd",
)
"""What MkDocs does not publish of a theme."""


@dataclass(frozen=True)
class ThemeFile:
    """A file that the theme brings, such as a style sheet."""

    name: str
    """Below the language's root, with "/"."""
    place: Path


def theme_files(folders: Sequence[str], static_templates: Collection[str]) -> tuple[ThemeFile, ...]:
    """Everything that is published of a theme; the first of its folders that has a file gives it."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _visible(Path(folder)):
            name = path.relative_to(folder).as_posix()
            if not any(fnmatch(name.lower(), pattern) for pattern in (*_TEMPLATES, *static_templates)):
                found.setdefault(name, path)
    return tuple(ThemeFile(name, found[name]) for name in sorted(found))


def _visible(folder: Path) -> Iterator[Path]:
    for directory, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(directory, name) for name in names if not name.startswith("."))
