"""Programs run one after the other, in turns: time, processor time, and the memory of all their processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

_LOOK_EVERY = 0.2
"""Seconds between two looks at the memory."""


class CannotRun(Exception):
    """A contender is not to be had on this machine; says what is missing."""


@dataclass(frozen=True)
class Command:
    """One program."""

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """What one run took."""

    seconds: float
    processor: float
    """Seconds of processor time, of the program and all that it started."""
    memory: int
    """Bytes at the highest: resident memory of all processes together, what they share counted once for each."""


@dataclass(frozen=True)
class Contender:
    """Something that is measured: prepared without being measured, then run."""

    name: str
    commands: Sequence[Command]
    """Run one after the other; what they take is added up."""
    prepare: Callable[[], None] = lambda: None


@dataclass
class Measured:
    """All runs of one contender."""

    name: str
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """Median."""
        return median(run.seconds for run in self.runs)

    @property
    def processor(self) -> float:
        """Median."""
        return median(run.processor for run in self.runs)

    @property
    def memory(self) -> int:
        """The most of all runs."""
        return max(run.memory for run in self.runs)


def ratio(one: Measured, other: Measured, what: Callable[[Run], float]) -> float:
    """Median of the ratios of every round, since both meet the machine as it is in that round."""
    return median(what(ours) / what(theirs) for ours, theirs in zip(one.runs, other.runs, strict=True))


def in_turns(
    contenders: Sequence[Contender], rounds: int, say: Callable[[str], None] = print
) -> dict[str, Measured]:
    """Each contender once a round (A B C A B C …), so that whatever else the machine does meets all of them alike."""
    found = {contender.name: Measured(contender.name) for contender in contenders}
    for number in range(rounds):
        for contender in contenders:
            contender.prepare()
            run = _sum([measured(command) for command in contender.commands])
            found[contender.name].runs.append(run)
            say(
                f"  round {number + 1}: {contender.name:<44}{run.seconds:8.2f} s {run.processor:8.2f} s of processor"
                f" {run.memory / 1e6:8.0f} MB"
            )
    return found


def measured(command: Command) -> Run:
    """Run a program to its end.

    Raises:
        CannotRun: it ended with another status than 0.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(
        list(command.arguments),
        cwd=command.folder,
        env=os.environ | command.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    memory = _Memory(process.pid)
    said, _ = process.communicate()
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode != 0:
        raise CannotRun(f"{' '.join(command.arguments)}: {said.decode('utf-8', 'replace')[-2000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, processor, memory.highest())


class _Memory:
    """Watches a process with all that it starts."""

    def __init__(self, pid: int) -> None:
        self._highest = 0
        self._ended = threading.Event()
        self._root = psutil.Process(pid)
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def highest(self) -> int:
        """The most there was."""
        self._ended.set()
        self._thread.join()
        return self._highest

    def _watch(self) -> None:
        while not self._ended.is_set():
            self._highest = max(self._highest, self._now())
            self._ended.wait(_LOOK_EVERY)

    def _now(self) -> int:
        total = 0
        with suppress(psutil.Error):
            for process in (self._root, *self._root.children(recursive=True)):
                with suppress(psutil.Error):
                    total += process.memory_full_info().pss  # what processes share is divided among them
        return total


def _sum(runs: Sequence[Run]) -> Run:
    return Run(
        sum(run.seconds for run in runs), sum(run.processor for run in runs), max(run.memory for run in runs)
    )
