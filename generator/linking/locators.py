"""Places in the source."""

from __future__ import annotations


def locator_order(locator: str) -> tuple[int, ...]:
    """A locator such as 3.2.10 as something that sorts by number."""
    return tuple(int(part) for part in locator.split("."))
