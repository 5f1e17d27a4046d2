"""Tables of figures as CSV that spreadsheets open as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from generator.datasets.columns import Column
from generator.linking.figures import Figure
from generator.wording.cells import harmless

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel does not read UTF-8."""
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
