"""Sections: the report's own parts, paragraph by paragraph."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import AnyRef, Flag, Identifier, Locator, PlainText, RefersTo, RunningText, Spec

ChartRef = Annotated[str, RefersTo(("chart",))]


class ParagraphSpec(Spec):
    """One paragraph in every language, with its place in the source."""

    source: Locator
    """Place in the source that it restates."""
    text: RunningText
    """Our own faithful wording; figures, dates and links by reference."""
    about: tuple[AnyRef, ...] = ()
    """Ids of the things it speaks of: measures, documents, programmes, events, places, bodies …"""
    note: RunningText | None = None
    """What the source leaves unclear."""
    chart: ChartRef | None = None
    """A chart shown after it."""


class SubsectionSpec(Spec):
    """A numbered point inside a section."""

    source: Locator
    """Place in the source; its anchor is made of it."""
    number: PlainText | None = None
    """The source's own number, such as 一是."""
    title: PlainText
    """Heading."""
    editorial: Flag = False
    """The heading is ours, not the source's."""
    measure: Annotated[str, RefersTo(("measure",))] | None = None
    """The measure that this point sets out."""
    paragraphs: tuple[ParagraphSpec, ...] = ()
    """Its paragraphs, in the order of the source."""
    charts: tuple[ChartRef, ...] = ()
    """Charts shown at its end."""


class SectionSpec(Spec):
    """One part of the report with a page of its own; the file's name is its address."""

    id: Identifier
    """Name of the section in references."""
    source: Locator
    """Place in the source."""
    number: PlainText | None = None
    """The source's own number, such as （二）."""
    title: PlainText
    """Heading."""
    parent: Annotated[str, RefersTo(("section",))] | None = None
    """The part it belongs to."""
    editorial: Flag = False
    """The heading is ours, not the source's."""
    key_points: tuple[RunningText, ...] = ()
    """The main points, one sentence each."""
    paragraphs: tuple[ParagraphSpec, ...] = ()
    """Paragraphs before the first point."""
    subsections: tuple[SubsectionSpec, ...] = ()
    """The numbered points."""
    charts: tuple[ChartRef, ...] = ()
    """Charts shown at its end."""


KIND = Kind("section", SectionSpec, "folder", "content/sections", file_is_address=True)
