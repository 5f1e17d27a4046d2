"""Events: conferences, evaluations, awards and deadlines."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.kind import Kind
from generator.model.spec import DateText, Flag, Identifier, Locator, PlainText, RefersTo, RunningText, Spec

EventKind = Literal["exit", "assessment", "meeting", "publication", "award", "campaign", "commendation"]


class EventSpec(Spec):
    """One event."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source."""
    date: DateText | None = None
    """`2018-07-02`, `2017-05`, `2017`, or `2018-start`; absent where the source does not say."""
    planned: Flag = False
    """Was still to come when the report was made."""
    kind: EventKind
    """What sort of event it is."""
    name: PlainText
    """Short name."""
    text: RunningText | None = None
    """What happened."""
    places: tuple[Annotated[str, RefersTo(("place",))], ...] = ()
    """Where, or whom it concerns."""
    documents: tuple[Annotated[str, RefersTo(("document",))], ...] = ()
    """Documents it concerns."""
    bodies: tuple[Annotated[str, RefersTo(("body",))], ...] = ()
    """Who acted."""


KIND = Kind("event", EventSpec, "list", "content/events.yml")
