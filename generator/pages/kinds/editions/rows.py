"""Rows and lists of a comparison in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.editions.comparison import Comparison, MetricChanges, ThingChanges
from generator.editions.figures import FIGURE_KINDS, FigureChange
from generator.editions.outcomes import StepOutcome, TargetOutcome
from generator.linking.figure_words import figure_text
from generator.linking.figures import Figure
from generator.linking.plain_texts import plain_texts
from generator.linking.thing import Thing
from generator.model.edition_record import KeptFigure, KeptMetric, KeptThing, Texts
from generator.model.quantity import Quantity
from generator.model.spec import Spec
from generator.pages.context import PageContext
from generator.pages.prose import Part, Written
from generator.wording.dates import write_period
from generator.wording.numbers import write_number
from generator.wording.patterns import fill
from generator.wording.quantities import write_quantity

_FOLDED = ("new", "dropped", "confirmed")
"""Kinds of which there are many and each says little."""


@dataclass(frozen=True)
class Kept:
    """Something of the earlier edition, with the way there."""

    text: str
    file: str
    """Below the root of this site, if that edition is kept in it."""
    url: str
    """Else its full address."""


@dataclass(frozen=True)
class FigureRow:
    """A figure in both editions, or in one."""

    metric: str
    period: str
    old: Kept | None
    new: Written
    difference: str


@dataclass(frozen=True)
class FigureGroup:
    """Figures of which the same became."""

    kind: str
    title: str
    text: str
    rows: tuple[FigureRow, ...]
    is_folded: bool


@dataclass(frozen=True)
class OutcomeRow:
    """What became of a target or an announced step."""

    thing: Kept
    aim: Kept | None
    result: Written
    outcome: str
    verdict: str
    """For styles."""


@dataclass(frozen=True)
class ThingGroup:
    """Names of things that only one edition has, or both."""

    title: str
    now: tuple[Written, ...]
    then: tuple[Kept, ...]


@dataclass(frozen=True)
class Redefinition:
    """A metric that counts otherwise."""

    metric: Written
    old: str
    new: str


def target_rows(context: PageContext, found: Comparison) -> tuple[OutcomeRow, ...]:
    """What became of each target."""
    return tuple(_target(context, outcome) for outcome in found.targets)


def step_rows(context: PageContext, found: Comparison) -> tuple[OutcomeRow, ...]:
    """What became of each announced step."""
    return tuple(_step(context, outcome) for outcome in found.next_steps)


def figure_groups(context: PageContext, found: Comparison) -> Iterator[FigureGroup]:
    """Figures by what became of them; what says most comes first."""
    words = context.words.editions
    for kind in FIGURE_KINDS:
        rows = tuple(_figure(context, found, change) for change in found.figures if change.kind == kind)
        if rows:
            title, text = words.figure_kinds[kind], words.figure_texts[kind]
            yield FigureGroup(kind, title, text, rows, kind in _FOLDED)


def metric_groups(context: PageContext, changes: MetricChanges) -> tuple[ThingGroup, ...]:
    """Metrics that only one edition has."""
    words, things = context.words.editions, context.report.things
    new = tuple(_now(context, things[metric.id]) for metric in changes.new)
    groups = (
        ThingGroup(words.metrics_new, new, ()),
        ThingGroup(words.metrics_dropped, (), _then(context, changes.dropped)),
    )
    return tuple(group for group in groups if group.now or group.then)


def redefinitions(context: PageContext, changes: MetricChanges) -> tuple[Redefinition, ...]:
    """Metrics that count otherwise, with what they counted and count."""
    report, words = context.report, context.words.editions
    return tuple(
        Redefinition(
            _now(context, report.things[new.id]),
            fill(words.formerly, text=_in(context, old.definition) or words.no_definition),
            fill(
                words.now,
                text=_in(context, plain_texts(new.spec.definition or {}, report)) or words.no_definition,
            ),
        )
        for old, new in changes.redefined
    )


def thing_groups(context: PageContext, changes: ThingChanges) -> tuple[ThingGroup, ...]:
    """Measures or problems that only one edition has, and those that both have."""
    words = context.words.editions
    groups = (
        ThingGroup(words.new, tuple(_now(context, thing) for thing in changes.new), ()),
        ThingGroup(words.dropped, (), _then(context, changes.dropped)),
        ThingGroup(words.continued, tuple(_now(context, thing) for thing in changes.continued), ()),
    )
    return tuple(group for group in groups if group.now or group.then)


def _target(context: PageContext, outcome: TargetOutcome) -> OutcomeRow:
    aim, result = outcome.aim, outcome.result
    return OutcomeRow(
        thing=_kept(context, outcome.target.name, outcome.target.urls),
        aim=_kept(context, aim.wording, aim.urls) if aim else None,
        result=_value(context, result) if result else (),
        outcome=context.words.editions.verdicts[outcome.verdict],
        verdict=outcome.verdict,
    )


def _step(context: PageContext, outcome: StepOutcome) -> OutcomeRow:
    links = [part for measure in outcome.measures for part in (Part("words", " "), *_now(context, measure))]
    return OutcomeRow(
        thing=_kept(context, outcome.step.name, outcome.step.urls),
        aim=None,
        result=tuple(links[1:]),
        outcome=context.words.editions.step_outcomes[outcome.outcome],
        verdict=outcome.outcome,
    )


def _figure(context: PageContext, found: Comparison, change: FigureChange) -> FigureRow:
    old, new = change.old, change.new
    return FigureRow(
        metric=_metric_name(context, found, change),
        period=write_period(new.period, context.language) if new else _period(context, old),
        old=_kept(context, old.wording, old.urls) if old else None,
        new=_value(context, new) if new else (),
        difference=_signed(context, change.difference) if change.difference else "",
    )


def _metric_name(context: PageContext, found: Comparison, change: FigureChange) -> str:
    if change.new is not None:
        return context.report.things[change.new.metric].name[context.code]
    names = {metric.id: metric.name for metric in found.earlier.metrics}
    return _in(context, names[change.old.metric]) if change.old else ""


def _period(context: PageContext, old: KeptFigure | None) -> str:
    return _in(context, old.period.wording) if old else ""


def _signed(context: PageContext, difference: Quantity) -> str:
    language = context.language
    sign = "+" if difference.number > 0 else ""
    return write_quantity(
        difference, language, number_text=sign + write_number(difference.number, language.numbers)
    )


def _value(context: PageContext, figure: Figure) -> Written:
    text = figure_text(figure, context.report, context.language)
    return (Part("figure", text, context.report.address(figure), figure=figure),)


def _now(context: PageContext, thing: Thing[Spec]) -> Written:
    return (Part("link", thing.name[context.code], context.report.address(thing)),)


def _then(context: PageContext, things: Iterable[KeptThing | KeptMetric]) -> tuple[Kept, ...]:
    return tuple(_kept(context, thing.name, thing.urls) for thing in things)


def _kept(context: PageContext, texts: Texts, urls: Texts) -> Kept:
    url, root = _in(context, urls), context.report.site.site_url
    is_here = bool(context.report.editions) and any(
        edition.archive and url.startswith(edition.url) and edition.url.startswith(root)
        for edition in context.report.editions
    )
    text = _in(context, texts)
    return Kept(text, url.removeprefix(root), "") if is_here else Kept(text, "", url)


def _in(context: PageContext, texts: Texts) -> str:
    """A text of the earlier edition, which need not have had the page's language."""
    return texts.get(context.code) or next(iter(texts.values()), "")
