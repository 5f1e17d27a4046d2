"""A build ends before its time: killed or stopped, at any moment."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.faults.fault import Fault, fault
from tests.faults.ground import SABOTAGE, Ground, Run
from tests.publishing.stub_build import build as build_stub
from tests.publishing.stub_site import leftovers, whole_version
from tests.support.report_project import REPOSITORY

SEED = 20180802
KILLS: dict[str, int] = {}
"""How many processes each fault has really killed; counted, not planned."""


def _killed(ground: Ground, where: str, run: Run) -> None:
    """A killed build leaves a whole site, and nothing that stops the next."""
    state = ground.state()
    assert state in ("old", "new"), f"{state} after a kill {where}"
    KILLS[where] = KILLS.get(where, 0) + (run.status == -signal.SIGKILL)


def _mend(ground: Ground) -> Run:
    ground.wait_until_free()
    run = ground.build()
    assert ground.leftovers() == [], ground.leftovers()
    assert ground.state() == "new", ground.state()
    return run


def _kill_at_events(ground: Ground, count: int) -> Run:
    total = ground.events()
    for number in range(count):
        ground.forget()
        at = 1 + number * (total - 1) // max(1, count - 1)
        _killed(
            ground,
            "at an event",
            ground.build(sabotage={"do": "kill", "only": "-m generator build", "at": at}),
        )
        ground.wait_until_free()
    return _mend(ground)


@fault("killed", 0, site="new", says="published", quick=True)
def killed_at_a_few_events(ground: Ground) -> Run:
    """Killed at 3 changes of files through the whole build; the next build mends all."""
    return _kill_at_events(ground, 3)


@fault("killed", 0, site="new", says="published")
def killed_at_events(ground: Ground) -> Run:
    """Killed at 40 changes of files through the whole build; the next build mends all."""
    return _kill_at_events(ground, 40)


@fault("killed", 0, site="new", says="published")
def killed_at_random_times(ground: Ground) -> Run:
    """Killed with all its processes at 25 random times; the next build mends all."""
    start = time.monotonic()
    ground.forget()
    ground.build(expected=0)
    whole = time.monotonic() - start
    ground.reset()
    draw = random.Random(SEED)
    for _ in range(25):
        ground.forget()
        process = ground.start()
        try:
            process.wait(draw.uniform(0, whole))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        said = process.communicate()[0]
        _killed(ground, "of the whole group at a random time", Run(process.returncode, said))
        ground.wait_until_free()
        if ground.state() == "new":
            ground.reset()
    return _mend(ground)


@fault("killed", 3, says="the system ended MkDocs", quick=True)
def mkdocs_is_killed(ground: Ground) -> Run:
    """A process that renders pages is killed, as when memory runs out."""
    ground.forget()
    return ground.build(sabotage={"do": "kill", "only": "render_share", "at": 12})


@fault("killed", 3)
def mkdocs_is_killed_at_any_moment(ground: Ground) -> list[Run]:
    """A process that renders pages is killed at 8 moments."""
    runs = []
    for at in (1, 2, 4, 6, 10, 20, 30, 40):
        ground.forget()
        runs.append(ground.build(sabotage={"do": "kill", "only": "render_share", "at": at}))
    KILLS["of a process that renders"] = sum(run.status == 3 for run in runs)
    return runs


def _stub(output: Path, **sabotage: object) -> int:
    import json

    path = os.pathsep.join((str(SABOTAGE), str(REPOSITORY)))
    environment = os.environ | {"PYTHONPATH": path, "DUIZHAO_SABOTAGE": json.dumps(sabotage)}
    command = [sys.executable, "-m", "tests.publishing.stub_build", str(output), "new"]
    run = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, check=False)
    return run.returncode


@fault("killed", 0, says="")
def killed_between_any_two_calls(ground: Ground) -> Run:
    """Killed between the system calls of lock, workspace, settling and exchange."""
    output, into = ground.folder / "exchange" / "site", ground.folder / "events"
    output.parent.mkdir()
    build_stub(output, "old")
    _stub(output, do="count", into=str(into))
    total = int(into.read_text("utf-8"))
    # Every call of the exchange itself, which is at the end before the old site's files are removed, and a
    # regular choice of the many that write or flush one file each.
    moments = sorted({*range(1, 12), *range(12, total, max(1, total // 60))})
    for at in moments:
        build_stub(output, "old")
        status = _stub(output, do="kill", at=at)
        assert whole_version(output) in ("old", "new"), f"after event {at}"
        KILLS["between two calls of the exchange"] = KILLS.get("between two calls of the exchange", 0) + (
            status == -signal.SIGKILL
        )
        build_stub(output, "next")
        assert whole_version(output) == "next", f"after event {at}"
        assert leftovers(output) == [], f"after event {at}"
    shutil.rmtree(output.parent)
    return Run(0, "")


def _moments(ground: Ground, count: int) -> list[int]:
    total = ground.events()
    return [1 + number * (total - 1) // (count - 1) for number in range(count)]


@fault("stopped", 143, 0, -signal.SIGTERM, site="old new", says="")
def stopped_at_any_moment(ground: Ground) -> list[Run]:
    """SIGTERM at 10 moments: all is cleaned up, and the message says which site stands."""
    runs = []
    for at in _moments(ground, 10):
        ground.reset()
        run = ground.build(sabotage={"do": "stop", "only": "-m generator build", "at": at})
        _says_which(ground, run)
        assert ground.leftovers() == []
        runs.append(run)
    return runs


@fault("stopped", 143, says="the published site was not changed", quick=True)
def stopped_while_drawing(ground: Ground) -> Run:
    """SIGTERM before anything is written."""
    return ground.build(sabotage={"do": "stop", "only": "-m generator build", "at": 1, "path": "/build/"})


@fault("stopped", 143, site="new", says="the new site was published", quick=True)
def stopped_after_the_exchange(ground: Ground) -> Run:
    """SIGTERM while the old site is being removed, after the exchange."""
    return ground.build(
        sabotage={
            "do": "stop",
            "only": "-m generator build",
            "at": 1,
            "event": "shutil.rmtree",
            "path": ".site.build-",
        }
    )


@fault("stopped", 130, -signal.SIGINT, site="old new", says="")
def interrupted(ground: Ground) -> list[Run]:
    """SIGINT, as Ctrl-C sends it, to all processes at 4 moments."""
    runs = []
    for at in (16, 32, 48, 64):
        ground.reset()
        into = ground.folder / "started"
        process = ground.start(
            sabotage={"do": "wait", "only": "-m generator build", "at": at, "into": str(into)}
        )
        while not into.exists() and process.poll() is None:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        into.unlink(missing_ok=True)
        run = Run(0, process.communicate()[0])
        run = Run(process.returncode, run.said)
        _says_which(ground, run)
        runs.append(run)
    return runs


@fault("stopped", -signal.SIGHUP, says="")
def the_terminal_is_closed(ground: Ground) -> Run:
    """SIGHUP, as when a terminal window is closed."""
    into = ground.folder / "started"
    process = ground.start(sabotage={"do": "wait", "only": "-m generator build", "at": 30, "into": str(into)})
    while not into.exists():
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGHUP)
    said = process.communicate()[0]
    into.unlink()
    return Run(process.returncode, said)


def _says_which(ground: Ground, run: Run) -> None:
    state = ground.state()
    assert state in ("old", "new"), state
    if run.status == 0:
        assert state == "new"
    elif run.status < 0:
        assert state == "old", "the signal came before the command could listen to it"
    else:
        words = "the published site was not changed" if state == "old" else "the new site was published"
        assert words in run.said, f"{state}: {run.said}"


def kills_of(faults: list[Fault]) -> int:
    """How many kills the faults that have happened did."""
    return sum(KILLS.values())
