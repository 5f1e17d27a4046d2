"""Data as a script that hands itself over: a page opened from a folder may load scripts, but not fetch data."""

from __future__ import annotations

import json


def handing_over(function: str, name: str, data: object) -> bytes:
    """`function("name",data)`, the data as JSON that every browser takes for JavaScript."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{function}({json.dumps(name)},{safe})\n".encode()
