"""What has an id and can be linked to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.spec import Spec
from generator.source.document import Origin

SpecT_co = TypeVar("SpecT_co", bound=Spec, covariant=True)


@dataclass(frozen=True, eq=False)
class Thing(Generic[SpecT_co]):
    """A linked thing of the report: its spec is trusted, its references hold."""

    id: str
    kind: str
    spec: SpecT_co
    origin: Origin
    name: Mapping[str, str]
    """What readers call it, in each language."""
    sources: tuple[str, ...]
    """Locators in the source, main one first."""
