"""A change between two dates: what was, what is, and the way between them drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import Row, lay_rows
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, PlainText, Spec

_BEFORE_WORDS = 8


class ChangePairSpec(Spec):
    """One metric at two dates."""

    name: PlainText | None = None
    """What it is called here; by default the metric's name."""
    before: FigureRef
    """The earlier figure."""
    after: FigureRef
    """The later figure of the same metric."""
    change: FigureRef | None = None
    """A figure that says how much it changed."""


class ChangeSpec(ChartSpec):
    """A chart of the form `change`."""

    pairs: Annotated[tuple[ChangePairSpec, ...], Field(min_length=1)]
    """Metrics that changed; each is drawn on a scale of its own, from nought."""


@dataclass(frozen=True)
class PairPicture:
    """One metric, in words and lengths."""

    name: str
    periods: tuple[str, str]
    values: tuple[str, str]
    numbers: tuple[float, float]
    change: str
    tips: tuple[str, str]


def check(spec: ChangeSpec, complaints: Complaints) -> None:
    """Figures of a pair are of one metric and in order of time."""
    report = complaints.report
    for number, pair in enumerate(spec.pairs):
        before, after = report.figure(pair.before), report.figure(pair.after)
        complaints.units([(("pairs", number, "before"), before), (("pairs", number, "after"), after)])
        complaints.later(("pairs", number, "after"), before, after)


def content(spec: ChangeSpec, writer: Writer) -> Content:
    """Every pair with its change."""
    rows: list[tuple[str, Figure]] = []
    sentences, pictures = [], []
    for pair in spec.pairs:
        before, after = writer.report.figure(pair.before), writer.report.figure(pair.after)
        change = writer.report.figure(pair.change) if pair.change else None
        name = writer.name(pair.name, before)
        told = writer.pair(writer.metric(change), writer.value(change)) if change else ""
        rows += [(name, before), (name, after), *([(writer.metric(change), change)] if change else [])]
        sentences.append(writer.clauses((writer.movement(name, before, after), told)))
        pictures.append(
            PairPicture(
                name,
                (writer.period(before), writer.period(after)),
                (writer.value(before), writer.value(after)),
                (float(before.quantity.number), float(after.quantity.number)),
                told,
                (writer.tip(name, before), writer.tip(name, after)),
            )
        )
    figures = tuple(dict.fromkeys(figure for _, figure in rows))
    return Content(tuple(pictures), tuple(sentences), writer.table(rows), figures)


def draw(pictures: tuple[PairPicture, ...], sheet: Sheet) -> None:
    """Grey for what was, the accent for what is, a dotted line for the way between."""
    for number, pair in enumerate(pictures):
        if number:
            sheet.height += sheet.style.gap * 1.5
        if len(pictures) > 1:
            lines = sheet.ruler.lines(pair.name, sheet.style.text, sheet.width, bold=True)
            sheet.height = sheet.lines(lines, 0, sheet.height, bold=True) + 6
        _draw_pair(pair, sheet)


def _draw_pair(pair: PairPicture, sheet: Sheet) -> None:
    for index, row in enumerate(_rows(pair, sheet)):
        scale = row.scale(max(pair.numbers))
        number = pair.numbers[index]
        colour = "accent" if index else "edge"
        sheet.bar(
            0,
            number,
            row.top,
            row.bottom,
            colour,
            scale=scale,
            tip=pair.tips[index],
            name=pair.periods[index],
        )
        end = scale.at(number)
        sheet.text(pair.values[index], end + _BEFORE_WORDS, row.middle, bold=True)
    if pair.change:
        _draw_change(pair, row, sheet)


def _rows(pair: PairPicture, sheet: Sheet) -> Iterator[Row]:
    return lay_rows(sheet, pair.periods, pair.values)


def _draw_change(pair: PairPicture, row: Row, sheet: Sheet) -> None:
    """From the end of the later value to where the earlier one was, with the change below."""
    scale = row.scale(max(pair.numbers))
    words = sheet.ruler.width(pair.values[1], sheet.style.text, bold=True)
    start, end = scale.at(pair.numbers[1]) + 2 * _BEFORE_WORDS + words, scale.at(pair.numbers[0])
    if end - start > 12:
        sheet.rule(start, row.middle, end, row.middle, "target", thick=1.5, dashed=True)
        sheet.rule(end, row.top, end, row.bottom, "target", thick=1.5)
    room = sheet.width - row.left
    lines = sheet.ruler.lines(pair.change, sheet.style.text, room)
    sheet.height = sheet.lines(lines, row.left, row.bottom + 6, colour="change")


FORM = ChartForm("change", ChangeSpec, check, content, draw)
