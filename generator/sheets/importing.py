"""A sheet of figures taken back into YAML: read, compared, tried as a whole, and only then written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.sheets.columns import FIGURE, INFORMATION, METRIC, PERIODS, all_columns, field_columns
from generator.sheets.editing import add_figure, change_figure
from generator.sheets.places import FigurePlace
from generator.sheets.project_files import FigureFiles
from generator.sheets.table import Cell, SheetMistake, SheetRefused
from generator.source.layout import write_layout

_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")


@dataclass(frozen=True)
class SheetRow:
    """One figure of the sheet."""

    cells: dict[str, Cell]
    """By column; only those that the sheet has."""
    metric: str
    reference: str
    """Empty for a new figure."""

    def wanted(self, languages: Sequence[str]) -> dict[str, str]:
        """The text that each field is to have."""
        fields = field_columns(languages)
        return {name: _text(name, cell) for name, cell in self.cells.items() if name in fields}


@dataclass(frozen=True)
class Imported:
    """What a sheet changes."""

    texts: dict[str, str]
    """New texts of the files that change."""
    changed: tuple[str, ...]
    """References of the figures that change."""
    added: tuple[str, ...]
    """Metrics, once for each figure they get."""
    left: int
    """Figures of the report that the sheet does not have, which stay as they are."""
    places: dict[FigurePlace, SheetRow]
    """Where the figures of the sheet stand in the files."""


def read_rows(sheet: Sequence[Sequence[Cell]], files: FigureFiles) -> tuple[SheetRow, ...]:
    """The rows of a sheet, matched with metrics and figures.

    Raises:
        SheetRefused: columns, metrics or figures are not known, or a figure stands twice.
    """
    mistakes: list[SheetMistake] = []
    head = _head(sheet, files, mistakes)
    rows = [row for cells in sheet[1:] if (row := _row(cells, head, files, mistakes)) is not None]
    _check_repeated(rows, mistakes)
    if mistakes:
        raise SheetRefused(mistakes)
    return tuple(rows)


def apply_rows(rows: Iterable[SheetRow], files: FigureFiles) -> Imported:
    """The files as they would be with what the sheet says."""
    touched: set[str] = set()
    changed, added = [], []
    rows, places = tuple(rows), {}
    for row in rows:
        wanted, metric = row.wanted(files.languages), files.metric(row.metric)
        places[_place(row, files)] = row
        if not row.reference:
            add_figure(metric, wanted, files.languages)
            added.append(row.metric)
        elif change_figure(files.figure(row.reference), wanted, files.languages, tuple(metric["figures"])):
            changed.append(row.reference)
        else:
            continue
        touched.add(files.path(row.metric))
    texts = {path: write_layout(files.data[path]) for path in sorted(touched)}
    left = len(files.references) - sum(bool(row.reference) for row in rows)
    return Imported(texts, tuple(changed), tuple(added), left, places)


def _place(row: SheetRow, files: FigureFiles) -> FigurePlace:
    """Where the figure of a row stands, or will once it is appended."""
    origin = files.report.metrics[row.metric].origin
    metric = int(origin.keys[-1])
    if row.reference:
        return FigurePlace(origin.path, metric, int(files.references[row.reference].origin.keys[-1]))
    return FigurePlace(origin.path, metric, len(files.metric(row.metric)["figures"]))


def _head(
    sheet: Sequence[Sequence[Cell]], files: FigureFiles, mistakes: list[SheetMistake]
) -> dict[int, str]:
    """Column names by their number."""
    known, found = all_columns(files.languages), {}
    for number, cell in enumerate(sheet[0] if sheet else ()):
        name = cell.text.strip()
        if name in known:
            found[number] = name
        elif name:
            near = next(iter(get_close_matches(name, known, n=1)), "")
            hint_zh = f"是不是{near}？" if near else f"可用的列：{'、'.join(known)}"
            hint_en = f"did you mean {near}?" if near else f"columns are: {', '.join(known)}"
            mistakes.append(
                SheetMistake(
                    cell.name, f"没有“{name}”这一列", f"there is no column “{name}”", hint_zh, hint_en
                )
            )
    if METRIC not in found.values() and FIGURE not in found.values():
        zh, en = "表格没有figure列或metric列", "the sheet has neither a column figure nor a column metric"
        hint = (
            "先用duizhao figures export导出一份，在其上修改",
            "export a sheet with duizhao figures export, and change that",
        )
        mistakes.append(SheetMistake("A1", zh, en, *hint))
    return found


def _row(
    cells: Sequence[Cell], head: dict[int, str], files: FigureFiles, mistakes: list[SheetMistake]
) -> SheetRow | None:
    named = {head[number]: cell for number, cell in enumerate(cells) if number in head}
    if not any(cell.text.strip() for name, cell in named.items() if name not in INFORMATION):
        return None
    reference, metric = (named[name].text.strip() if name in named else "" for name in (FIGURE, METRIC))
    if reference and reference not in files.references:
        mistakes.append(_unknown(named[FIGURE], "figure", reference, tuple(files.references)))
        return None
    own = reference.partition("@")[0]
    if not (metric or own):
        where = named.get(METRIC) or named.get(FIGURE) or cells[0]
        hint = ("在metric列填上指标的标识", "write the id of the metric in the column metric")
        mistakes.append(
            SheetMistake(
                where.name, "没有写明是哪个指标", "the row does not say of which metric it is", *hint
            )
        )
        return None
    if metric and metric not in files.report.metrics:
        mistakes.append(_unknown(named[METRIC], "metric", metric, tuple(files.report.metrics)))
        return None
    if own and metric and own != metric:
        zh, en = f"{reference}不是指标{metric}的数据", f"{reference} is no figure of {metric}"
        hint = ("新数据的figure列留空", "leave the column figure empty for a new figure")
        mistakes.append(SheetMistake(named[METRIC].name, zh, en, *hint))
        return None
    return SheetRow(named, metric or own, reference)


def _unknown(cell: Cell, what: str, found: str, known: Sequence[str]) -> SheetMistake:
    near = next(iter(get_close_matches(found, known, n=1)), "")
    zh, en = {"figure": ("数据", "figure"), "metric": ("指标", "metric")}[what]
    hint_zh = f"是不是{near}？" if near else "新数据的figure列留空" if what == "figure" else ""
    hint_en = (
        f"did you mean {near}?" if near else "leave it empty for a new figure" if what == "figure" else ""
    )
    return SheetMistake(cell.name, f"没有{zh}“{found}”", f"there is no {en} “{found}”", hint_zh, hint_en)


def _check_repeated(rows: Iterable[SheetRow], mistakes: list[SheetMistake]) -> None:
    seen: dict[str, str] = {}
    for row in rows:
        if not row.reference:
            continue
        cell = row.cells[FIGURE].name
        first = seen.setdefault(row.reference, cell)
        if first != cell:
            zh, en = f"{row.reference}在{first}已有一行", f"{row.reference} has a row already, at {first}"
            hint = (
                "删去一行；新数据的figure列留空",
                "take one out, or leave the column figure empty for a new figure",
            )
            mistakes.append(SheetMistake(cell, zh, en, *hint))


def _text(name: str, cell: Cell) -> str:
    """The text of a cell; dates that a spreadsheet wrote with slashes as they are written in YAML."""
    text = cell.text.strip()
    slashed = _SLASHED.fullmatch(text) if name in PERIODS else None
    return f"{slashed[1]}-{int(slashed[2]):02}-{int(slashed[3]):02}" if slashed else text
