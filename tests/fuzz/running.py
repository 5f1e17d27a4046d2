"""Many mutants on all processors."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path

from tests.fuzz.checking import Checker
from tests.fuzz.second_reader.reading import read
from tests.fuzz.tree import DIRECTORY, Tree
from tests.fuzz.verdict import Verdict
from tests.support.report_project import REPOSITORY

Progress = Callable[[Verdict], None]
_KEPT = ExitStack()
"""Folders of the processes, which go when they end."""


def check_many(numbers: Iterable[int], seed: int, processes: int, progress: Progress) -> list[Verdict]:
    """The verdicts on many mutants, in the order of their numbers; they do not depend on the number of processes."""
    work = [(number, seed) for number in numbers]
    if processes == 1:
        return list(_followed(map(_check, work), progress))
    _warm(seed)
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        return list(_followed(pool.imap(_check, work, chunksize=4), progress))


def _followed(verdicts: Iterable[Verdict], progress: Progress) -> Iterator[Verdict]:
    for verdict in verdicts:
        progress(verdict)
        yield verdict


def _check(work: tuple[int, int]) -> Verdict:
    number, seed = work
    return _checker(multiprocessing.current_process().pid or 0, seed).judge(number)


@lru_cache(maxsize=2)
def _checker(process: int, seed: int) -> Checker:
    folder = _KEPT.enter_context(tempfile.TemporaryDirectory(prefix="fuzz-"))
    return Checker(original(), Path(folder), seed)


@lru_cache(maxsize=1)
def original() -> Tree:
    """The repository's own report."""
    return Tree.of(REPOSITORY)


def _warm(seed: int) -> None:
    """Read the original once, before the processes part."""
    for path, raw in original().files.items():
        if path.endswith(".yml") and raw != DIRECTORY:
            read(raw)
    _check((0, seed))


def spread(count: int, total: int) -> Sequence[int]:
    """`count` numbers, evenly spread over the first `total`."""
    return [number * total // count for number in range(count)]
