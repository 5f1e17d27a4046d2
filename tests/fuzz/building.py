"""Mutants through a full build, the site then read by the second reader."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tests.fuzz.checking import planted, write
from tests.fuzz.command import fingerprint, is_traceback, run
from tests.fuzz.mutant import mutant
from tests.fuzz.running import Progress, original
from tests.fuzz.second_reader.site import site_differences
from tests.fuzz.verdict import SITE_CHANGED, Verdict
from tests.support.report_project import REPOSITORY


def build_many(numbers: Iterable[int], seed: int, processes: int, progress: Progress) -> list[Verdict]:
    """Every site must show what its files say; where none is built, the old one must be as it was."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as temporary:
        folders: SimpleQueue[Path] = SimpleQueue()
        for number in range(processes):
            folder = Path(temporary) / str(number)
            _make_project(folder / "project")
            folders.put(folder)

        def build(number: int) -> Verdict:
            folder = folders.get()
            try:
                return _build(number, seed, folder)
            finally:
                folders.put(folder)

        with ThreadPoolExecutor(processes) as pool:
            found = []
            for verdict in pool.map(build, numbers):
                progress(verdict)
                found.append(verdict)
    return found


def _make_project(folder: Path) -> None:
    for path, raw in original().files.items():
        write(folder, path, raw)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)


def _build(number: int, seed: int, folder: Path) -> Verdict:
    made = mutant(number, original(), seed)
    site = folder / "site"
    before = fingerprint(site)
    begin = time.perf_counter()
    with planted(made, original(), folder / "project"):
        done = run("build", "--project", str(folder / "project"), "--output", str(site), "--language", "en")
    seconds = time.perf_counter() - begin
    if is_traceback(done):
        return Verdict(number, made.slips, "traceback", (done.stderr[-800:],), seconds=seconds)
    if done.returncode == 0:
        wrong = tuple(site_differences(made.tree.files, made.changes, site))
        return Verdict(number, made.slips, "silently wrong" if wrong else "right", wrong, seconds=seconds)
    details = (
        []
        if done.returncode == 1 and "error[" in done.stderr
        else [f"exit status {done.returncode}: {done.stderr[-800:]}"]
    )
    if fingerprint(site) != before:
        details.append(SITE_CHANGED)
    return Verdict(
        number, made.slips, "silently wrong" if details else "right", tuple(details), seconds=seconds
    )
