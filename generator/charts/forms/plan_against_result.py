"""Plans against results: a mark for what was planned, bars for what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.plan import Content
from generator.charts.rows import lay_rows
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.diagnostics import rules
from generator.linking.figures import Figure
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import FigureRef, PlainText, Spec


class PlanRowSpec(Spec):
    """One plan."""

    name: PlainText | None = None
    """What it is called here; by default the name of the planned metric."""
    plan: FigureRef
    """What was planned."""
    results: Annotated[tuple[FigureRef, ...], Field(min_length=1)]
    """What came of it: in the unit of the plan, or as percents of it."""


class PlanAgainstResultSpec(ChartSpec):
    """A chart of the form `plan-against-result`."""

    rows: Annotated[tuple[PlanRowSpec, ...], Field(min_length=1)]
    """Plans with their results."""


@dataclass(frozen=True)
class ResultPicture:
    """One result, as a share of its plan."""

    label: str
    value: str
    share: float
    tip: str


@dataclass(frozen=True)
class PlanPicture:
    """One plan with its results."""

    name: str
    results: tuple[ResultPicture, ...]


def check(spec: PlanAgainstResultSpec, complaints: Complaints) -> None:
    """Results are in the unit of their plan, or percents of it."""
    report = complaints.report
    for number, row in enumerate(spec.rows):
        plan = report.figure(row.plan)
        if not plan.quantity.number:
            complaints.tell(rules.CHART_FIGURES_ARE_LENGTHS, ("rows", number, "plan"), found=plan.reference)
        for index, reference in enumerate(row.results):
            figure = report.figure(reference)
            if figure.quantity.unit.kind != "percent":
                place = ("rows", number, "results", index)
                complaints.units([(("rows", number, "plan"), plan), (place, figure)])


def content(spec: PlanAgainstResultSpec, writer: Writer) -> Content:
    """Every plan and what came of it."""
    rows: list[tuple[str, Figure]] = []
    pictures, sentences = [], []
    for row in spec.rows:
        plan = writer.report.figure(row.plan)
        results = [writer.report.figure(reference) for reference in row.results]
        name = writer.name(row.name, plan)
        told = writer.tip(name, plan)
        rows += [(name, plan), *((writer.metric(result), result) for result in results)]
        sentences.append(
            writer.clauses((told, *(writer.pair(writer.metric(r), writer.value(r)) for r in results)))
        )
        parts = tuple(
            ResultPicture(
                writer.metric(result),
                writer.value(result),
                _share(plan, result),
                writer.tip(writer.metric(result), result),
            )
            for result in results
        )
        pictures.append(PlanPicture(told, parts))
    figures = tuple(dict.fromkeys(figure for _, figure in rows))
    return Content(tuple(pictures), tuple(sentences), writer.table(rows), figures)


def _share(plan: Figure, result: Figure) -> float:
    if result.quantity.unit.kind == "percent" and plan.quantity.unit.kind != "percent":
        return float(result.quantity.base)
    return float(result.quantity.base / plan.quantity.base)


def draw(pictures: tuple[PlanPicture, ...], sheet: Sheet) -> None:
    """The plan is a dark mark at the end of a track, each result a bar on it."""
    most = max(1.0, *(result.share for picture in pictures for result in picture.results))
    widest = sheet.ruler.widest((r.label for p in pictures for r in p.results), sheet.style.text)
    for number, picture in enumerate(pictures):
        if number:
            sheet.height += sheet.style.gap * 1.5
        lines = sheet.ruler.lines(picture.name, sheet.style.text, sheet.width, bold=True)
        sheet.height = sheet.lines(lines, 0, sheet.height, bold=True) + 8
        _draw_plan(picture, most, widest, [r.value for p in pictures for r in p.results], sheet)


def _draw_plan(picture: PlanPicture, most: float, widest: float, values: list[str], sheet: Sheet) -> None:
    rows = lay_rows(sheet, [r.label for r in picture.results], values, column=widest)
    for result, row in zip(picture.results, rows, strict=True):
        scale = row.scale(most)
        sheet.bar(0, 1, row.top, row.bottom, "line", scale=scale)
        sheet.bar(
            0,
            result.share,
            row.top + 4,
            row.bottom - 4,
            "accent",
            scale=scale,
            tip=result.tip,
            name=result.label,
        )
        sheet.rule(1, row.top - 3, 1, row.bottom + 3, "ink", scale=scale, thick=3)
        sheet.text(result.value, row.right + 10, row.middle, bold=True)


FORM = ChartForm("plan-against-result", PlanAgainstResultSpec, check, content, draw)
