"""Places in files that an author can open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file; line and column count from 1, in characters, and `length` is what to underline."""

    path: str  # relative to the project, always with "/"
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Related:
    """A second place that explains the first, such as where a duplicate was written before."""

    location: Location
    note: str
    """Key of the note's wording in `rules.NOTES`."""
