"""One build at a time for each output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.publishing.output_folder import place_of


class OutputIsBusy(Exception):
    """Another build holds the output folder at this moment."""


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
        lock.acquire()
    except Timeout as error:
        raise OutputIsBusy(f"Another build is writing {place}. Try again when it has ended.") from error
    try:
        yield
    finally:
        lock.release()
