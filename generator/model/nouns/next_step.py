"""Next steps that the report announces."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import Identifier, Locator, PlainText, RefersTo, RunningText, Spec


class NextStepSpec(Spec):
    """One next step."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source."""
    name: PlainText
    """The step in a few words."""
    text: RunningText
    """What the report says of it."""
    actions: tuple[RunningText, ...] = ()
    """What is to be done."""
    targets: tuple[Annotated[str, RefersTo(("target",))], ...] = ()
    """Targets it serves."""
    measures: tuple[Annotated[str, RefersTo(("measure",))], ...] = ()
    """Measures it continues."""
    problems: tuple[Annotated[str, RefersTo(("problem",))], ...] = ()
    """Problems it answers."""
    programmes: tuple[Annotated[str, RefersTo(("programme",))], ...] = ()
    """Programmes it carries out."""
    documents: tuple[Annotated[str, RefersTo(("document",))], ...] = ()
    """Documents it rests on or prepares."""


KIND = Kind("next-step", NextStepSpec, "list", "content/next_steps.yml")
