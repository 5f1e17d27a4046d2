"""Parts of a whole: one bar, with what the source does not itemise left grey."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.segments import Segment, SegmentBar, draw_segment_bars
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.diagnostics import rules
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, PlainText, Spec
from generator.wording.patterns import fill

_FADES = (1.0, 0.72, 0.46, 0.28)


class PartSpec(Spec):
    """One part."""

    name: PlainText | None = None
    """What it is called here; by default the metric's name."""
    figure: FigureRef
    """How much it is."""


class RestSpec(Spec):
    """What the parts do not account for."""

    name: PlainText
    """What it is called, such as “not itemised”."""
    figure: FigureRef
    """How much it is: most often a derived figure."""


class PartsSpec(ChartSpec):
    """A chart of the form `parts`."""

    name: PlainText | None = None
    """What the whole is called here; by default the metric's name."""
    whole: FigureRef
    """The whole."""
    parts: Annotated[tuple[PartSpec, ...], Field(min_length=1, max_length=len(_FADES))]
    """Its parts, which must not overlap."""
    rest: RestSpec | None = None
    """What is left over, if the parts do not make up the whole."""


def check(spec: PartsSpec, complaints: Complaints) -> None:
    """Units agree, and parts and rest are the whole."""
    report = complaints.report
    whole = report.figure(spec.whole)
    figures = [
        (("parts", number, "figure"), report.figure(part.figure)) for number, part in enumerate(spec.parts)
    ]
    rest = [(("rest", "figure"), report.figure(spec.rest.figure))] if spec.rest else []
    complaints.units([(("whole",), whole), *figures, *rest])
    complaints.fits(("whole",), whole, (figure for _, figure in (*figures, *rest)))
    if (
        not complaints.any
        and sum(figure.quantity.base for _, figure in (*figures, *rest)) < whole.quantity.base
    ):
        complaints.tell(rules.CHART_REST_IS_NAMED, ("whole",), whole=whole.reference)


def content(spec: PartsSpec, writer: Writer) -> Content:
    """The whole with its parts."""
    whole = writer.report.figure(spec.whole)
    name = writer.name(spec.name, whole)
    parts = [writer.report.figure(part.figure) for part in spec.parts]
    named = [
        (short if part.name is None else writer.name(part.name, figure), figure)
        for part, figure, short in zip(spec.parts, parts, writer.names(parts), strict=True)
    ]
    segments = [
        _segment(label, figure, fade, writer) for (label, figure), fade in zip(named, _FADES, strict=False)
    ]
    if spec.rest is not None:
        rest = (spec.rest.name[writer.language.code], writer.report.figure(spec.rest.figure))
        named.append(rest)
        segments.append(_segment(*rest, 1.0, writer, colour="rest"))
    told = writer.clauses(writer.pair(label, writer.value(figure)) for label, figure in named)
    in_all = fill(writer.words.in_all, name=name, value=writer.value(whole))
    bar = SegmentBar(in_all, float(whole.quantity.number), tuple(segments))
    rows = [(name, whole), *named]
    figures = tuple(figure for _, figure in rows)
    return Content((bar,), (in_all + writer.language.colon + told,), writer.table(rows), figures)


def _segment(label: str, figure: Figure, fade: float, writer: Writer, colour: str = "accent") -> Segment:
    number = float(figure.quantity.number)
    return Segment(label, writer.value(figure), number, colour, writer.tip(label, figure), fade)


def draw(bars: tuple[SegmentBar, ...], sheet: Sheet) -> None:
    """One bar."""
    draw_segment_bars(bars, sheet)


FORM = ChartForm("parts", PartsSpec, check, content, draw)
