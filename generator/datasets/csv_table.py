"""Tables of figures as CSV that spreadsheets open as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from generator.datasets.columns import Column
from generator.linking.figures import Figure

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel does not read UTF-8."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_TEXT = "string"


def csv_table(columns: Iterable[Column], figures: Iterable[Figure]) -> bytes:
    """One row a figure, with the names of the columns first."""
    columns = tuple(columns)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    for figure in figures:
        writer.writerow(_cell(column, figure) for column in columns)
    return BYTE_ORDER_MARK + buffer.getvalue().encode()


def _cell(column: Column, figure: Figure) -> str:
    value = column.value(figure)
    return harmless(value) if column.type == _TEXT else value


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula; numbers do not come here, so a minus stays a minus."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
