"""Patterns of the interface's words, such as `{name} ({period})`, filled with texts that nobody reads as patterns."""

from __future__ import annotations

import re

_PLACE = re.compile(r"\{([a-z_]+)\}")


def fill(pattern: str, **values: str) -> str:
    """The pattern with its places filled, all at once; braces that name no value stand for themselves."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), pattern)
