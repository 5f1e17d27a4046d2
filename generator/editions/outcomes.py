"""What became of the earlier edition's promises: its targets, and the steps that it announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.editions.figures import kept_quantity, units_of
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.edition_record import EditionRecord, KeptFigure, KeptThing
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.next_step import NextStepSpec
from generator.model.nouns.target import TargetSpec
from generator.model.quantity import Quantity

Verdict = Literal["reached", "within-rounding", "missed", "told", "open", "untold"]
Step = Literal["measure", "continued", "untold"]


@dataclass(frozen=True, eq=False)
class TargetOutcome:
    """A target of the earlier edition and what this one reports of it."""

    target: KeptThing
    aim: KeptFigure | None
    result: Figure | None
    verdict: Verdict
    """`within-rounding`: as the result is printed it may be reached; `told`: there is a result, but nothing says which
    way is better; `open`: not due yet; `untold`: due or no longer named, and no result is given."""


@dataclass(frozen=True, eq=False)
class StepOutcome:
    """A step that the earlier edition announced."""

    step: KeptThing
    outcome: Step
    measures: tuple[Thing[MeasureSpec], ...]
    """Measures that carry it out."""


def target_outcomes(report: Report, earlier: EditionRecord) -> Iterator[TargetOutcome]:
    """Every target of the earlier edition, in its order."""
    figures = {figure.id: figure for figure in earlier.figures}
    for target in earlier.things.target:
        aim = figures.get((target.content.figure or "").replace("@", "-")) or _only_figure(target, earlier)
        result = _result(target, aim, report)
        yield TargetOutcome(target, aim, result, _verdict(target, aim, result, report))


def step_outcomes(report: Report, earlier: EditionRecord) -> Iterator[StepOutcome]:
    """Every step of the earlier edition: carried out by measures, still a next step, or no longer named."""
    measures, steps = report.all(MeasureSpec), {step.id for step in report.all(NextStepSpec)}
    for step in earlier.things.next_step:
        found = tuple(
            measure for measure in measures if step.id == measure.id or step.id in measure.spec.carries_out
        )
        outcome: Step = "measure" if found else "continued" if step.id in steps else "untold"
        yield StepOutcome(step, outcome, found)


def _only_figure(target: KeptThing, earlier: EditionRecord) -> KeptFigure | None:
    """The figure of a target that names a metric alone: that has one figure."""
    metric = target.content.figure
    return next((figure for figure in earlier.figures if metric and figure.metric == metric), None)


def _result(target: KeptThing, aim: KeptFigure | None, report: Report) -> Figure | None:
    """What this edition says was reached, or what it reports in place of the figure that was aimed at."""
    now = report.things.get(target.id)
    if now is not None and isinstance(now.spec, TargetSpec) and now.spec.result:
        return report.figure(now.spec.result)
    same = report.figures.get(aim.id) if aim is not None else None
    return same if same is not None and same.spec.status == "reported" else None


def _verdict(target: KeptThing, aim: KeptFigure | None, result: Figure | None, report: Report) -> Verdict:
    if result is None:
        is_due = target.content.by < report.facts.report_year
        return "untold" if is_due or target.id not in report.things else "open"
    aimed = kept_quantity(aim, units_of(report)) if aim is not None else None
    if aimed is None or aimed.unit.id != result.quantity.unit.id:
        return "told"
    return _judged(aimed, result, report)


def _judged(aimed: Quantity, result: Figure, report: Report) -> Verdict:
    """By what was printed; where that falls short by less than its rounding, nobody can tell."""
    reached = result.quantity
    better = _better(aimed, report.metrics[result.metric].spec.better)
    if reached.base == aimed.base:
        return "reached"
    if better is None:
        return "told"
    is_higher = reached.base > aimed.base
    if is_higher == (better == "higher"):
        return "reached"
    best = reached.interval.high if better == "higher" else reached.interval.low
    enough = best is None or (best >= aimed.base if better == "higher" else best <= aimed.base)
    return "within-rounding" if enough else "missed"


def _better(
    aimed: Quantity, of_metric: Literal["lower", "higher"] | None
) -> Literal["lower", "higher"] | None:
    """The qualifier of a target says which way is better; without one, its metric does."""
    if aimed.bound in ("at-least", "more-than"):
        return "higher"
    return "lower" if aimed.bound in ("at-most", "held-at") else of_metric
