"""How far something reaches: shares of a whole on tracks, with a mark where the source says “or more”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import foot, lay_rows
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, PlainText, Spec

_LOWER_BOUNDS = ("at-least", "more-than")


class CoverageRowSpec(Spec):
    """One share."""

    name: PlainText | None = None
    """What it is called here; by default the metric's name."""
    figure: FigureRef
    """The share, in percent."""


class CoverageSpec(ChartSpec):
    """A chart of the form `coverage`."""

    rows: Annotated[tuple[CoverageRowSpec, ...], Field(min_length=1)]
    """The shares, from top to bottom."""


@dataclass(frozen=True)
class CoverageRow:
    """One share in words and as a length."""

    name: str
    value: str
    share: float
    is_bound: bool
    tip: str


@dataclass(frozen=True)
class CoveragePicture:
    """All shares, and what the mark means if there is one."""

    rows: tuple[CoverageRow, ...]
    remark: str


def check(spec: CoverageSpec, complaints: Complaints) -> None:
    """All figures are shares."""
    report = complaints.report
    complaints.shares(
        (("rows", number, "figure"), report.figure(row.figure)) for number, row in enumerate(spec.rows)
    )


def content(spec: CoverageSpec, writer: Writer) -> Content:
    """Every share with its name."""
    named: list[tuple[str, Figure]] = []
    for row in spec.rows:
        figure = writer.report.figure(row.figure)
        named.append((writer.name(row.name, figure), figure))
    rows = tuple(_row(name, figure, writer) for name, figure in named)
    remark = writer.words.lower_bound if any(row.is_bound for row in rows) else ""
    told = writer.clauses(row.tip for row in rows)
    figures = tuple(figure for _, figure in named)
    return Content(CoveragePicture(rows, remark), (told,), writer.table(named), figures)


def _row(name: str, figure: Figure, writer: Writer) -> CoverageRow:
    share = float(figure.quantity.base)
    is_bound = figure.quantity.bound in _LOWER_BOUNDS
    return CoverageRow(name, writer.value(figure), share, is_bound, writer.tip(name, figure))


def draw(picture: CoveragePicture, sheet: Sheet) -> None:
    """A pale track for the whole, the accent for the share."""
    names = [row.name for row in picture.rows]
    values = [row.value for row in picture.rows]
    for row, place in zip(picture.rows, lay_rows(sheet, names, values), strict=True):
        scale = place.scale(1.0)
        sheet.bar(0, 1, place.top + 3, place.bottom - 3, "line", scale=scale)
        sheet.bar(
            0, row.share, place.top + 3, place.bottom - 3, "accent", scale=scale, tip=row.tip, name=row.name
        )
        if row.is_bound:
            sheet.point(scale.at(row.share) + 5, place.middle, "accent", shape="triangle-right", size=150)
        sheet.text(row.value, place.right + 10, place.middle, bold=True)
    foot(sheet, picture.remark)


FORM = ChartForm("coverage", CoverageSpec, check, content, draw)
