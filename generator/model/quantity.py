"""An exact number with its unit, its printed precision and its qualifier."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from generator.model.nouns.unit import UnitSpec

Bound = Literal["at-least", "more-than", "at-most", "held-at"]


@dataclass(frozen=True)
class Interval:
    """All values that a printed number may stand for; None means without end."""

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def exactly(cls, value: Fraction) -> Interval:
        """The interval of one value."""
        return cls(value, value)

    def __add__(self, other: Interval) -> Interval:
        return Interval(_each(self.low, other.low), _each(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return Interval(None, None)
        products = [one * factor for one in (self.low, self.high) for factor in (other.low, other.high)]
        return Interval(min(products), max(products))

    def __truediv__(self, other: Interval) -> Interval:
        if other.low is None or other.high is None or other.low <= 0 <= other.high:
            return Interval(None, None)
        return self * Interval(1 / other.high, 1 / other.low)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not below and not above


def _each(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


@dataclass(frozen=True)
class Quantity:
    """A number in its unit; the exponent of `number` is the printed precision (346万 is 346E+4)."""

    number: Decimal
    unit: UnitSpec
    bound: Bound | None = None
    approximate: bool = False

    @cached_property
    def base(self) -> Fraction:
        """The number for arithmetic: percent and percentage points count as ratios."""
        return Fraction(self.number) * self.unit.factor

    @cached_property
    def interval(self) -> Interval:
        """What the printed number may stand for: half a unit of its last digit either way, whole counts exactly."""
        exponent = self.number.as_tuple().exponent
        assert isinstance(exponent, int)
        exact = exponent == 0 and self.unit.kind in ("count", "rank")
        half = Fraction(0) if exact else Fraction(10) ** exponent / 2 * self.unit.factor
        low: Fraction | None = self.base - half
        high: Fraction | None = self.base + half
        if self.approximate:
            return Interval(None, None)
        if self.bound in ("at-least", "more-than"):
            high = None
        elif self.bound == "at-most":
            low = None
        return Interval(low, high)
