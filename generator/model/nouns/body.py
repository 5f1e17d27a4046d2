"""Bodies: who reports, decides, acts and checks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.kind import Kind
from generator.model.spec import Identifier, Locator, PlainText, RunningText, Spec

BodyKind = Literal[
    "author", "government", "party", "congress", "committee", "team", "level", "group", "market", "person"
]


class BodySpec(Spec):
    """One body, level of administration, group or person."""

    id: Identifier
    """Name in references."""
    sources: Annotated[tuple[Locator, ...], Field(min_length=1)]
    """Places of the source that name it."""
    name: PlainText
    """Its name."""
    kind: BodyKind
    """What sort of body it is."""
    text: RunningText | None = None
    """What the report says of it."""


KIND = Kind("body", BodySpec, "list", "content/bodies.yml")
