"""Problems that the report itself names."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import Identifier, Locator, PlainText, RefersTo, RunningText, Spec


class ProblemSpec(Spec):
    """One problem."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source."""
    name: PlainText
    """The problem in a few words."""
    text: RunningText
    """What the report says of it."""
    measures: tuple[Annotated[str, RefersTo(("measure",))], ...] = ()
    """Measures that answer it."""


KIND = Kind("problem", ProblemSpec, "list", "content/problems.yml")
