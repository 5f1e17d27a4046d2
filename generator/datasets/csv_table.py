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


class CsvTables:
    """Tables of the same columns; a figure that stands in several of them is written once."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self._columns = tuple(columns)
        self._head = _line(column.name for column in self._columns)
        self._lines: dict[str, str] = {}

    def table(self, figures: Iterable[Figure]) -> bytes:
        """One row a figure, with the names of the columns first."""
        lines = (self._line_of(figure) for figure in figures)
        return BYTE_ORDER_MARK + "".join((self._head, *lines)).encode()

    def _line_of(self, figure: Figure) -> str:
        if figure.id not in self._lines:
            self._lines[figure.id] = _line(_cell(column, figure) for column in self._columns)
        return self._lines[figure.id]


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _cell(column: Column, figure: Figure) -> str:
    value = column.value(figure)
    return harmless(value) if column.type == _TEXT else value
