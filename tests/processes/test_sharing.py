"""Whatever is shared out comes back whole, by however many processes, and who fails says why."""

from __future__ import annotations

import os
from functools import partial

import pytest

from generator.processes import sharing
from generator.processes.sharing import processes_for, shared_out


def squared(number: int) -> tuple[int, int]:
    """A square, and the process that found it."""
    return number * number, os.getpid()


def squared_at(home: int, number: int) -> int:
    """A square, unless another process than `home` is asked."""
    if os.getpid() != home:
        os._exit(7)
    return number * number


def test_every_process_does_its_share_and_results_are_in_order() -> None:
    found = shared_out({number: partial(squared, number) for number in range(10)}, 3)
    assert [(key, square) for key, (square, _) in found.items()] == [(n, n * n) for n in range(10)]
    makers = {maker for _, maker in found.values()}
    assert len(makers) == 3
    assert os.getpid() not in makers


def test_one_process_is_this_one() -> None:
    found = shared_out({number: partial(squared, number) for number in range(3)}, 1)
    assert {maker for _, maker in found.values()} == {os.getpid()}
    assert shared_out({}, 8) == {}


def test_what_a_process_failed_to_give_is_made_here() -> None:
    tasks = {number: partial(squared_at, os.getpid(), number) for number in range(10)}
    assert shared_out(tasks, 2) == {number: number * number for number in range(10)}


def test_what_cannot_be_made_says_why() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        shared_out({"a": partial(int, "1"), "b": partial(int, "b")}, 2)


def test_processes_are_started_when_they_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "processors", lambda: 8)
    assert [processes_for(count, 50) for count in (0, 49, 50, 1000)] == [1, 1, 8, 8]
