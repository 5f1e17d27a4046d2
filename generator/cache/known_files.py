"""What is in the files of the last build, without reading them again while the system says that nobody has touched them.

As the index of Git has it: a file with the inode, the size and the times that it had holds what it held. The time of the last
change to an inode cannot be set by programs, so that bytes put in place of others with their time count as a change, too.
A build itself changes it where it gives a file a second name, so what is asked about is remembered until the end.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator.cache.folder import CacheFolder, key_of
from generator.cache.same_file import FILE_MODE, link, put_file

_KEY = key_of("known files")
StrPath = str | os.PathLike[str]
_Mark = list[int]
"""Mode, inode, size, and the times of the last change to what is in it and to the inode, in nanoseconds."""
_MODE, _CHANGED = 0, 3


def digest_of(content: bytes) -> str:
    """A name for what is in a file."""
    return hashlib.sha256(content).hexdigest()


class KnownFiles:
    """Files that one build finds or makes, by their paths, and what it makes from what, by keys for all that goes in."""

    def __init__(self, kept: CacheFolder | None = None) -> None:
        """Read what the last build has kept; nothing where the system cannot tell whether a file was touched."""
        self._kept = (kept if os.name == "posix" else None) or CacheFolder(None)
        made, *files = (self._kept.find(_KEY) or b"{}").splitlines()
        self._made_before: dict[str, str] = json.loads(made)
        self._before: dict[str, tuple[_Mark, str]] = {
            name: (mark, digest) for name, mark, digest in map(json.loads, files)
        }
        self._now: dict[str, tuple[int, str]] = {}
        self._made: dict[str, str] = {}
        self._folders: set[str] = set()
        """In which files were made already."""

    def digest(self, path: StrPath) -> str | None:
        """Digest of what is in a plain file; None if it has to be read to know."""
        name = os.fspath(path)
        if name in self._now:
            return self._now[name][1]
        mark, digest = self._before.get(name) or (None, "")
        if mark is None or mark != _mark(name):
            return None
        self._now[name] = mark[_CHANGED], digest
        return digest

    def has(self, path: StrPath, content: bytes, digest: str) -> bool:
        """Whether this is in a plain file, whose digest is known from now on."""
        known = self.digest(path)
        if known is not None:
            return known == digest
        mark = _mark(os.fspath(path))
        if mark is None or Path(path).read_bytes() != content:
            return False
        self.note(path, digest)
        return True

    def read_digest(self, path: StrPath) -> str:
        """Digest of what is in a file, which is read if it is not known."""
        known = self.digest(path)
        if known is None:
            known = digest_of(Path(path).read_bytes())
            self.note(path, known)
        return known

    def note(self, path: StrPath, digest: str) -> None:
        """This is in a file now."""
        name = os.fspath(path)
        mark = _mark(name)
        self._now[name] = mark[_CHANGED] if mark else 0, digest

    def made(self, key: str) -> str | None:
        """Digest of what was made for a key in this build or the last; None if that is not known."""
        if key in self._made_before:
            self._made.setdefault(key, self._made_before[key])
        return self._made.get(key)

    def note_made(self, key: str, digest: str) -> None:
        """What is made for this key is always this."""
        self._made[key] = digest

    def put(self, path: Path, content: bytes, before: Path | None = None, digest: str = "") -> None:
        """A file of a site that is being made, as `put_file` puts it."""
        digest = digest or digest_of(content)
        if not self.link(path, before, digest):
            put_file(path, content, before)
            self.note(path, digest)

    def link(self, path: StrPath, before: StrPath | None, digest: str | None) -> bool:
        """Make a published file this file, too, if it is known to hold what it has to; whether it is."""
        if before is None or digest is None or self.digest(before) != digest:
            return False
        name, published = os.fspath(path), os.fspath(before)
        mark, moment = _mark(published), self._now[published][0]
        if mark is None or mark[_CHANGED] != moment or stat.S_IMODE(mark[_MODE]) != FILE_MODE:
            return False
        folder = name.rpartition(os.sep)[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        if not link(published, name):
            return False
        self._now[name] = moment, digest
        return True

    def keep(self, made: Path, place: Path) -> None:
        """Keep it for the next build, once the site that was made in one folder stands at another, and the old one is gone."""
        if self._kept.folder is not None:
            lines = (
                json.dumps(self._made),
                *map(json.dumps, self._files(os.fspath(made) + os.sep, os.fspath(place) + os.sep)),
            )
            self._kept.put(_KEY, "\n".join(lines).encode())
            self._kept.forget_unused()

    def _files(self, made: str, place: str) -> Iterator[tuple[str, _Mark, str]]:
        for name, (moment, digest) in self._now.items():
            if name.startswith(place):
                continue  # of the site that was there
            name = place + name.removeprefix(made) if name.startswith(made) else name
            mark = _mark(name)
            if mark is not None and mark[_CHANGED] == moment:
                yield name, mark, digest


def _mark(name: str) -> _Mark | None:
    """Changes with whatever is done to a plain file; None for anything else."""
    with suppress(OSError):
        found = os.lstat(name)
        if stat.S_ISREG(found.st_mode):
            return [found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]
    return None
