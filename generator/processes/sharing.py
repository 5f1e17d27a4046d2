"""Many pieces of work of one kind, done by as many processes as there are processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from typing import TypeVar

from generator.processes.worker_process import WorkerEnded, WorkerProcess

Key = TypeVar("Key")
Value = TypeVar("Value")


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes_for(count: int, least: int) -> int:
    """How many are worth starting for `count` pieces of work, of which `least` take as long as starting them."""
    return processors() if count >= least else 1


def shared_out(tasks: Mapping[Key, Callable[[], Value]], processes: int) -> dict[Key, Value]:
    """What the tasks give, by their keys; what a process failed to give is made here, which tells why it cannot be.

    Args:
        tasks: that can be pickled, such as partials of functions of a module.
        processes: with one, everything is made here.
    """
    made = _made_elsewhere(list(tasks.items()), processes) if processes > 1 else {}
    return {key: made[key] if key in made else task() for key, task in tasks.items()}


def _made_elsewhere(tasks: Sequence[tuple[Key, Callable[[], Value]]], processes: int) -> dict[Key, Value]:
    shares = [share for first in range(processes) if (share := tasks[first::processes])]
    made: dict[Key, Value] = {}
    with ExitStack() as running:
        workers = [running.enter_context(WorkerProcess()) for _ in shares]
        for worker, share in zip(workers, shares, strict=True):
            worker.give(partial(_results, share))
        for worker in workers:
            with suppress(WorkerEnded):
                made.update(worker.take())
    return made


def _results(tasks: Iterable[tuple[Key, Callable[[], Value]]]) -> list[tuple[Key, Value]]:
    return [(key, task()) for key, task in tasks]
