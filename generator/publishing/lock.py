"""One build at a time for each output folder, and for each folder of intermediate files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout, lock_descriptor

from generator.diagnostics.told import Told
from generator.publishing.output_folder import place_of


class OutputIsBusy(Told):
    """Another build holds the folder at this moment."""


@contextmanager
def output_lock(output: Path) -> Iterator[None]:
    """Hold `output` for this build alone. The operating system lets go of it even if the build is killed.

    Makes the folders above `output` where they are missing, as the lock file lies beside the output.

    Raises:
        OutputIsBusy: at once; it never waits.
        OutputRefused: `output` names no folder inside another one.
    """
    place = place_of(output)
    place.parent.mkdir(parents=True, exist_ok=True)
    # A soft lock is only the existence of a file, and would outlive a killed build.
    lock = FileLock(place.with_name(f".{place.name}.lock"), blocking=False, fallback_to_soft=False)
    try:
        held = lock.acquire()
    except Timeout as error:
        raise OutputIsBusy(
            f"另一次生成正在写{place}。请等它结束再试。",
            f"Another build is writing {place}. Try again when it has ended.",
        ) from error
    with held:
        yield


@contextmanager
def work_lock(work: Path) -> Iterator[None]:
    """Hold the folder of intermediate files for this build alone, and for the processes that it starts.

    If a build is killed, what it has started goes on writing for a while; the next build must not write between.

    Raises:
        OutputIsBusy: at once; it never waits.
    """
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("ab") as file:
        if not lock_descriptor(file.fileno(), blocking=False):
            raise OutputIsBusy(
                f"另一次生成正在使用{work}。请等它结束再试。",
                f"Another build is using {work}. Try again when it has ended.",
            )
        os.set_inheritable(file.fileno(), True)
        yield
