"""Contents put aside on the disk until they are asked for, in a file that has no name and is gone with the process."""

from __future__ import annotations

import os
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO


class Spool:
    """One such file; each content in it is known by its place."""

    def __init__(self, folder: Path | None = None) -> None:
        """In a folder of the disk that has room; in that of the system's temporary files if none is given."""
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        self._place = _Place(tempfile.TemporaryFile(dir=folder))  # noqa: SIM115 — open as long as we are
        self._end = 0

    def put(self, content: bytes) -> Spooled:
        """The same content, out of memory."""
        start, self._end = self._end, self._end + len(content)
        self._place.write(start, content)
        return Spooled(self._place, start, len(content))


@dataclass(frozen=True, eq=False)
class Spooled:
    """A content that was put aside."""

    place: _Place
    start: int
    length: int

    def __len__(self) -> int:
        return self.length

    def __bytes__(self) -> bytes:
        return self.place.read(self.start, self.length)


@dataclass(frozen=True, eq=False)
class _Place:
    file: IO[bytes]
    lock: threading.Lock = field(default_factory=threading.Lock)

    def write(self, start: int, content: bytes) -> None:
        with self.lock:
            self.file.seek(start)
            self.file.write(content)
            self.file.flush()

    def read(self, start: int, length: int) -> bytes:
        if hasattr(os, "pread"):  # copies of this process share the position in the file with it
            return os.pread(self.file.fileno(), length, start)
        with self.lock:
            self.file.seek(start)
            return self.file.read(length)
