"""Measures: what is done, by whom, on what basis, and with what result."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import (
    Flag,
    Identifier,
    Locator,
    MetricOrFigureRef,
    PlainText,
    RefersTo,
    RunningText,
    Spec,
    Text,
)


class ActorSpec(Spec):
    """Who does what in a measure."""

    body: Annotated[str, RefersTo(("body",))]
    """A body of content/bodies.yml."""
    does: RunningText
    """What it does."""


class MeasureSpec(Spec):
    """One measure of the report."""

    id: Identifier
    """Name of the measure; its address is /measures/<id>/."""
    source: Locator
    """Place in the source that sets it out."""
    name: PlainText
    """What it is called."""
    field: Annotated[str, RefersTo(("section",))]
    """The section, and so the field of work, it belongs to."""
    aim: RunningText
    """What it is for."""
    instruments: tuple[RunningText, ...] = ()
    """What is done."""
    actors: tuple[ActorSpec, ...] = ()
    """Who acts."""
    figures: tuple[MetricOrFigureRef, ...] = ()
    """Its figures: a metric with all of its figures, or one of them."""
    documents: tuple[Annotated[str, RefersTo(("document",))], ...] = ()
    """Documents it rests on."""
    programmes: tuple[Annotated[str, RefersTo(("programme",))], ...] = ()
    """Programmes and mechanisms inside it."""
    events: tuple[Annotated[str, RefersTo(("event",))], ...] = ()
    """Meetings, evaluations, awards that concern it."""
    problems: tuple[Annotated[str, RefersTo(("problem",))], ...] = ()
    """Problems it answers."""
    next_steps: tuple[Annotated[str, RefersTo(("next-step",))], ...] = ()
    """Next steps that continue it."""
    carries_out: tuple[Text, ...] = ()
    """Next steps of an earlier edition that it carries out, by their ids there."""
    places: tuple[Annotated[str, RefersTo(("place",))], ...] = ()
    """Places it names."""
    charts: tuple[Annotated[str, RefersTo(("chart",))], ...] = ()
    """Charts shown on its page."""
    note: RunningText | None = None
    """What the source leaves unclear."""
    page: Flag | None = None
    """`true` or `false` overrides the rule that decides whether it fills a page of its own."""


KIND = Kind("measure", MeasureSpec, "folder", "content/measures")
