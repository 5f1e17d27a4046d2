"""Drawings of earlier builds, by what they were made from; a hit needs neither Altair nor the converter."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.charts.letters import font_files
from generator.charts.rendering import versions

_CODE = Path(__file__).parent


@dataclass
class DrawingCache:
    """Files in a folder, each with a checksum before it; without a folder nothing is kept."""

    folder: Path | None
    used: set[str] = field(default_factory=set)

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What was made for this key before, else what `make` makes now."""
        if self.folder is None:
            return make()
        self.used.add(key)
        place = self.folder / key
        found = _read(place)
        if found is None:
            found = make()
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = place.with_suffix(".new")
            beside.write_bytes(_checksum(found) + b"\n" + found)
            beside.replace(place)
        return found

    def forget_unused(self) -> None:
        """Remove what this build did not ask for."""
        if self.folder is not None and self.folder.is_dir():
            for place in self.folder.iterdir():
                if place.name not in self.used:
                    place.unlink()


def key_of(*parts: Any) -> str:
    """A name for everything that a drawing depends on."""
    text = json.dumps([_circumstances(), *parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _circumstances() -> str:
    """Our own code and fonts, and the versions of what we draw with."""
    digest = hashlib.sha256(json.dumps(versions(), sort_keys=True).encode())
    for path in (*sorted(_CODE.rglob("*.py")), *font_files()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _read(place: Path) -> bytes | None:
    """A file that is there and whole."""
    if not place.is_file():
        return None
    checksum, _, content = place.read_bytes().partition(b"\n")
    return content if checksum == _checksum(content) else None


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
