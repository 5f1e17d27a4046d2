"""Charts: a finding, drawn; what more a chart needs is said by its form."""

from __future__ import annotations

from generator.model.kind import Kind
from generator.model.spec import Flag, Identifier, RunningText, Spec, Text


class ChartSpec(Spec):
    """What every chart has; each form in charts/forms/ adds its own fields."""

    id: Identifier
    """Name in references."""
    form: Text
    """How it is drawn: one of the forms."""
    title: RunningText
    """The finding, as a sentence; every figure by reference."""
    subtitle: RunningText | None = None
    """What is measured, in which unit, and when."""
    note: RunningText | None = None
    """What must not be read into it."""
    interactive: Flag = False
    """Readers may ask for a view to sort, zoom and mark: for many figures of one unit."""


KIND = Kind("chart", ChartSpec, "list", "content/charts.yml")
