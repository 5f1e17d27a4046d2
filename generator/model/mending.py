"""Stand-ins for what an author got wrong, so that the rest of an entry is checked in the same run.

Nothing is ever built from a mended entry: its mistakes have been reported, and mistakes stop the build.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

_STAND_INS = {"locator-is-well-formed": "0", "day-is-of-the-calendar": "2000-01-01"}
_DROPPED = frozenset({"extra_forbidden", "bool_parsing", "int_parsing", "figure-key-is-well-formed"})


def mended(data: object, problems: Iterable[ErrorDetails]) -> object:
    """A copy without the values that a validator refused; what is missing, or of another shape, stays as it is."""
    result = copy.deepcopy(data)
    for problem in problems:
        kind, keys = problem["type"], problem["loc"]
        parent = _at(result, keys[:-1]) if keys else None
        last: Any = keys[-1] if keys else None
        if not isinstance(parent, (dict, list)):
            continue
        if kind == "literal_error":
            parent[last] = allowed_values(problem)[0]
        elif kind in _STAND_INS:
            parent[last] = _STAND_INS[kind]
        elif kind in _DROPPED and isinstance(parent, dict):
            parent.pop(last, None)
    return result


def allowed_values(problem: ErrorDetails) -> list[str]:
    """The values of an enumeration, from the validator's own message."""
    expected = str(problem.get("ctx", {}).get("expected", ""))
    return [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]


def _at(data: Any, keys: Iterable[int | str]) -> Any:
    for key in keys:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data
