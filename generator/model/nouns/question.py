"""Questions that readers bring, answered from the figures."""

from __future__ import annotations

from typing import Annotated

from generator.model.kind import Kind
from generator.model.spec import AnyRef, Identifier, PlainText, RefersTo, RunningText, Spec


class QuestionSpec(Spec):
    """One question with its answer."""

    id: Identifier
    """Name in references."""
    question: PlainText
    """As a reader would ask it."""
    answer: RunningText
    """In one sentence, from figures."""
    about: tuple[AnyRef, ...] = ()
    """Where to read on."""
    charts: tuple[Annotated[str, RefersTo(("chart",))], ...] = ()
    """Charts that show the answer."""


KIND = Kind("question", QuestionSpec, "list", "content/questions.yml")
