"""What may differ between two builds of one report without a byte of the site differing."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.ground import Run, manifest, start_build
from tests.support.report_project import REPOSITORY

YEARS = 365 * 86400


@dataclass(frozen=True)
class Circumstance:
    """Something about a build that is not in the report."""

    name: str
    environment: Mapping[str, str | None] = field(default_factory=dict)
    sabotage: Mapping[str, Any] | None = None
    prefix: Sequence[str] = ()
    folder: str = "report"
    cold: bool = True
    """Nothing of an earlier build is there."""
    copied_at: int | None = None
    """Seconds since 1970 that every file of the report is said to be from."""


def _umask(mask: str) -> tuple[str, ...]:
    return ("sh", "-c", f'umask {mask}; exec "$@"', "sh")


def _one_processor() -> tuple[str, ...]:
    return ("taskset", "-c", "0") if shutil.which("taskset") else ()


CIRCUMSTANCES = (
    Circumstance("built again over what is there", cold=False),
    Circumstance("another folder, with a blank and hanzi", folder="另一个 folder"),
    Circumstance("time zone of Auckland", {"TZ": "Pacific/Auckland"}),
    Circumstance("locale C, output in ASCII", {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    Circumstance("locale of Turkey", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    Circumstance("hash seed 1", {"PYTHONHASHSEED": "1"}),
    Circumstance("hash seed 4242", {"PYTHONHASHSEED": "4242"}),
    Circumstance("umask 077", prefix=_umask("077")),
    Circumstance("umask 000", prefix=_umask("000")),
    Circumstance("folders listed in another order", sabotage={"do": "shuffle", "seed": 1}),
    Circumstance("folders listed in a third order", sabotage={"do": "shuffle", "seed": 2}),
    Circumstance("ten years later", sabotage={"do": "clock", "seconds": 10 * YEARS}),
    Circumstance("ten years earlier", sabotage={"do": "clock", "seconds": -10 * YEARS}),
    Circumstance("SOURCE_DATE_EPOCH of somebody else", {"SOURCE_DATE_EPOCH": "1"}),
    Circumstance("files from another day", copied_at=1_000_000_000),
    Circumstance(
        "no HOME, another user's temporary folder", {"HOME": None, "TMPDIR": "/var/tmp", "USER": "x"}
    ),
    Circumstance("one processor", prefix=_one_processor()),
    Circumstance("no assertions", {"PYTHONOPTIMIZE": "1"}),
)

EVERYTHING_AT_ONCE = Circumstance(
    "everything at once",
    {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "HOME": None, "SOURCE_DATE_EPOCH": "1", "LC_ALL": "C"},
    {"do": "shuffle", "seed": 3},
    _umask("077"),
    "另一个 folder",
    copied_at=1_000_000_000,
)


def build_under(circumstance: Circumstance, report: Path, scratch: Path) -> Mapping[str, str]:
    """The manifest of the site that a copy of the report gives."""
    import os

    root = scratch / circumstance.folder
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(report, root, symlinks=True)
    if circumstance.copied_at is not None:
        for path in root.rglob("*"):
            os.utime(path, (circumstance.copied_at, circumstance.copied_at))
    _build(circumstance, root)
    if not circumstance.cold:
        _build(circumstance, root)
    found = manifest(root / "site")
    shutil.rmtree(root)
    return found


def _build(circumstance: Circumstance, root: Path) -> Run:
    process = start_build(
        root, prefix=circumstance.prefix, sabotage=circumstance.sabotage, **dict(circumstance.environment)
    )
    said = process.communicate()[0]
    if process.returncode != 0:
        raise AssertionError(f"{circumstance.name}: {said}")
    return Run(0, said)


def copy_flagship(target: Path) -> None:
    """The repository's own report, without what earlier builds left."""
    for name in ("content", "data", "site_config"):
        shutil.copytree(REPOSITORY / name, target / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", target)


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """Names of what is not the same in both."""
    return sorted({name for name, _ in one.items() ^ other.items()})
