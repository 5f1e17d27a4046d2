"""Views that several page kinds share: a figure, a relation, a thing, as readers see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.expressions import Expression, Number, Operand, Operation, parse_expression
from generator.linking.figure_words import figure_name, figure_text, printed_text
from generator.linking.figures import Figure
from generator.linking.relations import Relation, Verdict
from generator.linking.report import Passage
from generator.linking.thing import Thing
from generator.model.spec import Spec
from generator.pages.context import PageContext
from generator.pages.prose import Part, Prose, Written
from generator.wording.dates import write_period
from generator.wording.quantities import write_quantity


@dataclass(frozen=True)
class PlaceView:
    """A place of the source, with where it is restated."""

    locator: str
    address: Address | None


@dataclass(frozen=True)
class ThingView:
    """A thing as a link."""

    id: str
    kind: str
    kind_word: str
    name: str
    address: Address


@dataclass(frozen=True)
class FigureView:
    """One figure in full."""

    figure: Figure
    address: Address
    value: str
    """Number, unit and qualifier in the page's language."""
    others: tuple[tuple[str, str], ...]
    """The same in the other languages, as (html lang, text)."""
    number: str
    """The number alone, for tables."""
    unit: str
    metric: str
    """What it measures, and of which place."""
    metric_address: Address
    place: str
    """Name of the place it is about; empty for the whole."""
    period: str
    nature: str
    status: str
    """Empty for what is simply reported."""
    is_derived: bool
    printed: str
    """The source's own wording."""
    places: tuple[PlaceView, ...]
    note: Written


@dataclass(frozen=True)
class RelationView:
    """A claim as a worked sum."""

    relation: Relation
    verdict: Verdict
    claim: Written
    """`346万人 − 87.54万人 = 258.46万人`, every figure a link."""
    exact: str
    """The right side worked out, where it agrees only within rounding."""
    rest: str
    """What is left over, where parts do not make up the whole."""
    note: Written


@dataclass(frozen=True)
class UseView:
    """A passage that uses something."""

    owner: str
    address: Address
    text: Written


def place_views(context: PageContext, locators: Iterable[str]) -> tuple[PlaceView, ...]:
    """Places of the source, each with its address on the site."""
    return tuple(PlaceView(locator, context.places.get(locator)) for locator in dict.fromkeys(locators))


def thing_view(context: PageContext, thing: Thing[Spec]) -> ThingView:
    """A thing as a link with the word for its kind."""
    word = context.words.kinds[thing.kind]
    return ThingView(thing.id, thing.kind, word, thing.name[context.code], context.report.address(thing))


def thing_views(context: PageContext, identities: Iterable[str]) -> tuple[ThingView, ...]:
    """Several things as links, each once."""
    return tuple(
        thing_view(context, context.report.things[identity]) for identity in dict.fromkeys(identities)
    )


def figure_view(context: PageContext, figure: Figure, prose: Prose) -> FigureView:
    """One figure in full, in the page's language."""
    report, language = context.report, context.language
    metric = report.metrics[figure.metric]
    others = tuple(
        (other.html_lang, figure_text(figure, report, other))
        for other in report.languages
        if other is not language
    )
    return FigureView(
        figure=figure,
        address=report.address(figure),
        value=figure_text(figure, report, language),
        others=others,
        number=figure_text(figure, report, language, "number"),
        unit=metric.unit.name[context.code],
        metric=figure_name(figure, report, language),
        metric_address=report.address(report.things[metric.id]),
        place=report.things[figure.place].name[context.code] if figure.place else "",
        period=write_period(figure.period, language),
        nature=context.words.natures[metric.spec.nature],
        status="" if figure.spec.status == "reported" else context.words.statuses[figure.spec.status],
        is_derived=figure.is_derived,
        printed=printed_text(figure, report),
        places=place_views(context, figure.sources),
        note=prose.write(figure.spec.note),
    )


def relation_view(context: PageContext, relation: Relation, prose: Prose) -> RelationView:
    """A claim as a worked sum in the page's language."""
    language = context.language
    parts = [
        *_expression_parts(context, relation.claim.left),
        Part("words", f" {_COMPARISONS[relation.claim.comparison]} "),
        *_expression_parts(context, relation.claim.right),
    ]
    rest = ""
    if relation.verdict == "rest" and relation.spec.rest is not None:
        name = relation.spec.rest[context.code]
        rest = f"{name}{language.colon}{write_quantity(relation.difference, language)}"
    return RelationView(
        relation=relation,
        verdict=relation.verdict,
        claim=tuple(parts),
        exact=_exact_text(relation, context),
        rest=rest,
        note=prose.write(relation.spec.note) + prose.write(relation.spec.known_mismatch),
    )


@dataclass(frozen=True)
class RelationGroup:
    """A claim that is made of many periods or places: one of them in full, the others below."""

    shown: RelationView
    others: tuple[RelationView, ...]
    verdicts: str
    """How many of the others have which verdict, in signs."""


def relation_groups(views: Iterable[RelationView]) -> tuple[RelationGroup, ...]:
    """Relations by the claim as written; shown is the newest, or else one that does not hold."""
    by_group: dict[str, list[RelationView]] = {}
    for view in views:
        by_group.setdefault(view.relation.group, []).append(view)
    return tuple(_group(group) for group in by_group.values())


def _group(views: list[RelationView]) -> RelationGroup:
    shown = next((view for view in views if view.verdict == "differs"), views[-1])
    others = tuple(view for view in views if view is not shown)
    counts = (
        (sign, sum(view.verdict == verdict for view in others)) for verdict, sign in VERDICT_SIGNS.items()
    )
    return RelationGroup(shown, others, ", ".join(f"{sign} {count}" for sign, count in counts if count))


def formula_parts(context: PageContext, figure: Figure) -> Written:
    """The calculation that gives a derived figure, every operand a link."""
    return tuple(_expression_parts(context, parse_expression(figure.spec.formula or "")))


def use_view(context: PageContext, passage: Passage, prose: Prose) -> UseView:
    """A passage with the words around a figure or thing."""
    owner = (
        passage.owner.name[context.code]
        if passage.owner is not None
        else context.report.facts.title[context.code]
    )
    segments = passage.texts.get(context.code, ())
    text = tuple(part for segment in segments for part in prose.parts(segment, context.language))
    return UseView(owner, passage.address, text)


VERDICT_SIGNS: Mapping[Verdict, str] = {"holds": "✓", "rest": "≥", "differs": "≠"}
_COMPARISONS = {"=": "=", "<=": "≤", ">=": "≥"}
_OPERATORS = {"+": "+", "-": "−", "*": "×", "/": "÷"}


def _expression_parts(context: PageContext, expression: Expression, inside: str = "") -> list[Part]:
    if isinstance(expression, Operand):
        figure = context.report.figure(expression.reference)
        text = figure_text(figure, context.report, context.language, "plain")
        return [Part("figure", text, context.report.address(figure), figure=figure)]
    if isinstance(expression, Number):
        return [Part("words", f"{expression.value:f}")]
    return _operation_parts(context, expression, inside)


def _operation_parts(context: PageContext, operation: Operation, inside: str) -> list[Part]:
    parts = [
        *_expression_parts(context, operation.left, operation.operator),
        Part("words", f" {_OPERATORS[operation.operator]} "),
        *_expression_parts(context, operation.right, operation.operator),
    ]
    if inside in ("*", "/") and operation.operator in ("+", "-"):
        return [Part("words", "("), *parts, Part("words", ")")]
    return parts


def _exact_text(relation: Relation, context: PageContext) -> str:
    """What the right side comes to, if rounding hides it: 16.7105… %."""
    if relation.is_exact or relation.claim.comparison != "=" or relation.verdict != "holds":
        return ""
    unit = relation.difference.unit
    value = relation.right_value / unit.factor
    digits = f"{float(value):.4f}"
    return f"{digits}…{'%' if unit.kind == 'percent' else ''}"
