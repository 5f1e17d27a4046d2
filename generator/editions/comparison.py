"""What differs between an earlier edition, as it was kept, and the report as it stands; read `compare` first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.editions.figures import FigureChange, changed_figures
from generator.editions.outcomes import StepOutcome, TargetOutcome, step_outcomes, target_outcomes
from generator.linking.figures import Metric
from generator.linking.plain_texts import plain_texts
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.edition_record import EditionRecord, KeptMetric, KeptThing
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.problem import ProblemSpec
from generator.model.spec import Spec


@dataclass(frozen=True, eq=False)
class MetricChanges:
    """Metrics that only one edition has, and those that no longer count the same."""

    new: tuple[Metric, ...]
    dropped: tuple[KeptMetric, ...]
    redefined: tuple[tuple[KeptMetric, Metric], ...]
    """Another definition, or another unit."""


@dataclass(frozen=True, eq=False)
class ThingChanges:
    """Things of one kind by whether each edition has them."""

    new: tuple[Thing[Spec], ...]
    dropped: tuple[KeptThing, ...]
    continued: tuple[Thing[Spec], ...]


@dataclass(frozen=True, eq=False)
class Comparison:
    """Everything that differs between two editions; ids decide what is the same."""

    earlier: EditionRecord
    targets: tuple[TargetOutcome, ...]
    figures: tuple[FigureChange, ...]
    metrics: MetricChanges
    next_steps: tuple[StepOutcome, ...]
    measures: ThingChanges
    problems: ThingChanges


def compare(report: Report, earlier: EditionRecord) -> Comparison:
    """Hold a report against an earlier edition of it."""
    figures = tuple(changed_figures(report, earlier))
    return Comparison(
        earlier=earlier,
        targets=tuple(target_outcomes(report, earlier)),
        figures=figures,
        metrics=_metrics(report, earlier),
        next_steps=tuple(step_outcomes(report, earlier)),
        measures=_things(earlier.things.measure, report.all(MeasureSpec)),
        problems=_things(earlier.things.problem, report.all(ProblemSpec)),
    )


def _metrics(report: Report, earlier: EditionRecord) -> MetricChanges:
    known = {metric.id: metric for metric in earlier.metrics}
    shared = ((known[metric.id], metric) for metric in report.metrics.values() if metric.id in known)
    return MetricChanges(
        new=tuple(metric for metric in report.metrics.values() if metric.id not in known),
        dropped=tuple(metric for metric in earlier.metrics if metric.id not in report.metrics),
        redefined=tuple(pair for pair in shared if _counts_otherwise(*pair, report)),
    )


def _counts_otherwise(old: KeptMetric, new: Metric, report: Report) -> bool:
    definition = plain_texts(new.spec.definition or {}, report)
    return old.unit != new.unit.id or _differ(old.definition, definition, report.source_language.code)


def _differ(old: Mapping[str, str], new: Mapping[str, str], code: str) -> bool:
    """Judged in the language of the source: a better translation defines nothing anew."""
    return old.get(code, "") != new.get(code, "")


def _things(old: Iterable[KeptThing], new: Iterable[Thing[Spec]]) -> ThingChanges:
    before, now = {thing.id: thing for thing in old}, {thing.id: thing for thing in new}
    return ThingChanges(
        new=tuple(thing for name, thing in now.items() if name not in before),
        dropped=tuple(thing for name, thing in before.items() if name not in now),
        continued=tuple(thing for name, thing in now.items() if name in before),
    )
