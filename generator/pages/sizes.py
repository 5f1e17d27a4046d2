"""How large a file is, in words."""

from __future__ import annotations


def written_size(size: int) -> str:
    """A number of bytes in the largest unit in which it is at least one."""
    amount, unit = float(size), "B"
    for larger in ("kB", "MB", "GB"):
        if amount < 1000:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.3g} {unit}"
