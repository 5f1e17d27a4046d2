"""Blank lines and indents, which templates leave by the hundred around what a page says."""

from __future__ import annotations

import re

_INDENT = re.compile(r"\n\s+")
_KEEPS_SPACE = re.compile(r"<(?:pre|textarea|style|script(?![^>]*\ssrc=))\b", re.IGNORECASE)
"""What a theme of the project's own may have and where every blank may count."""
_BEGIN, _END = "<article", "</article>"
"""Around what a page says, which stays as it is."""


def without_indents(markup: str) -> str:
    """A page whose frame has neither; as it is where nothing marks what it says."""
    begin, end = markup.find(_BEGIN), markup.rfind(_END)
    if begin < 0 or end < 0:
        return markup
    return "".join((_frame(markup[:begin]), markup[begin:end], _frame(markup[end:])))


def _frame(markup: str) -> str:
    return markup if _KEEPS_SPACE.search(markup) else _INDENT.sub("\n", markup)
