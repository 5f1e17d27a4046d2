"""Changes of the contents after publication: corrections apart from additions and revisions."""

from __future__ import annotations

from typing import Literal

from generator.model.kind import Kind
from generator.model.spec import Day, RunningText, Spec

ChangeKind = Literal["added", "corrected", "revised"]


class ChangeSpec(Spec):
    """One change that readers should know about."""

    date: Day
    """When it was made."""
    kind: ChangeKind
    """`added`, `corrected` (the text says what stood there before), or `revised` (said better)."""
    text: RunningText
    """What was changed, and why."""


KIND = Kind("change", ChangeSpec, "list", "content/changes.yml", is_thing=False)
