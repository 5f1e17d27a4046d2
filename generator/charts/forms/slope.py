"""Several metrics between the same two dates: which rose, which fell, and how steeply."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.forms.dots import scale_ends
from generator.charts.places import spread
from generator.charts.plan import Content
from generator.charts.rows import foot
from generator.charts.sheet import Scale, Sheet
from generator.charts.writer import Writer
from generator.diagnostics import rules
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, Flag, PlainText, Spec
from generator.wording.patterns import fill

_LEAST = 2
_HEIGHT = 160.0
_BESIDE = 12
_RIGHT = 0.56


class SlopeSeriesSpec(Spec):
    """One metric at two dates."""

    name: PlainText | None = None
    """What it is called here; by default the metric's name."""
    before: FigureRef
    """The earlier figure."""
    after: FigureRef
    """The later figure of the same metric."""
    accent: Flag = False
    """What the finding is about."""


class SlopeSpec(ChartSpec):
    """A chart of the form `slope`."""

    series: tuple[SlopeSeriesSpec, ...]
    """Metrics of one unit at the same two dates."""


@dataclass(frozen=True)
class SlopeSeries:
    """One metric in words and as two heights."""

    name: str
    values: tuple[str, str]
    """The earlier one without its unit, which stands at the later one."""
    numbers: tuple[float, float]
    is_accent: bool
    hollow: tuple[bool, bool]
    tips: tuple[str, str]


@dataclass(frozen=True)
class SlopePicture:
    """All series between two dates."""

    periods: tuple[str, str]
    series: tuple[SlopeSeries, ...]
    low: float
    high: float
    remark: str


def check(spec: SlopeSpec, complaints: Complaints) -> None:
    """Units agree, every series runs forward, all between the same dates."""
    report = complaints.report
    complaints.enough(("series",), len(spec.series), _LEAST)
    pairs = [(report.figure(series.before), report.figure(series.after)) for series in spec.series]
    for number, (before, after) in enumerate(pairs):
        complaints.later(("series", number, "after"), before, after)
        for name, figure, first in (("before", before, pairs[0][0]), ("after", after, pairs[0][1])):
            if figure.period != first.period:
                place = ("series", number, name)
                complaints.tell(
                    rules.CHART_PERIODS_AGREE, place, found=figure.reference, first=first.reference
                )
    complaints.units(
        (("series", number, name), figure)
        for number, pair in enumerate(pairs)
        for name, figure in zip(("before", "after"), pair, strict=True)
    )


def content(spec: SlopeSpec, writer: Writer) -> Content:
    """Every series with its movement."""
    rows: list[tuple[str, Figure]] = []
    sentences: list[str] = []
    series: list[SlopeSeries] = []
    any_accent = any(one.accent for one in spec.series)
    shorts = writer.names(writer.report.figure(one.before) for one in spec.series)
    for one, short in zip(spec.series, shorts, strict=True):
        pair = writer.report.figure(one.before), writer.report.figure(one.after)
        name = writer.name(one.name, pair[0])
        rows += [(name, figure) for figure in pair]
        movement = writer.movement(name, *pair) or writer.clauses(writer.tip(name, figure) for figure in pair)
        sentences.append(movement)
        series.append(
            _series(name, short if one.name is None else name, pair, one.accent or not any_accent, writer)
        )
    figures = tuple(figure for _, figure in rows)
    low, high = scale_ends(figures)
    remarks = [fill(writer.words.cut_height, low=writer.number(low, figures[0]))] if low else []
    remarks.append(writer.hollow(figures))
    periods = (writer.period(figures[0]), writer.period(figures[1]))
    picture = SlopePicture(periods, tuple(series), low, high, writer.clauses(remarks))
    return Content(picture, (*sentences, *remarks), writer.table(rows), figures)


def _series(name: str, short: str, pair: tuple[Figure, Figure], accent: bool, writer: Writer) -> SlopeSeries:
    before, after = pair
    return SlopeSeries(
        short,
        (writer.value(before, "number"), writer.value(after)),
        (float(before.quantity.number), float(after.quantity.number)),
        accent,
        (before.spec.status != "reported", after.spec.status != "reported"),
        (writer.tip(name, before), writer.tip(name, after)),
    )


def draw(picture: SlopePicture, sheet: Sheet) -> None:
    """Values at the left, values and names at the right."""
    style, ruler = sheet.style, sheet.ruler
    before = ruler.widest((one.values[0] for one in picture.series), style.text)
    left = max(before + _BESIDE, ruler.width(picture.periods[0], style.small_text) / 2)
    after = ruler.widest((one.values[1] for one in picture.series), style.text, bold=True)
    right = min(sheet.width * _RIGHT, sheet.width - after - _BESIDE)
    for words, place in zip(picture.periods, (left, right), strict=True):
        sheet.text(
            words,
            place,
            sheet.height + sheet.small_line / 2,
            colour="muted",
            size=style.small_text,
            anchor="middle",
        )
    top = sheet.height + sheet.small_line + 14
    upright = Scale(picture.low, picture.high, top + _HEIGHT, top)
    for place in (left, right):
        sheet.rule(place, top - 6, place, top + _HEIGHT + 6, "line")
    if not picture.low:
        sheet.rule(left, upright.start, right, upright.start, "edge")
    for one in picture.series:
        _draw_series(one, (left, right), upright, sheet)
    bottom = _draw_words(picture, (left, right), upright, sheet)
    sheet.height = max(top + _HEIGHT + 8, bottom)
    foot(sheet, picture.remark)


def _draw_series(one: SlopeSeries, ends: tuple[float, float], upright: Scale, sheet: Sheet) -> None:
    colour = "accent" if one.is_accent else "edge"
    sheet.rule(
        ends[0],
        one.numbers[0],
        ends[1],
        one.numbers[1],
        colour,
        upright=upright,
        thick=2.5,
        dashed=one.hollow[1],
    )
    for place, number, hollow, tip in zip(ends, one.numbers, one.hollow, one.tips, strict=True):
        sheet.point(place, number, colour, upright=upright, hollow=hollow, tip=tip, name=one.name)


def _draw_words(picture: SlopePicture, ends: tuple[float, float], upright: Scale, sheet: Sheet) -> float:
    """Values beside their points, moved apart where they would touch; gives where they end."""
    room = sheet.width - ends[1] - _BESIDE
    low = upright.end - sheet.line / 2
    names = [sheet.ruler.lines(one.name, sheet.style.small_text, room) for one in picture.series]
    heights = [sheet.line + len(lines) * sheet.small_line + 6 for lines in names]
    best = [upright.at(one.numbers[1]) - sheet.line / 2 for one in picture.series]
    bottom = 0.0
    for one, lines, top in zip(picture.series, names, spread(best, heights, low=low), strict=True):
        sheet.text(one.values[1], ends[1] + _BESIDE, top + sheet.line / 2, bold=True)
        bottom = max(
            bottom, sheet.lines(lines, ends[1] + _BESIDE, top + sheet.line, colour="muted", small=True)
        )
    best = [upright.at(one.numbers[0]) - sheet.line / 2 for one in picture.series]
    for one, top in zip(picture.series, spread(best, [sheet.line] * len(best), low=low), strict=True):
        sheet.text(one.values[0], ends[0] - _BESIDE, top + sheet.line / 2, anchor="end")
    return bottom


FORM = ChartForm("slope", SlopeSpec, check, content, draw)
