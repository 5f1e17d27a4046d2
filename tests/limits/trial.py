"""One trial: what is written into a report, and what `duizhao check` has to say and may use for it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.report_project import REPOSITORY, ReportProject

MOST_MEGABYTES = 1024
_ALONE = (sys.executable, "-m", "tests.limits.alone")
_CHECK = (sys.executable, "-m", "generator", "check", "--format", "json")


@dataclass(frozen=True)
class Trial:
    """Something that is written into the small report."""

    what: str
    write: Callable[[ReportProject], object]
    told: str = ""
    """The rule that has to be told."""
    untold: str = ""
    """The rule that must not be: what is written stays within the limit."""
    clean: bool = False
    """Nothing at all may be told."""


@dataclass(frozen=True)
class Outcome:
    """What came of a trial."""

    trial: Trial
    status: int
    rules: frozenset[str]
    seconds: float
    """Of the processor."""
    megabytes: float
    """The most memory that was in use."""

    @property
    def wrong(self) -> list[str]:
        """What should not have been."""
        trial, found = self.trial, []
        if self.status not in (0, 1):
            found.append(f"status {self.status}")
        if trial.told and trial.told not in self.rules:
            found.append(f"{trial.told} is not told, but {sorted(self.rules)}")
        if trial.untold in self.rules:
            found.append(f"{trial.untold} is told")
        if trial.clean and self.rules:
            found.append(f"{sorted(self.rules)} are told")
        if self.megabytes > MOST_MEGABYTES:
            found.append(f"{self.megabytes:.0f} MB")
        return found

    @property
    def said(self) -> str:
        """What is told, in the words of the table."""
        if self.trial.told:
            return self.trial.told
        return "nothing, the report is clean" if self.trial.clean else "nothing of its length"


def attempt(trial: Trial) -> Outcome:
    """Write it into a small report of its own, and check that in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="duizhao-limits-") as name:
        project = ReportProject(Path(name, "report"))
        trial.write(project)
        noted, said = Path(name, "noted.json"), Path(name, "said")
        with said.open("wb") as written:
            subprocess.run(
                [*_ALONE, str(noted), *_CHECK, "--project", str(project.root)],
                cwd=REPOSITORY,
                stdout=written,
                stderr=subprocess.DEVNULL,
                check=True,
            )
        used = json.loads(noted.read_bytes())
        return Outcome(trial, used["status"], _rules(said.read_bytes()), used["seconds"], used["megabytes"])


def _rules(written: bytes) -> frozenset[str]:
    try:
        return frozenset(found["rule"] for found in json.loads(written)["diagnostics"])
    except (ValueError, KeyError):
        return frozenset({"no-json"})
