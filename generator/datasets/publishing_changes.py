"""A comparison of editions in its published form."""

from __future__ import annotations

from decimal import Decimal

from generator.datasets.columns import figure_url, rounded_to
from generator.datasets.published import Texts
from generator.datasets.published_changes import (
    CHANGES_FORMAT,
    CHANGES_VERSION,
    MetricChangesSet,
    NamedChange,
    PublishedChanges,
    PublishedEdition,
    PublishedFigureChange,
    PublishedRedefinition,
    PublishedStepOutcome,
    PublishedTargetOutcome,
    PublishedValue,
    ThingChangesSet,
)
from generator.datasets.publishing import plain_value, thing_urls
from generator.editions.comparison import Comparison, MetricChanges, ThingChanges
from generator.editions.figures import FigureChange
from generator.editions.outcomes import StepOutcome, TargetOutcome
from generator.linking.figure_words import figure_text
from generator.linking.figures import Figure, Metric
from generator.linking.plain_texts import plain_texts
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.edition_record import EditionRecord, KeptFigure, KeptMetric, KeptThing
from generator.model.spec import Spec


def published_changes(report: Report, comparison: Comparison) -> PublishedChanges:
    """Everything that differs."""
    return PublishedChanges(
        format=CHANGES_FORMAT,
        version=CHANGES_VERSION,
        earlier=_earlier(comparison.earlier),
        current=PublishedEdition(
            edition=report.site.edition or "",
            published=report.facts.published,
            title=report.facts.title,
            url=report.permanent_url(report.source_language),
        ),
        targets=[_target(outcome) for outcome in comparison.targets],
        next_steps=[_step(outcome) for outcome in comparison.next_steps],
        figures=[_figure(change, report) for change in comparison.figures],
        metrics=_metrics(comparison.metrics, report),
        measures=_things(comparison.measures, report),
        problems=_things(comparison.problems, report),
    )


def _earlier(record: EditionRecord) -> PublishedEdition:
    facts = record.report
    return PublishedEdition(
        edition=record.edition, published=facts.published, title=facts.title, url=record.url
    )


def _target(outcome: TargetOutcome) -> PublishedTargetOutcome:
    return PublishedTargetOutcome(
        **_named(outcome.target),
        verdict=outcome.verdict,
        aim=outcome.aim.id if outcome.aim else None,
        result=outcome.result.id if outcome.result else None,
    )


def _step(outcome: StepOutcome) -> PublishedStepOutcome:
    measures = [measure.id for measure in outcome.measures]
    return PublishedStepOutcome(**_named(outcome.step), outcome=outcome.outcome, measures=measures)


def _figure(change: FigureChange, report: Report) -> PublishedFigureChange:
    either = change.new or change.old
    assert either is not None
    return PublishedFigureChange(
        id=either.id,
        metric=either.metric,
        kind=change.kind,
        earlier=_old_value(change.old) if change.old else None,
        current=_new_value(change.new, report) if change.new else None,
        difference=plain_value(change.difference.number) if change.difference else None,
    )


def _old_value(figure: KeptFigure) -> PublishedValue:
    return PublishedValue(
        value=plain_value(figure.value),
        rounded_to=plain_value(figure.rounded_to),
        unit=figure.unit,
        status=figure.status,
        bound=figure.bound,
        approximate=figure.approximate,
        wording=figure.wording,
        urls=figure.urls,
    )


def _new_value(figure: Figure, report: Report) -> PublishedValue:
    quantity = figure.quantity
    return PublishedValue(
        value=plain_value(quantity.number),
        rounded_to=plain_value(Decimal(rounded_to(figure))),
        unit=quantity.unit.id,
        status=figure.spec.status,
        bound=quantity.bound,
        approximate=quantity.approximate,
        wording={language.code: figure_text(figure, report, language) for language in report.languages},
        urls={language.code: figure_url(figure, report, language) for language in report.languages},
    )


def _metrics(changes: MetricChanges, report: Report) -> MetricChangesSet:
    return MetricChangesSet(
        new=[NamedChange(**_now(report.things[metric.id], report)) for metric in changes.new],
        dropped=[NamedChange(**_named(metric)) for metric in changes.dropped],
        redefined=[_redefinition(old, new, report) for old, new in changes.redefined],
    )


def _redefinition(old: KeptMetric, new: Metric, report: Report) -> PublishedRedefinition:
    return PublishedRedefinition(
        **_now(report.things[new.id], report),
        earlier_definition=old.definition,
        definition=plain_texts(new.spec.definition or {}, report),
        earlier_unit=old.unit,
        unit=new.unit.id,
    )


def _things(changes: ThingChanges, report: Report) -> ThingChangesSet:
    return ThingChangesSet(
        new=[NamedChange(**_now(thing, report)) for thing in changes.new],
        dropped=[NamedChange(**_named(thing)) for thing in changes.dropped],
        continued=[NamedChange(**_now(thing, report)) for thing in changes.continued],
    )


def _named(kept: KeptThing | KeptMetric) -> dict[str, str | Texts]:
    return {"id": kept.id, "name": kept.name, "urls": kept.urls}


def _now(thing: Thing[Spec], report: Report) -> dict[str, str | Texts]:
    return {"id": thing.id, "name": dict(thing.name), "urls": thing_urls(thing, report)}
