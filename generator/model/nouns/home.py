"""The home page: what is said first."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import FigureRef, PlainText, RefersTo, Spec


class HeadlineSpec(Spec):
    """One headline figure."""

    figure: FigureRef
    """The figure."""
    label: PlainText | None = None
    """What it is; by default the metric's name and the period."""
    change: FigureRef | None = None
    """A figure that says more about it: by how much it changed, what share it is, whom it reached."""
    of: FigureRef | None = None
    """The whole that it is part of: drawn as a bar."""


class FieldHighlightSpec(Spec):
    """A figure shown with a field of work."""

    section: Annotated[str, RefersTo(("section",))]
    """The section that is the field."""
    figure: FigureRef
    """The figure."""


class HomeSpec(Spec):
    """What the home page shows."""

    headline: tuple[HeadlineSpec, ...]
    """Six figures that say most."""
    chart: Annotated[str, RefersTo(("chart",))] | None = None
    """The chart under them."""
    questions: tuple[Annotated[str, RefersTo(("question",))], ...] = ()
    """Questions shown; the others are on their page."""
    events: tuple[Annotated[str, RefersTo(("event",))], ...] = ()
    """Events shown; the others are on the timeline."""
    fields: tuple[FieldHighlightSpec, ...] = ()
    """For each field of work, the figure that is shown with it."""


KIND = Kind("home", HomeSpec, "one", "content/home.yml", is_thing=False)
