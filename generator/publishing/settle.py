"""The last touch to a finished folder: modes that a web server can read, and bytes that are on the disk."""

import os
from pathlib import Path

FOLDER_MODE = 0o755
FILE_MODE = 0o644


def settle(folder: Path) -> None:
    """Set the modes of everything in `folder`, whatever the umask was, and wait until it is on the disk."""
    for directory, _, names in os.walk(folder):
        for name in names:
            path = Path(directory, name)
            if not path.is_symlink():
                path.chmod(FILE_MODE)
                _flush(path)
        Path(directory).chmod(FOLDER_MODE)
        flush_folder(Path(directory))


def flush_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the system can say so."""
    if os.name == "posix":
        _flush(folder)


def _flush(path: Path) -> None:
    # Windows flushes only what is open for writing.
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
