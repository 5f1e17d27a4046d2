"""What the pages show that consist of grouped entries."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.entries import EntryGroup


@dataclass(frozen=True)
class IndexBody:
    """An introduction and the groups of entries."""

    introduction: str
    groups: tuple[EntryGroup, ...]
