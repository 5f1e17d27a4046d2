"""One trial: what is written into a report, and what `duizhao check` has to say and may use for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.report_project import REPOSITORY, ReportProject

MOST_MEGABYTES = 1024
MOST_SECONDS = 240
"""Of processor time; the system ends a check that takes more, which no trial may."""
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
        with Path(name, "said").open("w+b") as said:
            process = subprocess.Popen(
                [*_CHECK, "--project", str(project.root)],
                cwd=REPOSITORY,
                stdout=said,
                stderr=subprocess.DEVNULL,
                preexec_fn=_limit_processor_time,
            )
            _, status, usage = os.wait4(process.pid, 0)
            said.seek(0)
            rules = _rules(said.read())
        return Outcome(
            trial,
            os.waitstatus_to_exitcode(status),
            rules,
            usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024,
        )


def _rules(written: bytes) -> frozenset[str]:
    try:
        return frozenset(found["rule"] for found in json.loads(written)["diagnostics"])
    except (ValueError, KeyError):
        return frozenset({"no-json"})


def _limit_processor_time() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
