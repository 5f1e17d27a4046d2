"""Long series of one unit as lines over time: together on one scale, or each in a panel of its own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.forms.dots import scale_ends
from generator.charts.places import spread
from generator.charts.plan import Content
from generator.charts.rows import foot
from generator.charts.sheet import Scale, Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import Flag, MetricOrFigureRef
from generator.wording.patterns import fill

_LEAST = 3
_HEIGHT, _PANEL_HEIGHT = 210.0, 84.0
_BESIDE, _BETWEEN = 12.0, 28.0
_WORDS_SHARE = 0.36
_POINT = 30.0
_EACH_MARKED = 26.0
"""Points stand apart by this many pixels, or only the first and the last are drawn."""


class LinesSpec(ChartSpec):
    """A chart of the form `lines`."""

    figures: Annotated[tuple[MetricOrFigureRef, ...], Field(min_length=1)]
    """Metrics (`metric`), or single places of them (`metric@place`), each a line; all of one unit."""
    panels: Flag = False
    """Each line in a panel of its own, all on the same scale: for many lines, such as those of all places."""


@dataclass(frozen=True)
class LinePoint:
    """One figure as a day and a height."""

    day: float
    number: float
    value: str
    bare: str
    """The value without its unit."""
    period: str
    is_hollow: bool
    tip: str


@dataclass(frozen=True)
class Line:
    """One series, oldest figure first."""

    name: str
    points: tuple[LinePoint, ...]


@dataclass(frozen=True)
class LinesPicture:
    """All series on common scales."""

    lines: tuple[Line, ...]
    low: float
    high: float
    panels: bool
    remark: str

    @property
    def days(self) -> tuple[float, float]:
        """First and last day of all."""
        days = [point.day for line in self.lines for point in line.points]
        return min(days), max(days)


def check(spec: LinesSpec, complaints: Complaints) -> None:
    """Every line has at least three figures, all of one unit."""
    for number, reference in enumerate(spec.figures):
        figures = complaints.report.figures_of(reference)
        complaints.enough(("figures", number), len(figures), _LEAST)
        complaints.one_series(("figures", number), figures)
    complaints.units(
        (("figures", number), figure)
        for number, reference in enumerate(spec.figures)
        for figure in complaints.report.figures_of(reference)
    )


def _series(spec: LinesSpec, report: Report) -> Iterator[tuple[Figure, ...]]:
    published = report.facts.published
    for reference in spec.figures:
        yield tuple(
            sorted(report.figures_of(reference), key=lambda figure: figure.period.sort_day(published))
        )


def content(spec: LinesSpec, writer: Writer) -> Content:
    """Every line with where it began and ended; single figures are in the table."""
    lines, rows, sentences = [], [], []
    series = tuple(_series(spec, writer.report))
    shorts = writer.names(figures[0] for figures in series)
    for figures, short in zip(series, shorts, strict=True):
        name = writer.metric(figures[0])
        rows += [(name, figure) for figure in figures]
        sentences.append(_told(name, figures, writer))
        lines.append(Line(short, tuple(_point(name, figure, writer) for figure in figures)))
    shown = tuple(figure for _, figure in rows)
    low, high = scale_ends(shown)
    remarks = [fill(writer.words.cut_height, low=writer.number(low, shown[0]))] if low else []
    remarks.append(writer.hollow(shown))
    picture = LinesPicture(tuple(lines), low, high, spec.panels, writer.clauses(remarks))
    return Content(picture, (*sentences, *remarks), writer.table(rows), shown)


def _told(name: str, figures: tuple[Figure, ...], writer: Writer) -> str:
    """How the line went as far as it was reported, and what is planned after that."""
    reported = [figure for figure in figures if figure.spec.status == "reported"]
    movement = writer.movement(name, reported[0], reported[-1]) if len(reported) > 1 else ""
    others = (figure for figure in figures if figure not in reported or not movement)
    return writer.clauses((movement, *(writer.tip(name, figure) for figure in others)))


def _point(name: str, figure: Figure, writer: Writer) -> LinePoint:
    day: datetime.date = figure.period.sort_day(writer.report.facts.published)
    return LinePoint(
        float(day.toordinal()),
        float(figure.quantity.number),
        writer.value(figure),
        writer.value(figure, "number"),
        writer.period(figure),
        figure.spec.status != "reported",
        writer.tip(name, figure),
    )


def draw(picture: LinesPicture, sheet: Sheet) -> None:
    """Lines with their names and last values at their ends, or a panel each with its name above."""
    if picture.panels:
        _draw_panels(picture, sheet)
    else:
        _draw_together(picture, sheet)
    foot(sheet, picture.remark)


def _draw_together(picture: LinesPicture, sheet: Sheet) -> None:
    style, ruler = sheet.style, sheet.ruler
    values = ruler.widest((line.points[-1].value for line in picture.lines), style.text, bold=True)
    wanted = max(values, ruler.widest((line.name for line in picture.lines), style.small_text))
    right = sheet.width - max(values, min(wanted, sheet.width * _WORDS_SHARE)) - _BESIDE
    left = max(
        ruler.widest((line.points[0].bare for line in picture.lines), style.small_text) + _BESIDE,
        ruler.width(picture.lines[0].points[0].period, style.small_text) / 2,
    )
    top = sheet.height + sheet.line / 2
    upright = Scale(picture.low, picture.high, top + _HEIGHT, top)
    across = Scale(*picture.days, left, right)
    sheet.rule(left, upright.start, right, upright.start, "edge")
    for line in picture.lines:
        _draw_line(line, across, upright, sheet)
    first = [line.points[0] for line in picture.lines if line.points[0].day == picture.days[0]]
    best = [upright.at(point.number) - sheet.small_line / 2 for point in first]
    for point, place in zip(first, spread(best, [sheet.small_line] * len(best)), strict=True):
        middle = place + sheet.small_line / 2
        sheet.text(point.bare, left - _BESIDE, middle, anchor="end", size=style.small_text)
    bottom = _draw_names(picture, right, upright, sheet)
    sheet.height = max(_draw_periods(picture.lines, across, upright, sheet), bottom)


def _draw_names(picture: LinesPicture, right: float, upright: Scale, sheet: Sheet) -> float:
    """Name and last value of each line, moved apart where they would touch; where they end."""
    room = sheet.width - right - _BESIDE
    names = [sheet.ruler.lines(line.name, sheet.style.small_text, room) for line in picture.lines]
    heights = [sheet.line + len(lines) * sheet.small_line + 6 for lines in names]
    best = [upright.at(line.points[-1].number) - sheet.line / 2 for line in picture.lines]
    bottom = 0.0
    for line, lines, top in zip(picture.lines, names, spread(best, heights), strict=True):
        sheet.text(line.points[-1].value, right + _BESIDE, top + sheet.line / 2, bold=True)
        end = sheet.lines(lines, right + _BESIDE, top + sheet.line, colour="muted", small=True)
        bottom = max(bottom, end)
    return bottom


def _draw_panels(picture: LinesPicture, sheet: Sheet) -> None:
    """One panel after another; two beside each other where there is room."""
    columns = 1 if sheet.is_narrow else 2
    width = (sheet.width - _BETWEEN * (columns - 1)) / columns
    for start in range(0, len(picture.lines), columns):
        row = picture.lines[start : start + columns]
        heads = [sheet.ruler.lines(line.name, sheet.style.text, width, bold=True) for line in row]
        top = sheet.height + max(len(lines) for lines in heads) * sheet.line
        ends = []
        for number, (line, lines) in enumerate(zip(row, heads, strict=True)):
            left = number * (width + _BETWEEN)
            sheet.lines(lines, left, sheet.height, bold=True)
            ends.append(_draw_panel(line, (left, left + width), top, picture, sheet))
        sheet.height = max(ends) + sheet.style.gap


def _draw_panel(
    line: Line, sides: tuple[float, float], top: float, picture: LinesPicture, sheet: Sheet
) -> float:
    first, last = line.points[0], line.points[-1]
    style = sheet.style
    left, right = _ends(picture, sides, sheet)
    top += sheet.small_line / 2
    across = Scale(*picture.days, left + _BESIDE, right - _BESIDE)
    upright = Scale(picture.low, picture.high, top + sheet.line / 2 + _PANEL_HEIGHT, top + sheet.line / 2)
    sheet.rule(across.start, upright.start, across.end, upright.start, "edge")
    _draw_line(line, across, upright, sheet)
    sheet.text(first.bare, left, upright.at(first.number), anchor="end", size=style.small_text)
    sheet.text(last.value, right, upright.at(last.number), bold=True)
    return _draw_periods((line,), across, upright, sheet)


def _ends(picture: LinesPicture, sides: tuple[float, float], sheet: Sheet) -> tuple[float, float]:
    """Where the words of a panel end and begin again, the same in all panels, so that their years are."""
    ruler, style = sheet.ruler, sheet.style
    first = ruler.widest((line.points[0].bare for line in picture.lines), style.small_text)
    period = ruler.widest((line.points[0].period for line in picture.lines), style.small_text) / 2
    last = ruler.widest((line.points[-1].value for line in picture.lines), style.text, bold=True)
    return sides[0] + max(first, period), sides[1] - last


def _draw_line(line: Line, across: Scale, upright: Scale, sheet: Sheet) -> None:
    for before, after in zip(line.points, line.points[1:], strict=False):
        sheet.rule(
            across.at(before.day),
            upright.at(before.number),
            across.at(after.day),
            upright.at(after.number),
            "accent",
            thick=2,
            dashed=after.is_hollow,
        )
    ends = (line.points[0], line.points[-1])
    is_roomy = abs(across.end - across.start) / len(line.points) >= _EACH_MARKED
    for point in line.points:
        size = 3 * _POINT if point in ends else _POINT if is_roomy or point.is_hollow else _POINT / 2
        sheet.point(
            point.day,
            point.number,
            "accent",
            scale=across,
            upright=upright,
            size=size,
            hollow=point.is_hollow,
            tip=point.tip,
            name=point.period,
        )


def _draw_periods(lines: tuple[Line, ...], across: Scale, upright: Scale, sheet: Sheet) -> float:
    """The first and the last period below the scale; where they end."""
    points = [point for line in lines for point in line.points]
    first, last = (pick(points, key=lambda point: point.day) for pick in (min, max))
    middle = upright.start + 6 + sheet.small_line / 2
    size = sheet.style.small_text
    sheet.text(first.period, across.at(first.day), middle, colour="muted", size=size, anchor="middle")
    sheet.text(last.period, across.at(last.day), middle, colour="muted", size=size, anchor="middle")
    return upright.start + 6 + sheet.small_line


FORM = ChartForm("lines", LinesSpec, check, content, draw)
