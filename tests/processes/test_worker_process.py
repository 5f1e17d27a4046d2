"""A process does what it is given, one after the other, and tells how it ended."""

from __future__ import annotations

import os
import signal
import time
from functools import partial

import pytest

from generator.processes.worker_process import WorkerEnded, WorkerProcess


def test_tasks_are_done_in_the_order_in_which_they_are_given() -> None:
    with WorkerProcess("json") as worker:
        worker.give(partial(print, "what a library prints is no result"))
        worker.give(partial(pow, 2, 10))
        worker.give(os.getpid)
        assert worker.take() is None
        assert worker.take() == 1024
        assert worker.take() != os.getpid()


def test_it_tells_why_it_gave_nothing() -> None:
    with WorkerProcess() as worker:
        worker.give(partial(int, "b"))
        with pytest.raises(WorkerEnded, match="invalid literal") as ended:
            worker.take()
        assert ended.value.status == 1


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_it_tells_that_the_system_ended_it(number: signal.Signals) -> None:
    with WorkerProcess() as worker:
        worker.give(partial(signal.raise_signal, number))
        with pytest.raises(WorkerEnded) as ended:
            worker.take()
        assert ended.value.status == -number


def test_what_is_given_to_one_that_has_ended_is_told_when_it_is_taken() -> None:
    with WorkerProcess() as worker:
        worker.give(partial(os._exit, 5))
        with pytest.raises(WorkerEnded):
            worker.take()
        worker.give(os.getpid)
        with pytest.raises(WorkerEnded) as ended:
            worker.take()
        assert ended.value.status == 5


def test_it_ends_with_its_block_whatever_it_does() -> None:
    with WorkerProcess() as worker:
        worker.give(os.getpid)
        process = worker.take()
        worker.give(partial(time.sleep, 3600))
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
