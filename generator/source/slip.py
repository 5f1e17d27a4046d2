"""A slip that an editor made in the YAML, and where the YAML reader stumbled over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.rule import Rule
from generator.source.written_line import WrittenLine


@dataclass(frozen=True)
class Slip:
    """A broken rule with the place that an editor must change; columns count from 1."""

    rule: Rule
    line: int
    column: int
    length: int = 1
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Stumble:
    """Where the YAML reader gave up, which is often a line or more below the slip."""

    lines: tuple[WrittenLine, ...]
    """The lines that structure the file."""
    number: int
    column: int
    problem: str
    """The reader's own words."""
    began: tuple[int, int]
    """Line and column where the part began that could not be finished, such as an open quote."""
    context: str
    """The reader's own words for that part."""

    @property
    def at(self) -> WrittenLine | None:
        """The line where the reader gave up."""
        return next((line for line in self.lines if line.number == self.number), None)

    @property
    def before(self) -> tuple[WrittenLine, ...]:
        """The lines above it, nearest first."""
        return tuple(line for line in reversed(self.lines) if line.number < self.number)

    @property
    def nearby(self) -> tuple[WrittenLine, ...]:
        """The line where the reader gave up and the two above it, nearest first."""
        here = (self.at,) if self.at is not None else ()
        return (*here, *self.before[: 3 - len(here)])
