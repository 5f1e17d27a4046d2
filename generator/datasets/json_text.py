"""JSON as it is published: equal values are equal bytes."""

from __future__ import annotations

from pydantic_core import to_json


def json_bytes(value: object) -> bytes:
    """Keys in the order given, indented by two, in UTF-8, with a line feed at the end."""
    # several times as fast as the standard library, whose indenting is written in Python
    return to_json(value, indent=2) + b"\n"
