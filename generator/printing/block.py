"""Blocks: what a printed report consists of, in reading order, each in one language until it is paired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.linking.address import Address

BlockKind = Literal[
    "heading",
    "paragraph",
    "summary",
    "note",
    "lede",
    "item",
    "entry",
    "facts",
    "chart",
    "table",
    "sum",
    "label",
]


@dataclass(frozen=True)
class Block:
    """One block; the same block in another language has the same key."""

    kind: BlockKind
    key: str
    """Unique in its document."""
    content: Mapping[str, Any]
    """Texts (`str`, `Part` or `Written`) by name, in tuples or mappings where the kind has several."""
    level: int = 0
    """Of a heading."""
    locator: str = ""
    """Place in the source, shown beside it."""
    address: Address | None = None
    """What it shows; links to that address lead here."""
    starts_page: bool = False
