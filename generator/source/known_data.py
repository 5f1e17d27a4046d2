"""What is in files that earlier builds have read: their bytes alone decide, and reading YAML takes several times as long."""

from __future__ import annotations

import json

from generator.cache.circumstances import circumstances
from generator.cache.folder import CacheFolder, key_of
from generator.cache.known_files import digest_of


class KnownData:
    """Data of files about which there was nothing to tell."""

    def __init__(self, kept: CacheFolder | None = None) -> None:
        """Read what the last build has kept."""
        self._kept = kept or CacheFolder(None)
        self._before: dict[str, object] = {}
        if self._kept.folder is not None:
            self._before = json.loads(self._kept.find(_key()) or b"{}")
        self._now: dict[str, object] = {}
        self._has_new = False

    def find(self, raw: bytes) -> object:
        """The data of a file with these bytes; None if they have to be read."""
        if not self._before:
            return None
        digest = digest_of(raw)
        found = self._before.get(digest)
        if found is not None:
            self._now[digest] = found
        return found

    def note(self, raw: bytes, data: object) -> None:
        """This is what was read."""
        if self._kept.folder is not None:
            self._now[digest_of(raw)] = data
            self._has_new = True

    def keep(self) -> None:
        """Keep it for the next build, and hold it no longer."""
        if self._has_new or len(self._now) < len(self._before):
            self._kept.put(_key(), json.dumps(self._now, ensure_ascii=False).encode())
        self._kept.forget_unused()
        self._before, self._now, self._has_new = {}, {}, False


def _key() -> str:
    return key_of(circumstances(), "data of files")
