"""Processes that render pages. They may be started before there are any: then they read MkDocs while the report is read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from types import TracebackType
from typing import Any

from generator.mkdocs_adapter.build import mkdocs_environment
from generator.mkdocs_adapter.build_failed import BuildFailed, BuildWasKilled
from generator.mkdocs_adapter.share import Share
from generator.mkdocs_adapter.share_rendering import render_told, theme_listing
from generator.processes.sharing import processors
from generator.processes.worker_process import WorkerEnded, WorkerProcess

LEAST_FOR_A_PROCESS = 20
"""Pages that take about as long as starting a process and reading the theme."""
_READ_BEFOREHAND = "generator.mkdocs_adapter.render_share"


class Renderers:
    """Any number of such processes; they end with the block that this is entered for."""

    def __init__(self, beforehand: int = 0) -> None:
        """Start some."""
        self._running = ExitStack()
        scratch = self._running.enter_context(tempfile.TemporaryDirectory(prefix="duizhao-"))
        self._environment = mkdocs_environment(Path(scratch))
        self._workers: list[WorkerProcess] = []
        self._begun: list[tuple[Share, WorkerProcess]] = []
        self._start(beforehand)

    def are_worth(self, shares: Sequence[Share]) -> bool:
        """Whether there is any page that such a process renders sooner than this one, which may have to be started."""
        count = sum(len(share.pages) for share in shares)
        return count >= (1 if self._workers else LEAST_FOR_A_PROCESS)

    def theme_listings(self, config_paths: Sequence[Path]) -> list[bytes | None]:
        """What `theme_listing` gives for each; None where no process could tell, so that who needs it asks again."""
        asked = [(path, worker) for path, worker in zip(config_paths, cycle(self._workers), strict=False)]
        for path, worker in asked:
            worker.give(partial(theme_listing, path))
        return [self._result(worker) for _, worker in asked]

    def begin(self, shares: Sequence[Share], source_date_epoch: int) -> None:
        """Render all pages of all shares, by more processes if these are too few."""
        parts = list(_parts(shares, processors()))
        if sum(len(share.pages) for share in shares) >= LEAST_FOR_A_PROCESS:
            self._start(len(parts) - len(self._workers))
        for number, part in enumerate(parts):
            worker = self._workers[number % len(self._workers)]
            worker.give(partial(render_told, part, source_date_epoch))
            self._begun.append((part, worker))

    def finish(self) -> list[BuildFailed]:
        """Wait until all that has begun has ended; what went wrong."""
        failures = [failure for share, worker in self._begun if (failure := self._failure(share, worker))]
        self._begun.clear()
        return failures

    def _start(self, count: int) -> None:
        for _ in range(count):
            worker = WorkerProcess(_READ_BEFOREHAND, environment=self._environment)
            self._workers.append(self._running.enter_context(worker))

    def _result(self, worker: WorkerProcess) -> Any:
        try:
            return worker.take()
        except WorkerEnded:
            return None

    def _failure(self, share: Share, worker: WorkerProcess) -> BuildFailed | None:
        try:
            said: str = worker.take()
        except WorkerEnded as ended:
            if worker in self._workers:
                self._workers.remove(worker)
            kind = BuildWasKilled if ended.status < 0 else BuildFailed
            return kind(f"{share.code}: {ended}")
        return BuildFailed(said) if said else None

    def __enter__(self) -> Renderers:
        """Those that were started."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Whatever has not ended is stopped."""
        self._running.close()


def render(shares: Iterable[Share], source_date_epoch: int, renderers: Renderers) -> None:
    """Render all pages of all shares; few of them in this process, if no other waits for them.

    Raises:
        BuildFailed: for all languages that failed.
    """
    waiting = [share for share in shares if share.pages]
    if not waiting:
        return
    if renderers.are_worth(waiting):
        renderers.begin(waiting, source_date_epoch)
        failures = renderers.finish()
    else:
        told = (render_told(share, source_date_epoch) for share in waiting)
        failures = [BuildFailed(said) for said in told if said]
    if killed := [failure for failure in failures if isinstance(failure, BuildWasKilled)]:
        raise killed[0]
    if failures:
        raise BuildFailed("\n\n".join(dict.fromkeys(map(str, failures))))


def _parts(shares: Sequence[Share], processes: int) -> Iterator[Share]:
    """One share for each process; a process speaks one language, since reading the theme takes long."""
    each = max(1, processes // len(shares)) if shares else 1
    for share in shares:
        number = min(each, max(1, len(share.pages) // LEAST_FOR_A_PROCESS))
        for first in range(number):
            yield replace(share, pages=share.pages[first::number])
