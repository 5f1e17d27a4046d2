"""Terms of the glossary: one rendering in each language, explained for somebody who never heard them."""

from __future__ import annotations

from pydantic import Field

from generator.model.kind import Kind
from generator.model.spec import AnyRef, Identifier, Locator, PlainText, RunningText, Spec, Text


class TermSpec(Spec):
    """One term."""

    id: Identifier
    """Name in references."""
    name: PlainText
    """The term in each language; text is held to it."""
    explanation: RunningText
    """What it means, in plain words."""
    accepted: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    """Other forms that our own text may use, such as plurals."""
    variants: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    """Other renderings, for search only; our text must not use them."""
    authority: PlainText | None = None
    """Where the rendering comes from."""
    see: tuple[AnyRef, ...] = ()
    """Related things."""
    sources: tuple[Locator, ...] = ()
    """Places of the source that use it."""


KIND = Kind("term", TermSpec, "list", "content/terms.yml")
