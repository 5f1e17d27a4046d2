"""What has an id and can be linked to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.cache.reads import note_read
from generator.model.spec import Spec
from generator.source.document import Origin

SpecT_co = TypeVar("SpecT_co", bound=Spec, covariant=True)

SPECS = "spec"
"""Name of what is read of things beside their names and places."""


@dataclass(frozen=True, eq=False)
class Thing(Generic[SpecT_co]):
    """A linked thing of the report: its spec is trusted, its references hold."""

    id: str
    kind: str
    written: SpecT_co = field(compare=False)
    """What an author wrote, read as `spec`: whoever does so is noted, so that it does not count for others."""
    origin: Origin
    name: Mapping[str, str]
    """What readers call it, in each language."""
    sources: tuple[str, ...]
    """Locators in the source, main one first."""

    @property
    def spec(self) -> SpecT_co:
        """What an author wrote."""
        note_read(SPECS, self.id)
        return self.written
