"""A small series of one metric, for a card or beside a table."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import lay_rows
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import MetricOrFigureRef

_LEAST = 2
_BAR = 4


class SmallSpec(ChartSpec):
    """A chart of the form `small`."""

    metric: MetricOrFigureRef
    """A metric with two figures or more, or one of its places (`metric@place`)."""


@dataclass(frozen=True)
class SmallRow:
    """One period."""

    period: str
    value: str
    number: float
    is_hollow: bool
    tip: str


def check(spec: SmallSpec, complaints: Complaints) -> None:
    """The metric has at least two figures, which can be drawn as lengths."""
    figures = complaints.report.figures_of(spec.metric)
    complaints.enough(("metric",), len(figures), _LEAST)
    complaints.units((("metric",), figure) for figure in figures)
    complaints.one_series(("metric",), figures)


def content(spec: SmallSpec, writer: Writer) -> Content:
    """All figures, oldest first."""
    day = writer.report.facts.published
    figures = tuple(
        sorted(writer.report.figures_of(spec.metric), key=lambda figure: figure.period.sort_day(day))
    )
    name = writer.metric(figures[0])
    rows = tuple(
        SmallRow(
            writer.period(figure),
            writer.value(figure),
            float(figure.quantity.number),
            figure.spec.status != "reported",
            writer.tip(name, figure),
        )
        for figure in figures
    )
    movement = writer.movement(name, figures[0], figures[-1])
    told = (movement, writer.clauses(row.tip for row in (rows[1:-1] if movement else rows)))
    return Content(rows, told, writer.table((name, figure) for figure in figures), figures)


def draw(rows: tuple[SmallRow, ...], sheet: Sheet) -> None:
    """Thin bars, the last one in the accent."""
    most = max(row.number for row in rows)
    places = lay_rows(sheet, [row.period for row in rows], [row.value for row in rows], tight=True)
    for row, place in zip(rows, places, strict=True):
        scale = place.scale(most)
        colour = "accent" if row is rows[-1] else "edge"
        top, bottom = place.middle - _BAR, place.middle + _BAR
        fill, outline = ("ground", colour) if row.is_hollow else (colour, "")
        sheet.bar(
            0, row.number, top, bottom, fill, scale=scale, outline=outline, tip=row.tip, name=row.period
        )
        sheet.text(row.value, scale.at(row.number) + 8, place.middle, bold=row is rows[-1])


FORM = ChartForm("small", SmallSpec, check, content, draw)
