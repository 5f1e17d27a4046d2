"""What is decided about a chart in one language before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.linking.figures import Figure


@dataclass(frozen=True)
class ChartTable:
    """The data behind a chart, as written on the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Content:
    """What a form says about a chart in one language: the picture still without places, and the same in words."""

    picture: Any
    """Names, values and words for `draw`; a frozen dataclass of the form."""
    description: tuple[str, ...]
    """Sentences without their full stops."""
    table: ChartTable
    figures: tuple[Figure, ...] = ()
    """All figures it shows."""
    sources: tuple[str, ...] = ()
    """Places of the source, besides those of the figures."""


@dataclass(frozen=True, eq=False)
class Plan:
    """One chart in one language, all of it but the drawing."""

    id: str
    form: str
    language: str
    title: str
    subtitle: str
    description: str
    note: str
    content: Content
    sources: tuple[str, ...]
    is_interactive: bool
