"""Drawings of earlier builds, by what they were made from; a hit needs neither Altair nor the converter."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.cache import folder
from generator.cache.folder import CacheFolder as DrawingCache
from generator.charts.letters import font_files
from generator.charts.rendering import versions

__all__ = ["DrawingCache", "key_of"]

_CODE = Path(__file__).parent


def key_of(*parts: Any) -> str:
    """A name for everything that a drawing depends on."""
    return folder.key_of(_circumstances(), *parts)


@cache
def _circumstances() -> str:
    """Our own code and fonts, and the versions of what we draw with."""
    digest = hashlib.sha256(json.dumps(versions(), sort_keys=True).encode())
    for path in (*sorted(_CODE.rglob("*.py")), *font_files()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
