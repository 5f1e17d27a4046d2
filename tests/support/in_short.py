"""A finding in one line: what a table of mistakes can say of it."""

from __future__ import annotations

from generator.diagnostics import Diagnostic

_LEFT_OUT = frozenset(
    {
        "shown", "name", "name_zh",  # of characters that cannot be seen; they follow from the code
        "allowed", "known",  # as long as there are forms, fields or ids
    }
)  # fmt: skip


def in_short(found: Diagnostic, *, path: bool = False) -> str:
    """Its place, with the length if that is not 1, the rule, and what the message fills in."""
    at = found.location
    place = f"{at.line}:{at.column}" + f"+{at.length}" * (at.length > 1)
    values = [f"{name}={value}" for name, value in found.values.items() if name not in _LEFT_OUT]
    return " ".join((f"{at.path}:{place}" if path else place, found.rule.name, *values))
