"""Derived figures: formulas evaluated exactly, each after those it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, localcontext
from fractions import Fraction
from functools import cached_property

from generator.diagnostics import Diagnostics, rules
from generator.linking.expressions import (
    Expression,
    ExpressionMistake,
    exact_value,
    parse_expression,
    references_in,
)
from generator.linking.figures import Draft, Figure, finish
from generator.linking.references import suggestion
from generator.model.parse import report
from generator.model.quantity import Quantity

_EXACT = Context(prec=28, traps=[Inexact])
_ROOMY = Context(prec=200)
_LARGEST = 10**22
"""Beyond this a result is a slip; numbers that are typed end there, too."""


def finish_figures(drafts: Sequence[Draft], diagnostics: Diagnostics) -> tuple[Figure, ...]:
    """All figures in the order of the drafts; a formula that cannot be calculated is reported and left out."""
    return _Calculation({draft.id: draft for draft in drafts}, diagnostics).all()


@dataclass
class _Calculation:
    drafts: Mapping[str, Draft]
    diagnostics: Diagnostics
    done: dict[str, Figure | None] = field(default_factory=dict)
    under_way: list[str] = field(default_factory=list)

    def all(self) -> tuple[Figure, ...]:
        found = (self.figure(name) for name in self.drafts)
        return tuple(figure for figure in found if figure is not None)

    def figure(self, name: str) -> Figure | None:
        if name not in self.done:
            draft = self.drafts[name]
            quantity = draft.quantity or self._calculate(draft)
            self.done[name] = finish(draft, quantity) if quantity is not None else None
        return self.done[name]

    def _calculate(self, draft: Draft) -> Quantity | None:
        place = draft.origin.at("formula")
        if draft.id in self.under_way:
            report(
                self.diagnostics, rules.FORMULAS_DO_NOT_CIRCLE, place, reference=f"{draft.metric}@{draft.key}"
            )
            return None
        self.under_way.append(draft.id)
        try:
            expression = parse_expression(draft.spec.formula or "")
            operands = self._operands(expression, draft)
            if operands == {}:
                number = draft.spec.formula
                report(self.diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found=number, number=number)
                return None
            return self._rounded(exact_value(expression, operands), draft) if operands is not None else None
        except ExpressionMistake as mistake:
            report(self.diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found=str(mistake))
        except ZeroDivisionError:
            report(self.diagnostics, rules.CLAIM_IS_ARITHMETIC, place, found="÷ 0")
        finally:
            self.under_way.pop()
        return None

    def _operands(self, expression: Expression, draft: Draft) -> dict[str, Figure] | None:
        operands: dict[str, Figure] = {}
        for reference in references_in(expression):
            figure = self._find(reference, draft)
            if figure is None:
                return None
            operands[reference] = figure
        return operands

    def _find(self, reference: str, draft: Draft) -> Figure | None:
        name, mark, key = reference.partition("@")
        candidates = self._named(name, key if mark else None)
        place = draft.origin.at("formula")
        if not candidates:
            known = {f"{other.metric}@{other.key}": None for other in self.drafts.values()}
            near = suggestion(reference, known)
            keys = ", ".join(text for text in known if text.partition("@")[0] == name)
            if keys:
                report(self.diagnostics, rules.FIGURE_EXISTS, place, found=reference, known=keys)
            else:
                report(self.diagnostics, rules.METRIC_EXISTS, place, found=name, **near)
            return None
        if len(candidates) > 1:
            known_keys = ", ".join(f"{name}@{other.key}" for other in candidates)
            report(self.diagnostics, rules.FIGURE_IS_UNAMBIGUOUS, place, found=name, known=known_keys)
            return None
        return self.figure(candidates[0].id)

    def _named(self, name: str, key: str | None) -> list[Draft]:
        """Drafts that a reference names: without a key all of a metric, or those of no place if it has such."""
        own = self._by_metric.get(name, [])
        if key is not None:
            return [draft for draft in own if draft.key == key]
        return [draft for draft in own if draft.spec.place is None] or own

    @cached_property
    def _by_metric(self) -> Mapping[str, list[Draft]]:
        found: dict[str, list[Draft]] = {}
        for draft in self.drafts.values():
            found.setdefault(draft.metric, []).append(draft)
        return found

    def _rounded(self, value: Fraction, draft: Draft) -> Quantity | None:
        value /= draft.unit.factor
        if abs(value) >= _LARGEST:
            raise ExpressionMistake("≥ 10^22")
        decimals = draft.spec.decimals
        try:
            number = to_decimal(value, decimals)
        except Inexact:
            report(self.diagnostics, rules.FORMULA_SAYS_ITS_ROUNDING, draft.origin.at("formula"))
            return None
        return Quantity(number, draft.unit, draft.spec.bound, draft.spec.approx)


def to_decimal(value: Fraction, decimals: int | None) -> Decimal:
    """A fraction as a decimal, rounded half up to `decimals` places, or exactly if that is None.

    Raises:
        Inexact: it has no end and no rounding is given.
    """
    if decimals is None and value.denominator == 1 and abs(value.numerator) < _LARGEST:
        return Decimal(value.numerator)
    if decimals is None:
        with localcontext(_EXACT):
            number = Decimal(value.numerator) / Decimal(value.denominator)
        with localcontext(_ROOMY):
            return number.normalize() if number % 1 else number.quantize(Decimal(1))
    with localcontext(_ROOMY):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
