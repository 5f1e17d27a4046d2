"""The columns of a sheet of figures, and how each becomes a field of a figure in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

FIGURE, METRIC, NAME, UNIT = "figure", "metric", "metric_name", "unit"
INFORMATION = (NAME, UNIT)
"""For who reads the sheet; not taken back."""
PERIODS = ("at", "in", "from", "to")
PLAIN_FIELDS = (
    *PERIODS,
    "as_of",
    "place",
    "key",
    "value",
    "formula",
    "decimals",
    "bound",
    "approx",
    "status",
    "source",
)
"""Fields that hold one text, in the order in which they are written."""
LIST_FIELD, LIST_SEPARATOR = "also", "; "
AFTER_LIST = ("printed",)
NOTE = "note"


def field_columns(languages: Sequence[str]) -> tuple[str, ...]:
    """Columns that are fields, in the order in which fields are written."""
    notes = tuple(f"{NOTE}_{code}" for code in languages)
    return (*PLAIN_FIELDS, LIST_FIELD, *AFTER_LIST, *notes)


def all_columns(languages: Sequence[str]) -> tuple[str, ...]:
    """All columns of a sheet, those that name the figure first."""
    return (FIGURE, METRIC, *INFORMATION, *field_columns(languages))


def texts_of(figure: Mapping[str, Any], languages: Sequence[str]) -> dict[str, str]:
    """A figure as it is written, one text a column; what is not written is empty."""
    found = {name: str(figure.get(name, "")) for name in (*PLAIN_FIELDS, *AFTER_LIST)}
    found[LIST_FIELD] = LIST_SEPARATOR.join(map(str, figure.get(LIST_FIELD, ())))
    note = figure.get(NOTE, {})
    return found | {f"{NOTE}_{code}": str(note.get(code, "")) for code in languages}


def list_items(text: str) -> Iterator[str]:
    """Items of a cell that holds several."""
    yield from (item.strip() for item in text.replace("；", ";").split(";") if item.strip())
