"""A folder of files that can be made again: each under a key for everything it was made from, with a checksum."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_OURS = re.compile(r"[0-9a-f]{64}(\.\d+\.new)?")


@dataclass
class CacheFolder:
    """What is kept may vanish or be spoilt at any time: then it is made again. Without a folder nothing is kept."""

    folder: Path | None
    used: set[str] = field(default_factory=set)

    @property
    def has_any(self) -> bool:
        """Whether anything is kept."""
        return self.folder is not None and self.folder.is_dir() and any(self.folder.iterdir())

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What was made for this key before, else what `make` makes now."""
        found = self.find(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def find(self, key: str) -> bytes | None:
        """What was made for this key before, if it is there and whole."""
        if self.folder is None:
            return None
        self.used.add(key)
        try:
            checksum, _, content = (self.folder / key).read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if checksum == _checksum(content) else None

    def has(self, key: str) -> bool:
        """Whether something was made for this key before; it may be spoilt, so `find` is asked in the end."""
        if self.folder is None:
            return False
        self.used.add(key)
        return (self.folder / key).is_file()

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` for later builds, one of which may be running at the same time."""
        if self.folder is None:
            return
        self.used.add(key)
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self.folder / f"{key}.{os.getpid()}.new"
        # the other build may have tidied up between the two
        with suppress(FileNotFoundError):
            beside.write_bytes(b"\n".join((_checksum(content), content)))
            beside.replace(self.folder / key)

    def forget_unused(self) -> None:
        """Remove what this build did not ask for, and nothing that we did not put there."""
        if self.folder is None or not self.folder.is_dir():
            return
        for place in self.folder.iterdir():
            if _OURS.fullmatch(place.name) and place.name not in self.used:
                place.unlink(missing_ok=True)


def key_of(*parts: Any) -> str:
    """A name for everything that something is made from; equal only if all parts are."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def folder_digest(folder: Path, pattern: str = "*") -> str:
    """Changes with every name and every byte of the files in a folder that are called as the pattern says."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
        name, content = path.relative_to(folder).as_posix().encode(), path.read_bytes()
        digest.update(b"%d %d " % (len(name), len(content)) + name + content)
    return digest.hexdigest()


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
