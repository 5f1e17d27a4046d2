"""Lines as libyaml counts them, so that its marks and our copies of the lines agree.

It breaks lines at U+0085, U+2028 and U+2029, too; those are told and taken out before it reads.
"""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\n\r]")


def split_lines(text: str) -> tuple[str, ...]:
    """The lines without their ends; an empty text has none."""
    lines = _BREAK.split(text)
    if not lines[-1]:
        lines.pop()
    return tuple(lines)
