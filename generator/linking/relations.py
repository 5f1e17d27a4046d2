"""Relations proved: what the report claims about its figures, within the rounding of what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Inexact
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from generator.diagnostics import Diagnostics, Related, rules
from generator.linking.derived import to_decimal
from generator.linking.expressions import (
    Claim,
    Expression,
    ExpressionMistake,
    Operand,
    Operation,
    exact_value,
    parse_claim,
    possible_values,
    references_in,
)
from generator.linking.figures import Figure, Metric
from generator.linking.instances import claims_for_each
from generator.linking.references import find_figure, teller
from generator.model.nouns.metric import RelationSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.parse import report
from generator.model.quantity import Quantity
from generator.source.document import Origin

Verdict = Literal["holds", "rest", "differs"]


@dataclass(frozen=True, eq=False)
class Relation:
    """A claim with its figures and its verdict."""

    id: str
    metric: str
    group: str
    """Name of the claim as written, which may hold for many periods or places, each of them a relation."""
    claim: Claim
    operands: Mapping[str, Figure]
    verdict: Verdict
    """`holds`; `rest`: parts that do not claim to be all leave a rest; `differs`: known and explained."""
    difference: Quantity
    """Left side less right side, exactly."""
    right_value: Fraction
    """The right side with every figure as printed."""
    is_exact: bool
    """Both sides agree to the last digit, not only within rounding."""
    spec: RelationSpec
    origin: Origin

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures that take part, left to right, each once."""
        return tuple(dict.fromkeys(self.operands.values()))


def prove_relations(metrics: Mapping[str, Metric], diagnostics: Diagnostics) -> Iterator[Relation]:
    """Prove every relation of every metric; one that fails without explanation is an error."""
    for metric in metrics.values():
        for index, spec in enumerate(metric.spec.relations):
            origin = metric.origin.at("relations", index)
            place = origin.at("claim")  # the nearest above it, where the claim is all that was written
            name = f"{metric.id}-check-{index + 1}"
            if spec.each is None:
                found = [_prove(metric, (name, name), spec, place, metrics, diagnostics)]
            else:
                found = list(_prove_each(metric, name, spec, place, metrics, diagnostics))
            proved = [relation for relation in found if relation is not None]
            yield from proved
            if spec.each and len(proved) == len(found) and _explains_nothing(spec, proved):
                report(diagnostics, rules.MISMATCH_IS_REAL, place, claim=spec.claim)


def _explains_nothing(spec: RelationSpec, relations: Iterable[Relation]) -> bool:
    return spec.known_mismatch is not None and all(relation.verdict != "differs" for relation in relations)


def _prove_each(
    metric: Metric,
    name: str,
    spec: RelationSpec,
    place: Origin,
    metrics: Mapping[str, Metric],
    diagnostics: Diagnostics,
) -> Iterator[Relation | None]:
    """The claim for each period, place or figure of the first figure in it."""
    try:
        instances = tuple(claims_for_each(spec, metrics))
    except ExpressionMistake as mistake:
        report(diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found=str(mistake))
        return
    if not instances:
        report(diagnostics, rules.CLAIM_HAS_INSTANCES, place, claim=spec.claim, each=spec.each)
    for key, claim in instances:
        one = spec.model_copy(update={"claim": claim})
        yield _prove(metric, (name, f"{name}-{key}"), one, place, metrics, diagnostics)


def _prove(
    metric: Metric,
    names: tuple[str, str],
    spec: RelationSpec,
    place: Origin,
    metrics: Mapping[str, Metric],
    diagnostics: Diagnostics,
) -> Relation | None:
    """`names` are that of the claim as written, and that of the relation."""
    try:
        claim = parse_claim(spec.claim)
    except ExpressionMistake as mistake:
        report(diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found=str(mistake))
        return None
    operands: dict[str, Figure] = {}
    for reference in (*references_in(claim.left), *references_in(claim.right)):
        figure = find_figure(reference, metrics, teller(diagnostics, place))
        if figure is None:
            return None
        operands[reference] = figure
    if not _units_agree(claim, operands):
        report(diagnostics, rules.CLAIM_COMPARES_LIKE_WITH_LIKE, place, claim=spec.claim)
        return None
    try:
        left, right = exact_value(claim.left, operands), exact_value(claim.right, operands)
    except ZeroDivisionError:
        report(diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found="÷ 0")
        return None
    return _judged(metric, names, spec, place, claim, operands, (left, right), diagnostics)


def _judged(
    metric: Metric,
    names: tuple[str, str],
    spec: RelationSpec,
    place: Origin,
    claim: Claim,
    operands: Mapping[str, Figure],
    sides: tuple[Fraction, Fraction],
    diagnostics: Diagnostics,
) -> Relation | None:
    left, right = sides
    unit = _unit_of(claim.left, operands) or metric.unit
    difference = _as_quantity(left - right, unit)
    holds = _holds(claim, operands)
    if spec.known_mismatch is not None and holds and spec.each is None:
        report(diagnostics, rules.MISMATCH_IS_REAL, place, claim=spec.claim)
        return None
    if not holds and spec.known_mismatch is None:
        values: dict[str, Any] = {
            "claim": spec.claim,
            "left": _shown(left, unit),
            "right": _shown(right, unit),
        }
        values["difference"] = _shown(left - right, unit)
        _report_difference(place, operands.values(), values, diagnostics)
        return None
    verdict: Verdict = "holds"
    if not holds:
        verdict = "differs"
    elif claim.comparison != "=" and spec.rest is not None and left != right:
        verdict = "rest"
    group, name = names
    return Relation(
        name, metric.id, group, claim, operands, verdict, difference, right, left == right, spec, place
    )


def _report_difference(
    place: Origin, figures: Iterable[Figure], values: Mapping[str, Any], diagnostics: Diagnostics
) -> None:
    """The claim, and beside it the figures: mostly one of them is mistyped."""
    at = place.location()
    related = tuple(Related(figure.origin.location(), "figure-of-the-claim") for figure in figures)
    diagnostics.report(rules.RELATIONS_HOLD, at, related=related, source_line=place.line_of(at), **values)


def _holds(claim: Claim, operands: Mapping[str, Figure]) -> bool:
    left, right = possible_values(claim.left, operands), possible_values(claim.right, operands)
    if claim.comparison == "=":
        return left.meets(right)
    if claim.comparison == "<=":
        left, right = right, left
    return left.high is None or right.low is None or left.high >= right.low


def _units_agree(claim: Claim, operands: Mapping[str, Figure]) -> bool:
    """Both sides, and both parts of a sum, must be of the same kind."""
    return _same(_dimension(claim.left, operands), _dimension(claim.right, operands))


Dimension = Mapping[str, int]
"""Units with their powers: tonnes a person are `{tonne: 1, person: -1}`, a ratio is nothing."""


def _dimension(expression: Expression, operands: Mapping[str, Figure]) -> Dimension | None:
    """What an expression counts; None if a sum in it adds what does not fit together."""
    if isinstance(expression, Operand):
        return _dimension_of_unit(operands[expression.reference].quantity.unit)
    if not isinstance(expression, Operation):
        return {}
    left, right = _dimension(expression.left, operands), _dimension(expression.right, operands)
    if left is None or right is None or (expression.operator in "+-" and not _same(left, right)):
        return None
    if expression.operator in "+-":
        return left
    sign = 1 if expression.operator == "*" else -1
    powers = {unit: left.get(unit, 0) + sign * right.get(unit, 0) for unit in {**left, **right}}
    return {unit: power for unit, power in powers.items() if power}


def _dimension_of_unit(unit: UnitSpec) -> Dimension:
    if unit.kind in ("percent", "percentage-point"):
        return {}
    if unit.of is None and unit.per is None:
        return {unit.id: 1}
    return ({unit.of: 1} if unit.of else {}) | ({unit.per: -1} if unit.per else {})


def _same(left: Dimension | None, right: Dimension | None) -> bool:
    return left is not None and left == right


def _unit_of(expression: Expression, operands: Mapping[str, Figure]) -> UnitSpec | None:
    for reference in references_in(expression):
        return operands[reference].quantity.unit
    return None


def _as_quantity(value: Fraction, unit: UnitSpec) -> Quantity:
    value /= unit.factor
    try:
        return Quantity(to_decimal(value, None), unit)
    except Inexact:
        return Quantity(to_decimal(value, 4), unit, approximate=True)


def _shown(value: Fraction, unit: UnitSpec) -> str:
    try:
        number = to_decimal(value / unit.factor, None)
    except Inexact:
        number = to_decimal(value / unit.factor, 4)
    return f"{number:f}{'%' if unit.kind == 'percent' else ''}"
