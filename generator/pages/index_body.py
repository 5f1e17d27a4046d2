"""What the pages show that consist of grouped entries."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.entries import EntryGroup

MOST_UNFOLDED = 30
"""Entries of one page."""


@dataclass(frozen=True)
class IndexBody:
    """An introduction and the groups of entries."""

    introduction: str
    groups: tuple[EntryGroup, ...]

    @property
    def is_long(self) -> bool:
        """So many entries that each shows only its text until a reader unfolds it."""
        return sum(len(group.entries) for group in self.groups) > MOST_UNFOLDED
