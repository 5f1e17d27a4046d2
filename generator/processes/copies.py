"""Pieces of work done by copies of this process, which know all that it knows, so that nothing has to be handed to them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from generator.processes.garbage import collect_from_now_on
from generator.processes.sharing import processors

Key = TypeVar("Key")
Value = TypeVar("Value")


class InCopies(Generic[Key, Value]):
    """Tasks that go on beside this process, each in a copy of it as it was when they began."""

    def __init__(self, tasks: Mapping[Key, Callable[[], Value]], at_most: int | None = None) -> None:
        """Begin, where this system can copy a process and another processor is free.

        Args:
            at_most: so many copies, each of which does its share of the tasks; by default each does one.
        """
        self._tasks = dict(tasks)
        self._copies: list[_Copy] = []
        count = at_most or len(self._tasks)
        for share in range(count if _can_copy() and processors() > 1 else 0):
            own = dict(list(self._tasks.items())[share::count])
            self._copies.append(_Copy(partial(_all_of, own), [copy.answer for copy in self._copies]))

    def results(self) -> dict[Key, Value]:
        """What the tasks give, by their keys; what a copy failed to give is made here, which tells why it cannot be."""
        made: dict[Key, Value] = {}
        for copy in self._copies:
            with suppress(EOFError, OSError):
                made.update(copy.result())
        return {key: made[key] if key in made else task() for key, task in self._tasks.items()}


def _all_of(tasks: Mapping[Key, Callable[[], Value]]) -> dict[Key, Value]:
    return {key: task() for key, task in tasks.items()}


class _Copy:
    def __init__(self, task: Callable[[], Any], open_here: Sequence[Connection]) -> None:
        # Not of a pool, which hands everything over: what these need are all objects of a report.
        self.answer, there = multiprocessing.Pipe(duplex=False)
        self._process: BaseProcess = multiprocessing.get_context("fork").Process(
            target=_answer, args=(task, there, [*open_here, self.answer]), daemon=True
        )
        self._process.start()
        there.close()  # so that the answer ends with the copy

    def result(self) -> Any:
        with self.answer:
            value = self.answer.recv()
        self._process.join()
        return value


def _answer(task: Callable[[], Any], there: Connection, of_the_original: Sequence[Connection]) -> None:
    for connection in of_the_original:
        connection.close()  # or a copy would wait for ever for itself to read, once the original was killed
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # the process that was copied cleans up
    collect_from_now_on()
    with suppress(Exception):  # it does the task once more, and tells what is wrong
        there.send(task())
    os._exit(0)  # what is still to be written, and locked by threads that were not copied, is not this one's


def _can_copy() -> bool:
    # macOS can, but its own libraries do not bear it; a process of a pool may not have processes of its own
    return sys.platform == "linux" and not multiprocessing.current_process().daemon
