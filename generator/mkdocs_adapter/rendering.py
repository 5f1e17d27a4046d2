"""Pages rendered in as many processes as are free."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from generator.mkdocs_adapter.build import mkdocs_environment
from generator.mkdocs_adapter.build_failed import BuildFailed, BuildWasKilled
from generator.mkdocs_adapter.share import Share
from generator.processes.sharing import processors

LEAST_FOR_A_PROCESS = 20
"""Pages that take about as long as starting a process and reading the theme."""
_WORKER = (sys.executable, "-m", "generator.mkdocs_adapter.render_worker")


def render(shares: Iterable[Share], source_date_epoch: int) -> None:
    """Render all pages of all shares, few of them in this process.

    Raises:
        BuildFailed: for all languages that failed.
    """
    waiting = [share for share in shares if share.pages]
    count = sum(len(share.pages) for share in waiting)
    if not count:
        return
    if count < LEAST_FOR_A_PROCESS:
        runs: list[str | int] = [_render_here(share, source_date_epoch) for share in waiting]
    else:
        parts = list(_parts(waiting, processors()))
        with (
            tempfile.TemporaryDirectory(prefix="duizhao-") as scratch,
            ThreadPoolExecutor(len(parts)) as workers,
        ):
            environment = mkdocs_environment(Path(scratch), source_date_epoch)
            runs = list(workers.map(lambda part: _render_elsewhere(part, environment), parts))
    if any(isinstance(said, int) for said in runs):
        raise BuildWasKilled(f"ended with status {min(said for said in runs if isinstance(said, int))}")
    failures = dict.fromkeys(said for said in runs if isinstance(said, str) and said)
    if failures:
        raise BuildFailed("\n\n".join(failures))


class RenderingAhead:
    """Pages being rendered into the cache by other processes; what they fail to make is made later, and told then."""

    def __init__(self, shares: Iterable[Share], source_date_epoch: int) -> None:
        """Begin, unless there are only few."""
        waiting = [share for share in shares if share.pages]
        self._scratch = tempfile.TemporaryDirectory(prefix="duizhao-")
        self._running: list[subprocess.Popen[bytes]] = []
        if sum(len(share.pages) for share in waiting) < LEAST_FOR_A_PROCESS:
            return
        environment = mkdocs_environment(Path(self._scratch.name), source_date_epoch)
        for part in _parts(waiting, processors()):
            with tempfile.TemporaryFile(dir=self._scratch.name) as order:
                order.write(part.written())
                order.seek(0)
                self._running.append(
                    subprocess.Popen(
                        _WORKER,
                        env=environment,
                        close_fds=False,  # as in `_render_elsewhere`
                        stdin=order,
                        stdout=subprocess.DEVNULL,
                        stderr=subprocess.DEVNULL,
                    )
                )

    def wait(self) -> None:
        """Until all have ended."""
        for process in self._running:
            process.wait()

    def __enter__(self) -> RenderingAhead:
        """What has begun."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Whatever has not ended is stopped."""
        for process in self._running:
            process.kill()
        self.wait()
        self._scratch.cleanup()


def _parts(shares: Sequence[Share], processes: int) -> Iterator[Share]:
    """One share for each process; a process speaks one language, since reading the theme takes long."""
    each = max(1, processes // len(shares))
    for share in shares:
        number = min(each, max(1, len(share.pages) // LEAST_FOR_A_PROCESS))
        for first in range(number):
            yield replace(share, pages=share.pages[first::number])


def _render_here(share: Share, source_date_epoch: int) -> str:
    from generator.mkdocs_adapter.render_share import render_share

    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(source_date_epoch)
    try:
        render_share(share)
    except BuildFailed as failure:
        return f"{share.code}: {failure}"
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
    return ""


def _render_elsewhere(share: Share, environment: dict[str, str]) -> str | int:
    """What the process said if it failed, else nothing; the signal, as a negative number, if it was killed."""
    run = subprocess.run(
        _WORKER,
        input=share.written(),
        env=environment,
        close_fds=False,  # the lock of the work folder lasts until the last process that writes there has ended
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if run.returncode <= 0:
        return run.returncode or ""
    said = run.stdout.decode("utf-8", "replace").strip()
    return f"{share.code}: {said or f'ended with status {run.returncode}'}"
