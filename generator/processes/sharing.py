"""Many pieces of work of one kind, done by as many processes as there are processors.

Not by a pool of the standard library: its processes run the main program once more, and stay behind when that is killed.
Ours end as soon as nobody reads what they write.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

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
    running = [_started() for _ in shares]
    try:
        for process, share in zip(running, shares, strict=True):
            _give(process, share)
        return {key: value for process in running for key, value in _taken(process)}
    finally:
        for process in running:
            process.kill()
            with process:
                pass  # closes what is open, and waits


def _started() -> subprocess.Popen[bytes]:
    # A new process and not a fork of this one: threads may be running here, and other systems cannot fork.
    return subprocess.Popen(
        [sys.executable, "-m", "generator.processes.worker"],
        close_fds=False,  # the lock of the work folder lasts until the last process that writes there has ended
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _give(process: subprocess.Popen[bytes], share: Sequence[Any]) -> None:
    assert process.stdin is not None
    try:
        with process.stdin as stream:
            pickle.dump(share, stream, pickle.HIGHEST_PROTOCOL)
    except BrokenPipeError:
        return  # it has ended already


def _taken(process: subprocess.Popen[bytes]) -> list[tuple[Any, Any]]:
    assert process.stdout is not None
    try:
        found: list[tuple[Any, Any]] = pickle.load(process.stdout)
    except (EOFError, pickle.UnpicklingError):
        return []
    return found
