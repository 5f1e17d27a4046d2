"""Lines as libyaml counts them, so that its marks and our copies of the lines agree."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")


def split_lines(text: str) -> tuple[str, ...]:
    """The lines without their ends; an empty text has one empty line."""
    lines = _BREAK.split(text)
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return tuple(lines)
