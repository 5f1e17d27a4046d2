"""Work that goes on beside everything else, where it lets other code of the process run meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def done(value: T) -> Future[T]:
    """Work that was done before."""
    future: Future[T] = Future()
    future.set_result(value)
    return future


def in_background(make: Callable[[], T]) -> Future[T]:
    """The result of `make`, or what it raises, for whoever waits; a process that ends does not wait for it."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(make())
        except BaseException as error:  # raised again where the result is asked for
            future.set_exception(error)

    # not of an executor, whose threads keep a process that was asked to stop from ending
    threading.Thread(target=run, daemon=True).start()
    return future


def nothing_else_runs() -> bool:
    """Whether this process has no other thread, whose locks a copy of it would wait for without end."""
    return threading.active_count() == 1
