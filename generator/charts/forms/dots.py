"""Several figures of one unit on a common scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import foot, lay_rows
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, Flag, PlainText, Spec
from generator.wording.patterns import fill

_LEAST = 2
_IS_CUT_ABOVE = 0.6
"""A scale whose least value is more than this share of its largest would be mostly empty from nought."""


class DotSpec(Spec):
    """One figure."""

    name: PlainText | None = None
    """What it is called here; by default the metric's name."""
    figure: FigureRef
    """The figure."""
    accent: Flag = False
    """What the finding is about."""


class DotsSpec(ChartSpec):
    """A chart of the form `dots`."""

    rows: tuple[DotSpec, ...]
    """Figures of one unit, from top to bottom."""


@dataclass(frozen=True)
class DotRow:
    """One figure in words and as a place on the scale."""

    name: str
    value: str
    number: float
    is_accent: bool
    is_hollow: bool
    tip: str


@dataclass(frozen=True)
class DotsPicture:
    """All figures, and where their scale begins and ends."""

    rows: tuple[DotRow, ...]
    low: float
    high: float
    remark: str


def check(spec: DotsSpec, complaints: Complaints) -> None:
    """There are at least two figures, all of one unit."""
    report = complaints.report
    complaints.enough(("rows",), len(spec.rows), _LEAST)
    complaints.units(
        (("rows", number, "figure"), report.figure(row.figure)) for number, row in enumerate(spec.rows)
    )


def content(spec: DotsSpec, writer: Writer) -> Content:
    """Every figure with its name."""
    rows, named = [], []
    any_accent = any(row.accent for row in spec.rows)
    shorts = writer.names(writer.report.figure(row.figure) for row in spec.rows)
    for row, short in zip(spec.rows, shorts, strict=True):
        figure = writer.report.figure(row.figure)
        name = writer.name(row.name, figure)
        named.append((name, figure))
        number = float(figure.quantity.number)
        is_hollow = figure.spec.status != "reported"
        shown = DotRow(
            short if row.name is None else name,
            writer.value(figure),
            number,
            row.accent or not any_accent,
            is_hollow,
            writer.tip(name, figure),
        )
        rows.append(shown)
    figures = tuple(figure for _, figure in named)
    low, high = scale_ends(figures)
    remarks = [_cut(low, figures[0], writer)] if low else []
    remarks.append(writer.hollow(figures))
    picture = DotsPicture(tuple(rows), low, high, writer.clauses(remarks))
    return Content(picture, (writer.clauses(row.tip for row in rows), *remarks), writer.table(named), figures)


def scale_ends(figures: tuple[Figure, ...]) -> tuple[float, float]:
    """From nought, or from a round number where nought would leave most of the scale empty."""
    numbers = [float(figure.quantity.number) for figure in figures]
    least, most = min(numbers), max(numbers)
    if least <= _IS_CUT_ABOVE * most:
        return 0.0, most
    step = 10.0 ** math.floor(math.log10(most - least)) if most > least else most
    low = math.floor(least / step - 0.5) * step
    return max(low, 0.0), most


def _cut(low: float, figure: Figure, writer: Writer) -> str:
    return fill(writer.words.cut_axis, low=writer.number(low, figure))


def draw(picture: DotsPicture, sheet: Sheet) -> None:
    """A dot at the end of a pale line."""
    names = [row.name for row in picture.rows]
    values = [row.value for row in picture.rows]
    for row, place in zip(picture.rows, lay_rows(sheet, names, values), strict=True):
        scale = place.scale(picture.high, picture.low)
        colour = "accent" if row.is_accent else "edge"
        sheet.rule(picture.low, place.middle, picture.high, place.middle, "line", scale=scale)
        sheet.rule(picture.low, place.middle, row.number, place.middle, colour, scale=scale, thick=2)
        sheet.point(
            row.number,
            place.middle,
            colour,
            scale=scale,
            size=150,
            hollow=row.is_hollow,
            tip=row.tip,
            name=row.name,
        )
        sheet.text(row.value, place.right + 12, place.middle, bold=True)
    foot(sheet, picture.remark)


FORM = ChartForm("dots", DotsSpec, check, content, draw)
