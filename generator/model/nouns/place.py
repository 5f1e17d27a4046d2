"""Places that the report names."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.kind import Kind
from generator.model.spec import (
    Identifier,
    Locator,
    MetricOrFigureRef,
    PlainText,
    RefersTo,
    RunningText,
    Spec,
)


class PlaceSpec(Spec):
    """One place or area."""

    id: Identifier
    """Name in references."""
    sources: Annotated[tuple[Locator, ...], Field(min_length=1)]
    """Places of the source that name it."""
    name: PlainText
    """Its name."""
    kind: Literal["country", "province", "city", "county", "area"]
    """What sort of place it is."""
    text: RunningText | None = None
    """What the report says of it."""
    figures: tuple[MetricOrFigureRef, ...] = ()
    """Figures about it."""
    within: Annotated[str, RefersTo(("place",))] | None = None
    """The larger place it lies in."""


KIND = Kind("place", PlaceSpec, "list", "content/places.yml")
