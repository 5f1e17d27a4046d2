"""One fault: what is done to a build, and what has to come of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.cli import exit_status
from tests.faults.ground import Ground, Run

DOCUMENTED = {value for name, value in vars(exit_status).items() if isinstance(value, int)}
WHICH_SITE = {
    "old": ("the published site was not changed", "已发布的网站没有改动"),
    "new": ("published", "已发布"),
}


class NotPossibleHere(Exception):
    """This machine cannot do it, for example because the account may not mount anything."""


@dataclass(frozen=True)
class Fault:
    """A named fault and what may come of it."""

    name: str
    group: str
    act: Callable[[Ground], Run | list[Run]]
    statuses: frozenset[int]
    sites: frozenset[str]
    says: str
    quick: bool

    def happen(self, ground: Ground) -> Judgement:
        """Do it, and judge every run of a build that it consists of."""
        ground.reset()
        runs = self.act(ground)
        judgement = Judgement(self, ground.state())
        for run in runs if isinstance(runs, list) else [runs]:
            judgement.judge(run)
        if judgement.site not in self.sites:
            judgement.wrong.append(f"the site is {judgement.site}")
        return judgement


@dataclass
class Judgement:
    """What came of a fault."""

    fault: Fault
    site: str
    ends: list[int] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def judge(self, run: Run) -> None:
        """Note how a run ended, and what it should not have done."""
        self.ends.append(run.status)
        if run.status not in self.fault.statuses:
            self.wrong.append(f"status {run.status}: {run.said[-300:]}")
        if run.status >= 0 and run.status not in DOCUMENTED:
            self.wrong.append(f"status {run.status} is not documented")
        if "Traceback" in run.said:
            self.wrong.append(f"traceback: {run.said[-300:]}")
        if self.fault.says not in run.said:
            self.wrong.append(f"does not say “{self.fault.says}”: {run.said[-300:]}")


FAULTS: list[Fault] = []


def fault(
    group: str,
    *statuses: int,
    site: str = "old",
    says: str | None = None,
    quick: bool = False,
) -> Callable[[Callable[[Ground], Run | list[Run]]], Callable[[Ground], Run | list[Run]]]:
    """List a function as a fault; its docstring is the name.

    Args:
        site: what may stand afterwards, such as "old" or "old new".
        says: words of the message; by default the line that tells which site stands.
        quick: belongs to the part that runs with every test.
    """

    def add(act: Callable[[Ground], Run | list[Run]]) -> Callable[[Ground], Run | list[Run]]:
        name = (act.__doc__ or "").rstrip(".")
        line = WHICH_SITE[site][0] if site in WHICH_SITE else ""
        words = line if says is None else says
        FAULTS.append(Fault(name, group, act, frozenset(statuses), frozenset(site.split()), words, quick))
        return act

    return add


@contextmanager
def mounted(place: Path, *options: str, what: str = "tmpfs") -> Iterator[Path]:
    """A file system of its own at `place`."""
    place.mkdir(exist_ok=True)
    if os.geteuid() != 0 or os.system(f"mount {' '.join(options)} {what} '{place}' 2>/dev/null") != 0:
        raise NotPossibleHere("mounting")
    try:
        yield place
    finally:
        os.system(f"umount '{place}'")


def without_privileges() -> tuple[str, ...]:
    """What to put before a command so that permissions count, even for the superuser."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        raise NotPossibleHere("giving up privileges")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
