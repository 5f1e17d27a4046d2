"""The languages and units of the repository's own report, and strategies that draw from them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.period import PartialDate
from generator.model.quantity import Quantity
from generator.model.specs import Specs, validate
from generator.source.files import Project, load
from tests.support.report_project import REPOSITORY


@cache
def _specs() -> Specs:
    return validate(load(Project(REPOSITORY), Diagnostics()), {}, Diagnostics())


def languages() -> dict[str, LanguageSpec]:
    """By code."""
    return {found.spec.code: found.spec for found in _specs().all(LanguageSpec)}


def units() -> dict[str, UnitSpec]:
    """By id."""
    return {found.spec.id: found.spec for found in _specs().all(UnitSpec)}


any_language = st.sampled_from(list(languages().values()))
numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(-(10**15), 10**15),
    st.integers(-6, 12),
)
"""Positive and negative, with up to sixteen digits and any printed precision."""

_bounds = st.sampled_from([None, "at-least", "more-than", "at-most", "held-at"])
_measured_units = st.sampled_from([unit for unit in units().values() if unit.kind != "rank"])
_ranks = [unit for unit in units().values() if unit.kind == "rank"]
quantities = st.one_of(
    st.builds(Quantity, numbers, _measured_units, _bounds, st.booleans()),
    st.builds(Quantity, st.integers(1, 200).map(Decimal), st.sampled_from(_ranks)),
)


def _dates() -> st.SearchStrategy[PartialDate]:
    days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
    months = st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12))
    years = st.builds(PartialDate, st.integers(1, 9999))
    parts = st.builds(
        lambda year, part: PartialDate(year, part=part),
        st.integers(1, 9999),
        st.sampled_from(["start", "end"]),
    )
    return st.one_of(days, months, years, parts)


dates = _dates()
