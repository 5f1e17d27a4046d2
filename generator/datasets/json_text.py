"""JSON as it is published: equal values are equal bytes."""

from __future__ import annotations

import json


def json_bytes(value: object) -> bytes:
    """Sorted, indented by two, in UTF-8, with a line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()
