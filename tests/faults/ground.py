"""Where faults happen: a small report, its published old site, and the new one that a build is to make of it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import lock_descriptor

from generator.source.files import DEFAULTS
from tests.charts.drawing import project_with_chart
from tests.support.report_project import REPOSITORY

DUIZHAO = (sys.executable, "-m", "generator")
SABOTAGE = Path(__file__).parent / "sabotage"
CHANGED = ("content/programmes.yml", "四重医疗保障", "四重的医疗保障")
Manifest = Mapping[str, str]


@dataclass(frozen=True)
class Run:
    """How a command ended."""

    status: int
    said: str


class Ground:
    """A project that is put back before each fault; `state` tells which site is published."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept = folder / "kept"
        self.root = folder / "report"
        self._make()

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.root / "site"

    def _make(self) -> None:
        project_with_chart(self.root, "change")
        add_site_configuration(self.root)
        self.build(expected=0)
        self.old = manifest(self.site)
        shutil.copytree(self.root, self._kept, symlinks=True)
        self.edit(*CHANGED)
        self.build(expected=0)
        self.new = manifest(self.site)
        assert self.old != self.new
        shutil.rmtree(self.root)
        (self._kept / CHANGED[0]).write_bytes(
            (self._kept / CHANGED[0]).read_bytes().decode().replace(CHANGED[1], CHANGED[2]).encode()
        )
        self.reset()

    def reset(self) -> None:
        """The old site is published, the report has changed since, no build has run."""
        for mark in self.folder.glob("*.once"):
            mark.unlink()
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self._kept, self.root, symlinks=True)

    def forget(self) -> None:
        """No page or drawing of earlier builds is there, so that a build has all to do."""
        shutil.rmtree(self.root / "build" / "cache", ignore_errors=True)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file of the project."""
        place = self.root / path
        text = place.read_bytes().decode()
        assert old in text
        place.write_bytes(text.replace(old, new).encode())

    def state(self, site: Path | None = None) -> str:
        """`old`, `new`, `none`, or what is wrong with the site."""
        place = site or self.site
        if not place.exists():
            return "none"
        found = manifest(place)
        if found in (self.old, self.new):
            return "old" if found == self.old else "new"
        wanted = max((self.old, self.new), key=lambda known: len(known.items() & found.items()))
        return f"broken: {sorted(name for name, _ in wanted.items() ^ found.items())[:3]}"

    def leftovers(self) -> list[str]:
        """What a build should not leave beside the site."""
        return sorted(path.name for path in self.site.parent.glob(".site.*-*"))

    def build(self, *options: str, expected: int | None = None, **how: Any) -> Run:
        """Run a build to its end, as `start_build` does."""
        process = self.start(*options, **how)
        said = process.communicate(timeout=600)[0]
        if expected is not None and process.returncode != expected:
            raise AssertionError(f"status {process.returncode}: {said}")
        return Run(process.returncode, said)

    def start(self, *options: str, **how: Any) -> subprocess.Popen[str]:
        """Start a build in this project, as `start_build` does."""
        return start_build(self.root, *options, **how)

    def events(self, **sabotage: Any) -> int:
        """How many events a whole build has."""
        into = self.folder / "events"
        self.forget()
        self.build(
            expected=0, sabotage={"do": "count", "only": "-m generator build", "into": str(into), **sabotage}
        )
        count = int(into.read_text("utf-8"))
        self.reset()
        return count

    def wait_until_free(self) -> None:
        """Until what a killed build has started has ended."""
        lock = self.root / "build" / ".lock"
        for _ in range(600):
            if not lock.exists() or _is_free(lock):
                return
            time.sleep(0.1)
        raise AssertionError("something that a killed build has started never ends")


def add_site_configuration(root: Path) -> None:
    """Give a project files of its own in place of all defaults, so that they can be broken."""
    shutil.copytree(DEFAULTS, root / "site_config", dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)


def start_build(
    root: Path,
    *options: str,
    sabotage: Mapping[str, Any] | None = None,
    prefix: Sequence[str] = (),
    command: Sequence[str] = (*DUIZHAO, "build"),
    **environment: str | None,
) -> subprocess.Popen[str]:
    """Start a build in a process group of its own; an environment variable that is None is taken away."""
    variables: dict[str, str | None] = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join((str(SABOTAGE), str(REPOSITORY))),
        "DUIZHAO_SABOTAGE": json.dumps(sabotage),
        **environment,
    }
    return subprocess.Popen(
        [*prefix, *command, *options],
        cwd=root,
        env={name: value for name, value in variables.items() if value is not None},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def _is_free(lock: Path) -> bool:
    with lock.open("rb") as file:
        return lock_descriptor(file.fileno(), blocking=False)


def manifest(folder: Path) -> Manifest:
    """Every file with its digest and mode, every folder, every link."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"link to {path.readlink()}"
        elif path.is_dir():
            found[name] = "folder"
        else:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[name] = f"{digest} {path.stat().st_mode & 0o777:o}"
    return found
