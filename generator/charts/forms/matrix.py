"""Which things have to do with which: a mark where a row names a column, or a column a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import ChartTable, Content
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.diagnostics import rules
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.family import FamilySpec
from generator.model.spec import AnyRef, Spec
from generator.wording.patterns import fill

_LEAST = 2
_WIDE_STEP, _NARROW_STEP = 36.0, 26.0
_ROW_GAP = 10.0
_BESIDE = 16.0
_LARGEST_COLUMN = 0.4


class MatrixSpec(ChartSpec):
    """A chart of the form `matrix`."""

    rows: Annotated[tuple[AnyRef, ...], Field(max_length=20)]
    """Ids of things, such as measures or problems."""
    columns: Annotated[tuple[AnyRef, ...], Field(max_length=8)]
    """Ids of other things; a family of metrics has to do with whatever names one of its figures."""


@dataclass(frozen=True)
class MatrixRow:
    """One row: which columns it has to do with."""

    name: str
    marks: tuple[bool, ...]
    tips: tuple[str, ...]


@dataclass(frozen=True)
class MatrixPicture:
    """All rows under all columns."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def check(spec: MatrixSpec, complaints: Complaints) -> None:
    """There are rows and columns, and none of them is empty."""
    complaints.enough(("rows",), len(spec.rows), _LEAST)
    complaints.enough(("columns",), len(spec.columns), _LEAST)
    report = complaints.report
    for number, identity in enumerate(spec.rows):
        if not any(_are_linked(identity, column, report) for column in spec.columns):
            complaints.tell(rules.CHART_MATRIX_IS_FILLED, ("rows", number), found=identity)
    for number, identity in enumerate(spec.columns):
        if not any(_are_linked(row, identity, report) for row in spec.rows):
            complaints.tell(rules.CHART_MATRIX_IS_FILLED, ("columns", number), found=identity)


def _are_linked(one: str, other: str, report: Report) -> bool:
    """One of them names the other, or a figure of it."""
    for named, naming in ((one, other), (other, one)):
        if any(link.source.id == naming and link.how != "text" for link in report.backlinks.get(named, ())):
            return True
        thing = report.things[named]
        if isinstance(thing.spec, FamilySpec) and naming in _users_of(thing, report):
            return True
    return False


def _users_of(family: Thing[Spec], report: Report) -> Iterator[str]:
    """Ids of all things whose fields name a figure of the family."""
    for metric in report.metrics.values():
        if metric.family == family.id:
            for figure in metric.figures:
                yield from (user.id for user in report.figure_links.get(figure.id, ()))


def content(spec: MatrixSpec, writer: Writer) -> Content:
    """Every row with its marks."""
    report, code, words = writer.report, writer.language.code, writer.words
    columns = [report.things[identity] for identity in spec.columns]
    rows = []
    for identity in spec.rows:
        marks = tuple(_are_linked(identity, column.id, report) for column in columns)
        name = report.things[identity].name[code]
        tips = tuple(fill(words.linked, row=name, column=column.name[code]) for column in columns)
        rows.append(MatrixRow(name, marks, tips))
    names = tuple(column.name[code] for column in columns)
    return Content(
        MatrixPicture(names, tuple(rows)),
        tuple(_told(row, names, writer) for row in rows),
        ChartTable(
            (words.item, *names),
            tuple((row.name, *(words.linked_mark if mark else "" for mark in row.marks)) for row in rows),
        ),
        sources=tuple(
            dict.fromkeys(source for identity in spec.rows for source in report.things[identity].sources[:1])
        ),
    )


def _told(row: MatrixRow, names: tuple[str, ...], writer: Writer) -> str:
    marked = (name for name, mark in zip(names, row.marks, strict=True) if mark)
    return writer.pair(row.name, writer.language.list_separator.join(marked))


def draw(picture: MatrixPicture, sheet: Sheet) -> None:
    """Names of columns as stairs, each with a line down to its marks; names of rows at the left or, if narrow, right."""
    step = _NARROW_STEP if sheet.is_narrow else _WIDE_STEP
    grid = step * len(picture.columns)
    column = 0.0
    if not sheet.is_narrow:
        widest = sheet.ruler.widest((row.name for row in picture.rows), sheet.style.text)
        column = min(widest, sheet.width * _LARGEST_COLUMN) + _BESIDE
    places = [column + (index + 0.5) * step for index in range(len(picture.columns))]
    starts = _draw_stairs(picture, places, sheet)
    room = column - _BESIDE if column else sheet.width - grid - _BESIDE
    middles = _draw_rows(picture, 0 if column else grid + _BESIDE, room, column + grid, sheet)
    for place, start in zip(places, starts, strict=True):
        sheet.rule(place, start, place, middles[-1] + sheet.style.bar / 2, "line")
    for row, middle in zip(picture.rows, middles, strict=True):
        for mark, tip, place in zip(row.marks, row.tips, places, strict=True):
            if mark:
                sheet.point(place, middle, "accent", size=120, tip=tip, name=row.name)


def _draw_stairs(picture: MatrixPicture, places: list[float], sheet: Sheet) -> list[float]:
    """The name of each column one step below that of the column before; where the line of each begins."""
    starts = []
    for name, place in zip(picture.columns, places, strict=True):
        lines = sheet.ruler.lines(name, sheet.style.small_text, sheet.width - place - 6)
        starts.append(sheet.height + sheet.small_line * 0.2)
        sheet.height = sheet.lines(lines, place + 6, sheet.height, colour="muted", small=True)
    sheet.height += 6
    return starts


def _draw_rows(picture: MatrixPicture, left: float, room: float, right: float, sheet: Sheet) -> list[float]:
    """Names of rows, each with a line below; the middles of their marks."""
    middles = []
    for row in picture.rows:
        lines = sheet.ruler.lines(row.name, sheet.style.text, room)
        height = max(len(lines) * sheet.line, sheet.style.bar)
        sheet.lines(lines, left, sheet.height + (height - len(lines) * sheet.line) / 2)
        middles.append(sheet.height + height / 2)
        sheet.height += height + _ROW_GAP
        end = sheet.width if sheet.is_narrow else right
        sheet.rule(0, sheet.height - _ROW_GAP / 2, end, sheet.height - _ROW_GAP / 2, "line")
    return middles


FORM = ChartForm("matrix", MatrixSpec, check, content, draw)
