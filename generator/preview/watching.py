"""Which files changed since the last look; the system says when to look."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_QUIET = 0.012
"""Seconds without another event after which a save is complete."""
_AT_MOST = 0.2
"""Seconds after which to look even though more is being written."""
_TOLD = (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
)
"""Not those of reading, of which a build makes more than the system keeps."""
_IGNORED = frozenset({"__pycache__", ".git"})

Snapshot = dict[str, tuple[int, int, int]]
"""Moment of writing, size and number of each file."""


class Watch(FileSystemEventHandler):
    """Watches folders with all that is in them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = [folder for folder in folders if folder.is_dir()]
        self._event = threading.Event()
        self._known = self._look()
        self._observer = self._observe()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer, in its own thread."""
        self._event.set()

    def changes(self, seconds: float) -> frozenset[Path]:
        """Files that were written, made or removed; empty if nothing happened for that long."""
        if not self._event.wait(seconds):
            return frozenset()
        latest = time.monotonic() + _AT_MOST
        while self._event.is_set() and time.monotonic() < latest:
            self._event.clear()
            time.sleep(_QUIET)
        now = self._look()
        before, self._known = self._known, now
        return frozenset(Path(path) for path, _ in before.items() ^ now.items())

    def stop(self) -> None:
        """Watch no longer."""
        self._observer.stop()

    def _observe(self) -> BaseObserver:
        try:
            return self._started(Observer())
        except OSError:  # the system can tell of no more folders; some file systems tell of none
            return self._started(PollingObserver(timeout=0.3))

    def _started(self, observer: BaseObserver) -> BaseObserver:
        for folder in self._folders:
            observer.schedule(self, str(folder), recursive=True, event_filter=list(_TOLD))
        observer.start()
        return observer

    def _look(self) -> Snapshot:
        return {path: state for folder in self._folders for path, state in _files(str(folder))}


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Every file in a folder and those below it; links to folders are not followed."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:  # gone meanwhile
        return
    for entry in entries:
        try:
            if not entry.is_dir():
                state = entry.stat()
                yield entry.path, (state.st_mtime_ns, state.st_size, state.st_ino)
                continue
            is_watched = entry.name not in _IGNORED and not entry.is_symlink()
        except OSError:  # gone between the two
            continue
        if is_watched:
            yield from _files(entry.path)
