"""Texts in tables that spreadsheets open."""

from __future__ import annotations

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula; numbers do not come here, so a minus stays a minus."""
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
