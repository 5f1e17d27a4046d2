"""The last touch to a finished folder: modes that a web server can read, and bytes that are on the disk."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.cache.same_file import FILE_MODE, become_same, is_one_file

FOLDER_MODE = 0o755
_AT_ONCE = 16


def settle(folder: Path, published: Path) -> None:
    """Set the modes of everything in `folder`, whatever the umask was, and wait until it is on the disk.

    Args:
        published: the site whose place this one takes, if there is one; what is the same in both becomes one file, which
            was settled when it was published.
    """
    walked = [(Path(directory), names) for directory, _, names in os.walk(folder)]
    changed = [path for place, names in walked for path in _changed(place, names, published, folder)]
    # All modes first: each that is set after a flush gives the next one something to write.
    for path in changed:
        path.chmod(FILE_MODE)
    for place, _ in walked:
        place.chmod(FOLDER_MODE)
    # at once, because a disk writes what is waiting together in about the time of one
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        for flush, places in ((_flush_file, changed), (flush_folder, [place for place, _ in walked])):
            for _ in workers.map(flush, places):
                pass


def _changed(place: Path, names: Iterable[str], published: Path, folder: Path) -> Iterator[Path]:
    """Files in one folder of the new site that are others than those of the published one."""
    before = published / place.relative_to(folder)
    for name in names:
        if is_one_file(f"{place}{os.sep}{name}", f"{before}{os.sep}{name}"):
            continue
        path = place / name
        if not path.is_symlink() and not become_same(path, before / name):
            yield path


def _flush_file(path: Path) -> None:
    _flush(path, os.O_RDWR)  # Windows flushes only what is open for writing


def flush_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the system can say so."""
    if os.name == "posix":
        _flush(folder, os.O_RDONLY)


def _flush(path: Path, mode: int) -> None:
    descriptor = os.open(path, mode)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
