"""What search finds: one entry for everything that readers may be led to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.linking.address import Address


@dataclass(frozen=True)
class Entry:
    """Something to be found, in one language."""

    kind: str
    """Word of `words.kinds`, by which results are grouped."""
    title: str
    text: str
    """The sentence that a result shows and marks."""
    address: Address
    place: str = ""
    """Where in the source it stands."""
    answer: str = ""
    """For a figure: its value."""
    number: Decimal | None = None
    """For a figure: the exact number, found in any scale."""
    hidden: tuple[str, ...] = ()
    """Names that find it and are not shown: in other languages, other renderings, how they sound."""
    weight: float = 1.0
    """How much it is preferred among equals."""
