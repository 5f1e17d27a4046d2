"""One metric, or a few of one unit, period by period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import foot, lay_rows
from generator.charts.sheet import Scale, Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import MetricOrFigureRef

_LEAST = 2
_HEIGHT = 150.0
_WIDEST_BAR = 74.0


class YearsSpec(ChartSpec):
    """A chart of the form `years`."""

    figures: Annotated[tuple[MetricOrFigureRef, ...], Field(min_length=1)]
    """Metrics, single places of them (`metric@place`) or single figures; all of one unit."""


@dataclass(frozen=True)
class YearBar:
    """One period."""

    period: str
    value: str
    number: float
    is_hollow: bool
    tip: str


@dataclass(frozen=True)
class YearGroup:
    """One metric."""

    name: str
    bars: tuple[YearBar, ...]


@dataclass(frozen=True)
class YearsPicture:
    """All metrics on a common scale."""

    groups: tuple[YearGroup, ...]
    remark: str


def check(spec: YearsSpec, complaints: Complaints) -> None:
    """There are at least two figures, all of one unit."""
    placed = [
        (("figures", number), figure)
        for number, reference in enumerate(spec.figures)
        for figure in complaints.report.figures_of(reference)
    ]
    complaints.enough(("figures",), len(placed), _LEAST)
    complaints.units(placed)


def _groups(spec: YearsSpec, report: Report) -> Iterator[tuple[Figure, ...]]:
    """Figures of each metric and place, oldest first."""
    figures = [figure for reference in spec.figures for figure in report.figures_of(reference)]
    for _, group in groupby(figures, key=lambda figure: figure.series):
        yield tuple(sorted(group, key=lambda figure: figure.period.sort_day(report.facts.published)))


def content(spec: YearsSpec, writer: Writer) -> Content:
    """Every metric with its periods."""
    groups, rows, sentences = [], [], []
    for figures in _groups(spec, writer.report):
        name = writer.metric(figures[0])
        rows += [(name, figure) for figure in figures]
        movement = writer.movement(name, figures[0], figures[-1]) if len(figures) > 1 else ""
        sentences += [writer.clauses(writer.tip(name, figure) for figure in figures), movement]
        groups.append(YearGroup(name, tuple(_bar(name, figure, writer) for figure in figures)))
    shown = tuple(figure for _, figure in rows)
    remark = writer.hollow(shown)
    return Content(YearsPicture(tuple(groups), remark), (*sentences, remark), writer.table(rows), shown)


def _bar(name: str, figure: Figure, writer: Writer) -> YearBar:
    is_hollow = figure.spec.status != "reported"
    number = float(figure.quantity.number)
    return YearBar(writer.period(figure), writer.value(figure), number, is_hollow, writer.tip(name, figure))


def draw(picture: YearsPicture, sheet: Sheet) -> None:
    """Upright bars, metrics beside or below one another; lying bars where words need more room than those have."""
    most = max(bar.number for group in picture.groups for bar in group.bars)
    beside = _fits(picture.groups, sheet.width, sheet)
    below = all(_fits((group,), sheet.width, sheet) for group in picture.groups)
    if beside:
        _draw_upright(picture.groups, most, sheet)
    else:
        for number, group in enumerate(picture.groups):
            sheet.height += sheet.style.gap * 1.4 if number else 0
            if below and not sheet.is_narrow:
                _draw_upright((group,), most, sheet)
            else:
                _draw_lying(group, most, sheet, named=len(picture.groups) > 1)
    foot(sheet, picture.remark)


def _slot(groups: tuple[YearGroup, ...], width: float) -> float:
    """Room of one bar; half as much is left between metrics."""
    return width / (sum(len(group.bars) for group in groups) + 0.5 * (len(groups) - 1))


def _fits(groups: tuple[YearGroup, ...], width: float, sheet: Sheet) -> bool:
    style, ruler = sheet.style, sheet.ruler
    bars = [bar for group in groups for bar in group.bars]
    values = ruler.widest((bar.value for bar in bars), style.text, bold=True)
    periods = ruler.widest((bar.period for bar in bars), style.small_text)
    return max(values, periods) + 8 <= _slot(groups, width)


def _draw_upright(groups: tuple[YearGroup, ...], most: float, sheet: Sheet) -> None:
    slot = min(_slot(groups, sheet.width), 2.2 * _WIDEST_BAR)
    heads = [
        sheet.ruler.lines(group.name, sheet.style.text, slot * len(group.bars), bold=True)
        for group in groups
        if len(groups) > 1
    ]
    top = sheet.height + max((len(lines) for lines in heads), default=0) * sheet.line
    left = 0.0
    for number, group in enumerate(groups):
        if heads:
            sheet.lines(heads[number], left, sheet.height, bold=True)
        upright = Scale(0, most, top + sheet.line + 6 + _HEIGHT, top + sheet.line + 6)
        width = slot * len(group.bars)
        sheet.rule(left, upright.start, left + width, upright.start, "edge")
        for index, bar in enumerate(group.bars):
            _draw_bar(bar, left + (index + 0.5) * slot, slot, upright, sheet)
        left += width + slot / 2
    sheet.height = top + sheet.line + 6 + _HEIGHT + sheet.small_line + 6


def _draw_bar(bar: YearBar, middle: float, slot: float, upright: Scale, sheet: Sheet) -> None:
    half = min(_WIDEST_BAR, slot * 0.6) / 2
    colour, outline = ("ground", "accent") if bar.is_hollow else ("accent", "")
    sheet.bar(
        middle - half,
        middle + half,
        0,
        bar.number,
        colour,
        upright=upright,
        outline=outline,
        tip=bar.tip,
        name=bar.period,
    )
    sheet.text(bar.value, middle, upright.at(bar.number) - sheet.line / 2 - 2, bold=True, anchor="middle")
    below = upright.start + 4 + sheet.small_line / 2
    sheet.text(bar.period, middle, below, colour="muted", size=sheet.style.small_text, anchor="middle")


def _draw_lying(group: YearGroup, most: float, sheet: Sheet, *, named: bool) -> None:
    if named:
        lines = sheet.ruler.lines(group.name, sheet.style.text, sheet.width, bold=True)
        sheet.height = sheet.lines(lines, 0, sheet.height, bold=True) + 6
    rows = lay_rows(sheet, [bar.period for bar in group.bars], [bar.value for bar in group.bars])
    for bar, row in zip(group.bars, rows, strict=True):
        scale = row.scale(most)
        colour, outline = ("ground", "accent") if bar.is_hollow else ("accent", "")
        sheet.bar(
            0,
            bar.number,
            row.top,
            row.bottom,
            colour,
            scale=scale,
            outline=outline,
            tip=bar.tip,
            name=bar.period,
        )
        sheet.text(bar.value, scale.at(bar.number) + 8, row.middle, bold=True)


FORM = ChartForm("years", YearsSpec, check, content, draw)
