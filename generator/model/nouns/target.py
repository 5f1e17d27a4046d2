"""Targets: what is to be reached, by when, from where."""

from __future__ import annotations

from generator.model.kind import Kind
from generator.model.spec import FigureRef, Identifier, Locator, PlainText, RunningText, Spec, Year


class TargetSpec(Spec):
    """One target."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source."""
    by: Year
    """The year by whose end it is to be reached."""
    name: PlainText
    """The target in a few words."""
    figure: FigureRef | None = None
    """The figure of the target; absent where it has none."""
    base: FigureRef | None = None
    """What the target starts from, or is part of."""
    done: FigureRef | None = None
    """What had been reached before."""
    result: FigureRef | None = None
    """What was reached, in a later report; whether that is enough is told where editions are compared."""
    rest: FigureRef | None = None
    """What is left once the target is reached."""
    text: RunningText | None = None
    """What the report says of it."""


KIND = Kind("target", TargetSpec, "list", "content/targets.yml")
