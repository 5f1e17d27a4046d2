"""Work of copies of this process comes back whole, and who fails says why."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from generator.processes import copies
from generator.processes.copies import InCopies


def ended(home: int) -> str:
    """How a copy is killed; this process goes on."""
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return "made here"


def test_copies_know_what_this_process_knows_and_go_on_beside_it(tmp_path: Path) -> None:
    def wait() -> tuple[object, int]:
        while not (tmp_path / "go on").exists():
            time.sleep(0.01)
        return known, os.getpid()

    known = [lambda: None for _ in range(2)]  # nothing that could be handed over
    begun = InCopies({"a": lambda: len(wait()[0]), "b": lambda: wait()[1]})  # type: ignore[arg-type]
    (tmp_path / "go on").touch()
    found = begun.results()
    assert list(found) == ["a", "b"]
    assert found["a"] == 2
    assert found["b"] != os.getpid()


def test_what_a_copy_failed_to_give_is_made_here() -> None:
    assert InCopies({"a": partial(ended, os.getpid()), "b": lambda: "whole"}).results() == {
        "a": "made here",
        "b": "whole",
    }


def test_one_copy_can_do_all_tasks() -> None:
    found = InCopies({"a": os.getpid, "b": os.getpid, "c": os.getpid}, at_most=1).results()
    assert list(found) == ["a", "b", "c"]
    assert len(set(found.values())) == 1
    assert found["a"] != os.getpid()


def test_all_tasks_of_a_copy_that_was_ended_are_done_here() -> None:
    begun = InCopies({"a": lambda: "whole", "b": partial(ended, os.getpid())}, at_most=1)
    assert begun.results() == {"a": "whole", "b": "made here"}


def test_what_cannot_be_handed_back_is_made_here() -> None:
    made = InCopies({"a": lambda: lambda: os.getpid()}).results()
    assert made["a"]() == os.getpid()


def test_what_cannot_be_made_says_why() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        InCopies({"a": lambda: int("1"), "b": lambda: int("b")}).results()


def maker() -> int:
    """The process that does a task."""
    return InCopies({"a": os.getpid}).results()["a"]


def test_a_process_of_a_pool_makes_all_itself() -> None:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(maker) == pool.apply(os.getpid)


class Held:
    """An output whose lock a thread holds that was not copied."""

    def flush(self) -> None:
        """Wait for ever."""
        time.sleep(3600)


def test_a_copy_does_not_wait_for_outputs_that_are_not_its_own() -> None:
    def make() -> int:
        sys.stdout = Held()  # type: ignore[assignment]
        return os.getpid()

    begun = InCopies({"a": make})
    copy = begun.results()["a"]
    assert copy != os.getpid()
    while is_running(copy):
        time.sleep(0.01)


def is_running(process: int) -> bool:
    """Whether a process has not ended; one that has is waited for."""
    return process in {child.pid for child in multiprocessing.active_children()}


_KILLED = """
import os, signal, time
from generator.processes.copies import InCopies

def make():
    while os.getppid() == original:
        time.sleep(0.01)
    return bytes(10_000_000)

original = os.getpid()
InCopies({number: make for number in range(3)})
os.kill(original, signal.SIGKILL)
"""


def test_copies_end_when_the_process_is_killed_that_they_are_copies_of() -> None:
    run = subprocess.run([sys.executable, "-c", _KILLED], stdout=subprocess.PIPE, timeout=60, check=False)
    assert run.returncode == -signal.SIGKILL


def test_where_nothing_can_be_copied_or_no_processor_is_free_all_is_made_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for attribute, value in (("_can_copy", lambda: False), ("processors", lambda: 1)):
        with monkeypatch.context() as patched:
            patched.setattr(copies, attribute, value)
            assert InCopies({"a": os.getpid}).results() == {"a": os.getpid()}
