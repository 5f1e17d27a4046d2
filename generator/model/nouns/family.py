"""Families: metrics that are read together share a file and a page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.kind import Kind
from generator.model.nouns.metric import MetricSpec
from generator.model.spec import Identifier, PlainText, RefersTo, RunningText, Spec


class FamilySpec(Spec):
    """A group of metrics with a page of its own."""

    id: Identifier
    """Name of the family; its page is /indicators/<id>/."""
    title: PlainText
    """Heading of its page."""
    summary: RunningText | None = None
    """What these metrics say together, in a sentence or two."""
    caveats: tuple[RunningText, ...] = ()
    """What must not be read into them."""
    charts: tuple[Annotated[str, RefersTo(("chart",))], ...] = ()
    """Charts shown on its page."""
    metrics: Annotated[tuple[MetricSpec, ...], Field(min_length=1)]
    """The metrics, in reading order."""


KIND = Kind("family", FamilySpec, "folder", "data", excluded=("units.yml",))
