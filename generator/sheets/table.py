"""A sheet as rows of texts: CSV or a spreadsheet, read and written."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from generator.wording.cells import harmless

CSV, SPREADSHEET = ".csv", ".xlsx"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel does not read UTF-8."""
_WIDEST = 48


@dataclass(frozen=True)
class SheetMistake:
    """What is wrong with a cell, a row or the whole sheet, in the editors' languages."""

    cell: str
    """`C7`, or empty for the sheet as a whole."""
    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""


class SheetRefused(Exception):
    """The sheet cannot be taken; carries all that is wrong with it."""

    def __init__(self, mistakes: Sequence[SheetMistake]) -> None:
        super().__init__("; ".join(f"{mistake.cell} {mistake.en}" for mistake in mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True)
class Cell:
    """One cell, with what it is called in a spreadsheet."""

    name: str
    text: str


def cell_name(row: int, column: int) -> str:
    """`C7` for row 7 and column 3, both counted from 1."""
    return f"{get_column_letter(column)}{row}"


def read_sheet(path: Path) -> list[list[Cell]]:
    """All rows of a CSV file, or of the first sheet of a spreadsheet.

    Raises:
        SheetRefused: it is neither, or a cell holds a formula.
    """
    mistakes: list[SheetMistake] = []
    rows = list(_spreadsheet_rows(path, mistakes) if path.suffix.lower() == SPREADSHEET else _csv_rows(path))
    if mistakes:
        raise SheetRefused(mistakes)
    return [
        [Cell(cell_name(row, column), _bare(text)) for column, text in enumerate(texts, 1)]
        for row, texts in enumerate(rows, 1)
    ]


def write_sheet(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A sheet with a head, as CSV or as a spreadsheet in which every cell is text."""
    if path.suffix.lower() == SPREADSHEET:
        _workbook(head, rows).save(path)
        return
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([harmless(text) for text in row] for row in rows)
    path.write_bytes(_BYTE_ORDER_MARK + buffer.getvalue().encode())


def _workbook(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "figures"
    widths = [len(name) for name in head]
    for number, texts in enumerate((head, *rows), 1):
        for column, text in enumerate(texts, 1):
            cell: Any = sheet.cell(number, column)
            cell.number_format = "@"
            if text:
                cell.value = text
                cell.data_type = "s"  # never a formula, a number or a date
            widths[column - 1] = max(widths[column - 1], min(len(text), _WIDEST))
    for column, width in enumerate(widths, 1):
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width + 2
    sheet.freeze_panes = "C2"
    return book


def _csv_rows(path: Path) -> Iterator[list[str]]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        zh, en = "文件不是UTF-8编码", "the file is not saved as UTF-8"
        hints = ("另存为“CSV UTF-8”或xlsx", "save it as “CSV UTF-8”, or as xlsx")
        raise SheetRefused([SheetMistake("", zh, en, *hints)]) from None
    separator = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _spreadsheet_rows(path: Path, mistakes: list[SheetMistake]) -> Iterator[list[str]]:
    try:
        book = load_workbook(path, read_only=False, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        zh, en = "不是xlsx表格文件", "this is not a spreadsheet in xlsx"
        hints = (
            "用表格软件另存为xlsx或CSV UTF-8",
            "save it as xlsx, or as CSV UTF-8, in your spreadsheet program",
        )
        raise SheetRefused([SheetMistake("", zh, en, *hints)]) from error
    for row in book.worksheets[0].iter_rows():
        yield [_text(cell, mistakes) for cell in row]


def _text(cell: Any, mistakes: list[SheetMistake]) -> str:
    """What a cell shows: percents with their sign, dates as ISO, whole numbers without a point."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        zh, en = f"单元格是公式或错误值“{value}”", f"the cell holds a formula or a fault: {value}"
        hints = ("选择性粘贴为“值”", "paste it as a value")
        mistakes.append(SheetMistake(cell.coordinate, zh, en, *hints))
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return _number(value, str(cell.number_format))
    return str(value)


def _number(value: float, number_format: str) -> str:
    """`0.0237` shown as `0.00%` is `2.37%`; otherwise the shortest digits that are the number."""
    if number_format.endswith("%"):
        decimals = len(number_format.rstrip("%").partition(".")[2])
        return f"{value * 100:.{decimals}f}%"
    return str(int(value)) if value == int(value) else repr(value)


def _bare(text: str) -> str:
    """Without the apostrophe that keeps a text from being taken for a formula."""
    return text[1:] if text.startswith("'") and harmless(text[1:]) == text else text
