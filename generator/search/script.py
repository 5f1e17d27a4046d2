"""Data as a script that hands itself over: a page opened from a folder may load scripts, but not fetch data."""

from __future__ import annotations

import json
from typing import Any


def handing_over(function: str, *values: object) -> bytes:
    """`function("name",data)`, the values as JSON that every browser takes for JavaScript."""
    text = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{function}({safe})\n".encode()


def handed_over(script: bytes) -> Any:
    """The data in such a script of a name and data.

    Raises:
        ValueError: it is none.
    """
    _, _, data = script.decode().partition(",")
    return json.loads(data.rstrip().removesuffix(")"))
