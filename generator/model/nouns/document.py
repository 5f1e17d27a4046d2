"""Documents: plans, decisions, rules and circulars that the report names."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.kind import Kind
from generator.model.spec import DateText, Flag, Identifier, Locator, PlainText, RefersTo, RunningText, Spec

DocumentKind = Literal[
    "plan", "decision", "guidelines", "rules", "measures", "periodical", "circular", "opinions", "legislation"
]
DocumentStatus = Literal["drawn-up", "issued", "published", "referred-to", "to-come"]


class DocumentSpec(Spec):
    """One document."""

    id: Identifier
    """Name in references."""
    source: Locator
    """Place in the source that names it first."""
    also: tuple[Locator, ...] = ()
    """Other places."""
    name: PlainText
    """Its title; where the source gives none, how the source refers to it."""
    kind: DocumentKind
    """What sort of document it is."""
    status: DocumentStatus
    """What the source says was done with it."""
    titled: Flag = False
    """The source gives its title."""
    issuer: Annotated[str, RefersTo(("body",))] | None = None
    """Who issued it, only if the source says."""
    date: DateText | None = None
    """When, only if the source says (`2018-02`)."""
    text: RunningText | None = None
    """What the report says of it."""


KIND = Kind("document", DocumentSpec, "list", "content/documents.yml")
