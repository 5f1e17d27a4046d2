"""Headings, and blocks of plain text below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.address import Address
from generator.pages.context import PageContext
from generator.pages.entries import Fact
from generator.pages.prose import Written
from generator.printing.block import Block, BlockKind


def heading(
    key: str, title: str, level: int, address: Address | None = None, *, starts_page: bool = False
) -> Block:
    """A heading, which is a bookmark, too."""
    return Block(
        "heading", f"heading:{key}", {"text": title}, level, address=address, starts_page=starts_page
    )


def text(kind: BlockKind, key: str, written: Written | str, locator: str = "") -> Iterator[Block]:
    """A text as a block; nothing for none."""
    if written:
        yield Block(kind, key, {"text": written}, locator=locator)


def facts(context: PageContext, key: str, found: Iterable[Fact]) -> Iterator[Block]:
    """Labels with what is said under them; nothing for none."""
    rows = fact_rows(context, found)
    if rows:
        yield Block("facts", key, {"rows": rows})


def fact_rows(context: PageContext, found: Iterable[Fact]) -> tuple[dict[str, object], ...]:
    """Facts as rows; names stand side by side, longer items each on a line."""
    return tuple(
        {
            "label": fact.label + context.language.colon.rstrip(),
            "items": fact.items,
            "separator": context.language.list_separator if fact.is_names else "",
        }
        for fact in found
        if fact.items
    )
