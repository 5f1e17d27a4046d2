"""A process that does tasks one after the other, in the order in which they are given.

Not of a pool of the standard library: its processes run the main program once more, and stay behind when that is killed.
Ours end as soon as nobody reads what they write.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any


class WorkerEnded(Exception):
    """The process ended before it had done its task; carries its status and its last words."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said or f"ended with status {status}")
        self.status = status
        """Negative if it was killed: the number of the signal."""


class WorkerProcess:
    """Such a process; waits for tasks from when it was started."""

    def __init__(self, *modules: str, environment: Mapping[str, str] | None = None) -> None:
        """Start it.

        Args:
            modules: imported before the first task is there.
            environment: all variables that it sees, by default those of this process.
        """
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 — closed when the process has ended
        # A new process and not a copy of this one: threads may be running here, and other systems cannot copy.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "generator.processes.worker", *modules],
            env=environment,
            close_fds=False,  # the lock of the work folder lasts until the last process that writes there has ended
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
        )

    def give(self, task: Callable[[], Any]) -> None:
        """Hand over a task that can be pickled, such as a partial of a function of a module."""
        assert self._process.stdin is not None
        try:
            pickle.dump(task, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError:
            return  # it has ended already, which who takes the result is told

    def take(self) -> Any:
        """What the next of its tasks gave.

        Raises:
            WorkerEnded: it gave nothing.
        """
        assert self._process.stdout is not None
        try:
            return pickle.load(self._process.stdout)
        except (EOFError, pickle.UnpicklingError):
            self._process.kill()
            status = self._process.wait()
            self._said.seek(0)
            said = self._said.read().decode("utf-8", "replace").strip()
            raise WorkerEnded(status, said) from None

    def __enter__(self) -> WorkerProcess:
        """The process."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """It ends, whatever it does."""
        self._process.kill()
        self._said.close()
        try:
            with self._process:
                pass  # closes what is open, and waits
        except BrokenPipeError:
            pass  # a task that nobody took
