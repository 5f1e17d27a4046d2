"""Progress toward a whole: what is done, what is aimed at next, and what is left after that."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.segments import Segment, SegmentBar, draw_segment_bars
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, PlainText, RunningText, Spec
from generator.wording.patterns import fill


class ProgressRowSpec(Spec):
    """One whole."""

    name: PlainText | None = None
    """What it is called here; by default the name of the whole."""
    whole: FigureRef
    """All there is."""
    done: FigureRef
    """What is done."""
    target: FigureRef | None = None
    """What is aimed at next."""
    rest: FigureRef
    """What is left when that is done, too: most often a derived figure."""


class ProgressLegendSpec(Spec):
    """What the segments are called, in all rows alike."""

    done: RunningText
    """What is done."""
    target: RunningText | None = None
    """What is aimed at next."""
    rest: RunningText
    """What is left after that."""


class ProgressSpec(ChartSpec):
    """A chart of the form `progress`."""

    legend: ProgressLegendSpec
    """Names of the segments."""
    rows: Annotated[tuple[ProgressRowSpec, ...], Field(min_length=1)]
    """Wholes, each drawn over the full width."""


def check(spec: ProgressSpec, complaints: Complaints) -> None:
    """Units of a row agree, and its parts are no more than its whole."""
    report = complaints.report
    for number, row in enumerate(spec.rows):
        named = [
            (name, getattr(row, name)) for name in ("whole", "done", "target", "rest") if getattr(row, name)
        ]
        figures = [(("rows", number, name), report.figure(reference)) for name, reference in named]
        complaints.units(figures)
        complaints.fits(("rows", number, "whole"), figures[0][1], (figure for _, figure in figures[1:]))


def content(spec: ProgressSpec, writer: Writer) -> Content:
    """Every row as a whole with its segments."""
    bars: list[SegmentBar] = []
    sentences: list[str] = []
    rows: list[tuple[str, Figure]] = []
    for row in spec.rows:
        whole = writer.report.figure(row.whole)
        name = writer.name(row.name, whole)
        parts = _parts(spec, row, writer)
        rows += [
            (name, whole),
            *((f"{name}{writer.language.colon}{label}", figure) for label, figure, _ in parts),
        ]
        in_all = fill(writer.words.in_all, name=name, value=writer.value(whole))
        told = [writer.pair(label, writer.value(figure)) for label, figure, _ in parts]
        sentences.append(in_all + writer.language.colon + writer.clauses(told))
        segments = tuple(
            Segment(
                label, writer.value(figure), float(figure.quantity.number), role, writer.tip(label, figure)
            )
            for label, figure, role in parts
        )
        bars.append(SegmentBar(in_all, float(whole.quantity.number), segments))
    figures = tuple(dict.fromkeys(figure for _, figure in rows))
    return Content(tuple(bars), tuple(sentences), writer.table(rows), figures)


def _parts(spec: ProgressSpec, row: ProgressRowSpec, writer: Writer) -> list[tuple[str, Figure, str]]:
    """Label, figure and colour of each segment."""
    legend, report = spec.legend, writer.report
    parts = [(writer.text(legend.done), report.figure(row.done), "accent")]
    if row.target is not None:
        target = report.figure(row.target)
        label = writer.text(legend.target) if legend.target is not None else writer.metric(target)
        parts.append((label, target, "target"))
    return [*parts, (writer.text(legend.rest), report.figure(row.rest), "rest")]


def draw(bars: tuple[SegmentBar, ...], sheet: Sheet) -> None:
    """A bar for each whole."""
    draw_segment_bars(bars, sheet)


FORM = ChartForm("progress", ProgressSpec, check, content, draw)
