"""The last touch to a finished folder: modes that a web server can read, and bytes that are on the disk."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER_MODE = 0o755
FILE_MODE = 0o644
_AT_ONCE = 16


def settle(folder: Path) -> None:
    """Set the modes of everything in `folder`, whatever the umask was, and wait until it is on the disk."""
    walked = [(Path(directory), names) for directory, _, names in os.walk(folder)]
    files = [path for place, names in walked for name in names if not (path := place / name).is_symlink()]
    # at once, because a disk writes what is waiting together in about the time of one
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        for _ in workers.map(_settle_file, files):
            pass
    for place, _ in walked:
        place.chmod(FOLDER_MODE)
        flush_folder(place)


def _settle_file(path: Path) -> None:
    path.chmod(FILE_MODE)
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
