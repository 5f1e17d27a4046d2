"""Programmes: named schemes, mechanisms, standards, campaigns and slogans."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.kind import Kind
from generator.model.spec import AnyRef, Flag, Identifier, Locator, PlainText, RefersTo, RunningText, Spec

ProgrammeKind = Literal[
    "framework",
    "mechanism",
    "programme",
    "campaign",
    "platform",
    "standard",
    "principle",
    "award",
    "insurance",
    "quote",
]


class MemberSpec(Spec):
    """One part of a programme whose name counts its parts."""

    name: PlainText
    """What the part is called."""
    id: AnyRef | None = None
    """The thing of the report that it is, if there is one."""


class ProgrammeSpec(Spec):
    """One named programme or mechanism."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source that names it first."""
    also: tuple[Locator, ...] = ()
    """Other places."""
    kind: ProgrammeKind
    """What sort of thing it is."""
    name: PlainText
    """Its name."""
    text: RunningText
    """What it is, as the source has it."""
    members: tuple[MemberSpec, ...] = ()
    """Its parts, where the name counts them and the source lists them."""
    count: int | None = None
    """The number of parts in its name."""
    members_not_listed: Flag = False
    """The name counts parts that the source does not list."""
    within: Annotated[str, RefersTo(("programme",))] | None = None
    """The larger framework it belongs to."""


KIND = Kind("programme", ProgrammeSpec, "list", "content/programmes.yml")
