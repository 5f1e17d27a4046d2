"""A smaller run of the fuzzer with a fixed seed; `make fuzz` does thousands."""

from __future__ import annotations

from random import Random

import pytest

from tests.fuzz.building import build_many
from tests.fuzz.command import command_many
from tests.fuzz.mutant import SEED, mutant
from tests.fuzz.running import check_many, original
from tests.fuzz.slip import Slip, slips
from tests.fuzz.verdicts import explained, figures, is_noteworthy, table

CHECKS = 150


def test_there_are_families_enough() -> None:
    assert len({slip.family for slip in slips()}) >= 20
    assert len(slips()) >= 150


@pytest.mark.parametrize("slip", slips(), ids=str)
def test_every_slip_can_be_made(slip: Slip) -> None:
    changed = slip.apply(original(), Random(7))
    assert changed is not None
    assert changed.files != original().files


def test_a_number_always_gives_the_same_mutant() -> None:
    for number in range(0, 400, 13):
        first, second = (mutant(number, original()) for _ in range(2))
        assert (first.slips, first.changes) == (second.slips, second.changes)


def test_every_mutant_is_right_or_told_where_it_is() -> None:
    verdicts = check_many(range(0, 8 * CHECKS, 8), SEED, 1, lambda verdict: None)
    found = figures(verdicts)
    assert found.told > found.right > 0
    assert found.misses == [], "\n".join([table(verdicts), *map(explained, filter(is_noteworthy, verdicts))])


@pytest.mark.slow
def test_the_command_says_the_same_and_leaves_the_published_site_alone() -> None:
    verdicts = command_many(range(3, 400, 80), SEED, 1, lambda verdict: None)
    assert figures(verdicts).misses == [], "\n".join(map(explained, verdicts))


@pytest.mark.slow
def test_a_mutant_that_builds_builds_what_its_files_say() -> None:
    # a figure that no relation names: a lawful edit, which the whole site must show
    number = next(
        number
        for number in range(10_000)
        if mutant(number, original()).slips == ("figures: a digit changed",)
        and check_many([number], SEED, 1, lambda verdict: None)[0].outcome == "right"
    )
    (verdict,) = build_many([number], SEED, 1, lambda verdict: None)
    assert verdict.outcome == "right", explained(verdict)
