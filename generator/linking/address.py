"""Where readers find things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """Where readers find something: a directory below a language's root, and an anchor in it."""

    path: str
    """`""` for home, else `measures/health/`."""
    anchor: str = ""

    def __str__(self) -> str:
        return "/" + self.path + (f"#{self.anchor}" if self.anchor else "")
