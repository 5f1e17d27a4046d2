"""The lock files: every package with its version and the digests of the archives that may be installed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
VENDORS = (ROOT / "tools" / "chart_vendor", ROOT / "tools" / "search_vendor")
"""Folders whose npm packages are bundled into scripts that readers load."""

_PINNED = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?P<rest>(?:[^\n]*\\\n)*[^\n]*)", re.MULTILINE
)
_DIGEST = re.compile(r"--hash=(sha256:[0-9a-f]{64})\b")


@dataclass(frozen=True)
class Locked:
    """One package of a lock file."""

    name: str
    version: str
    digests: tuple[str, ...]


@dataclass(frozen=True)
class LockedScript:
    """One npm package."""

    name: str
    version: str
    integrity: str
    licence: str
    is_direct: bool


def locked_packages(lock: Path) -> Iterator[Locked]:
    """Everything that `pip install --require-hashes` would install."""
    for found in _PINNED.finditer(lock.read_text(encoding="utf-8")):
        yield Locked(found["name"].lower(), found["version"], tuple(_DIGEST.findall(found["rest"])))


def locked_scripts(folder: Path) -> Iterator[LockedScript]:
    """Everything that `npm ci` would install in a folder, the packages of other systems among them."""
    lock: Mapping[str, Any] = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    direct = lock["packages"][""]["devDependencies"]
    for place, package in lock["packages"].items():
        if place:
            name = place.rpartition("node_modules/")[2]
            yield LockedScript(
                name,
                package["version"],
                package.get("integrity", ""),
                package.get("license", ""),
                name in direct,
            )
