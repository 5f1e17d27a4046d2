"""Every chart checked, and written in every language; nothing is drawn here."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm, chart_forms
from generator.charts.letters import missing_characters
from generator.charts.plan import Plan
from generator.charts.writer import Writer, sources_of
from generator.diagnostics import Diagnostics, rules
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec

_LEAST_TO_EXPLORE = 2


def plan_charts(report: Report, diagnostics: Diagnostics) -> tuple[Plan, ...]:
    """All charts in all languages; what cannot be drawn is reported."""
    return tuple(plan for chart in report.all(ChartSpec) for plan in _plans(chart, report, diagnostics))


def form_named(name: str) -> ChartForm:
    """A form that is known to be there."""
    return next(form for form in chart_forms() if form.name == name)


def _plans(chart: Thing[ChartSpec], report: Report, diagnostics: Diagnostics) -> Iterator[Plan]:
    form = form_named(chart.spec.form)
    complaints = Complaints(report, chart.origin, diagnostics)
    form.check(chart.spec, complaints)
    if complaints.any:
        return
    for language in report.languages:
        plan = _plan(chart, form, Writer(report, language))
        missing = missing_characters("".join(_texts(plan)))
        if missing:
            own = bool(missing_characters(chart.spec.title[language.code]))
            place = ("title", language.code) if own else ("id",)
            complaints.tell(rules.CHART_CHARACTERS_ARE_KNOWN, place, found=missing, language=language.code)
        elif _can_be_explored(plan, complaints):
            yield plan


def _can_be_explored(plan: Plan, complaints: Complaints) -> bool:
    """An interactive view needs figures of one unit; what stands against it is told once."""
    if plan.is_interactive and not complaints.any:
        complaints.enough(("interactive",), len(plan.content.figures), _LEAST_TO_EXPLORE)
        complaints.units((("interactive",), figure) for figure in plan.content.figures)
    return not complaints.any


def _plan(chart: Thing[ChartSpec], form: ChartForm, writer: Writer) -> Plan:
    spec = chart.spec
    content = form.content(spec, writer)
    locators = (*content.sources, *sources_of(content.figures, writer.report))
    return Plan(
        id=chart.id,
        form=form.name,
        language=writer.language.code,
        title=writer.text(spec.title),
        subtitle=writer.text(spec.subtitle) if spec.subtitle is not None else "",
        description=writer.sentences(content.description),
        note=writer.text(spec.note) if spec.note is not None else "",
        content=content,
        sources=tuple(sorted(set(locators), key=_order)),
        is_interactive=spec.interactive,
    )


def _order(locator: str) -> list[int]:
    return [int(part) for part in locator.split(".")]


def _texts(plan: Plan) -> Iterator[str]:
    """Everything that may be drawn."""
    yield plan.title
    yield plan.subtitle
    yield from _texts_in(plain(plan.content.picture))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner)


def plain(picture: Any) -> Any:
    """A picture as plain data, for keys."""
    if dataclasses.is_dataclass(picture) and not isinstance(picture, type):
        return {field.name: plain(getattr(picture, field.name)) for field in dataclasses.fields(picture)}
    if isinstance(picture, (tuple, list)):
        return [plain(item) for item in picture]
    return picture
