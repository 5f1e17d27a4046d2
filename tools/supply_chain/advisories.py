"""What a snapshot of a public database of advisories says against the packages of the lock files.

The snapshot holds every advisory on a package that we lock, whatever version it is about, so that an audit needs no
network. What became known after its day is not in it: an audit says how old it is. pip-audit was weighed: it asks a
service each time and has none that reads a file.
"""

from __future__ import annotations

import datetime
import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from packaging.version import Version

from tools.supply_chain.lock import Locked

SNAPSHOT = Path(__file__).parent / "advisories.json"
DATABASE = "https://github.com/pypa/advisory-database"


@dataclass(frozen=True)
class Advisory:
    """One thing that is known against some versions of a package."""

    package: str
    id: str
    aliases: tuple[str, ...]
    versions: frozenset[str]
    ranges: tuple[tuple[str, str], ...]
    """First version that has it, and first that has not; empty if none is mended."""

    def concerns(self, version: str) -> bool:
        """Whether the version has it."""
        if version in self.versions:
            return True
        wanted = Version(version)
        return any(
            Version(introduced) <= wanted and (not fixed or wanted < Version(fixed))
            for introduced, fixed in self.ranges
        )


@dataclass(frozen=True)
class Snapshot:
    """Advisories as they were known on a day."""

    commit: str
    day: datetime.date
    advisories: tuple[Advisory, ...]

    @classmethod
    def read(cls, place: Path = SNAPSHOT) -> Snapshot:
        """The snapshot that is kept with the code."""
        data = json.loads(place.read_text(encoding="utf-8"))
        advisories = tuple(
            Advisory(
                one["package"],
                one["id"],
                tuple(one["aliases"]),
                frozenset(one["versions"]),
                tuple((first, end) for first, end in one["ranges"]),
            )
            for one in data["advisories"]
        )
        return cls(data["commit"], datetime.date.fromisoformat(data["day"]), advisories)

    def against(self, packages: Iterable[Locked]) -> Iterator[tuple[Locked, Advisory]]:
        """Every package that has something known against it."""
        for package in packages:
            for advisory in self.advisories:
                if advisory.package == package.name and advisory.concerns(package.version):
                    yield package, advisory


def take_snapshot(database: Path, packages: Iterable[Locked], place: Path = SNAPSHOT) -> Snapshot:
    """Keep what a clone of the database has on these packages.

    Args:
        database: a clone of `DATABASE`, with or without a work tree.
    """
    commit, day = _git(database, "log", "-1", "--format=%H %cs").split()
    found = [
        one for name in sorted({package.name for package in packages}) for one in _advisories(database, name)
    ]
    content = {
        "database": DATABASE,
        "licence": "CC-BY-4.0",
        "commit": commit,
        "day": day,
        "advisories": found,
    }
    place.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Snapshot.read(place)


def _advisories(database: Path, package: str) -> Iterator[dict[str, Any]]:
    for name in _git(database, "ls-tree", "-r", "--name-only", "HEAD", f"vulns/{package}/").splitlines():
        written = yaml.safe_load(_git(database, "show", f"HEAD:{name}"))
        if "withdrawn" in written:
            continue
        affected = [part for part in written["affected"] if part["package"]["ecosystem"] == "PyPI"]
        yield {
            "package": package,
            "id": written["id"],
            "aliases": sorted(written.get("aliases", ())),
            "versions": sorted({version for part in affected for version in part.get("versions", ())}),
            "ranges": [list(pair) for part in affected for pair in _ranges(part)],
        }


def _ranges(affected: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for versions in affected.get("ranges", ()):
        if versions["type"] != "ECOSYSTEM":
            continue  # commits of a repository
        introduced = ""
        for event in versions["events"]:
            if "introduced" in event:
                introduced = str(event["introduced"])
            elif "fixed" in event:
                yield introduced, str(event["fixed"])
                introduced = ""
        if introduced:
            yield introduced, ""


def _git(database: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-C", str(database), *arguments], check=True, capture_output=True, text=True
    ).stdout
