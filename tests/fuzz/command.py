"""Mutants through the whole command, as an editor types it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.checking import planted, write
from tests.fuzz.mutant import mutant
from tests.fuzz.running import Progress, check_many, original
from tests.fuzz.verdict import SITE_CHANGED, Verdict
from tests.support.report_project import REPOSITORY

_TRACEBACK = re.compile(r"Traceback|\bError\b.*\bline \d+, in\b|fault of duizhao")


def command_many(numbers: Iterable[int], seed: int, processes: int, progress: Progress) -> list[Verdict]:
    """`duizhao build` where a mistake is to be told, which must leave the old site alone; `duizhao check` elsewhere."""
    expected = check_many(numbers, seed, processes, lambda verdict: None)
    with ThreadPoolExecutor(processes) as pool:
        found = []
        for verdict in pool.map(_command, expected, [seed] * len(expected)):
            progress(verdict)
            found.append(verdict)
    return found


def _command(expected: Verdict, seed: int) -> Verdict:
    with tempfile.TemporaryDirectory(prefix="fuzz-") as temporary:
        root = Path(temporary)
        made = mutant(expected.number, original(), seed)
        for path, raw in original().files.items():
            write(root / "project", path, raw)
        site = _old_site(root / "site")
        begin = time.perf_counter()
        with planted(made, original(), root / "project"):
            faults = list(_faults(expected, root, site))
        seconds = time.perf_counter() - begin
    outcome = expected.outcome
    if faults:
        outcome = "traceback" if any("traceback" in fault for fault in faults) else "silently wrong"
    return Verdict(**{**vars(expected), "outcome": outcome, "details": tuple(faults), "seconds": seconds})


def _old_site(folder: Path) -> str:
    """Something that is published already."""
    (folder / "en").mkdir(parents=True)
    for name in (".duizhao", "index.html", "en/index.html"):
        (folder / name).write_text(f"the old site: {name}", encoding="utf-8")
    return fingerprint(folder)


def _faults(expected: Verdict, root: Path, site: str) -> Iterable[str]:
    """What a command does that it must not do."""
    project, output = str(root / "project"), str(root / "site")
    is_clean = expected.outcome == "right"
    command = ["check"] if is_clean else ["build", "--output", output]
    done = run(*command, "--project", project, "--format", "json")
    if is_traceback(done):
        yield f"traceback: {done.stderr[-500:]}"
        return
    if done.returncode != (0 if is_clean else 1):
        yield f"exit status {done.returncode}: {done.stderr[-300:]}"
    if fingerprint(root / "site") != site:
        yield SITE_CHANGED
    if is_clean:
        return
    try:
        told = [
            f"{row['path']}:{row['line']}:{row['column']}: {row['rule']}"
            for row in json.loads(done.stdout)["diagnostics"]
        ]
    except (json.JSONDecodeError, KeyError) as error:
        yield f"no JSON: {error}: {done.stdout[:200]}"
        return
    if told != list(expected.messages):
        yield f"says {told[:5]}, but in-process {list(expected.messages)[:5]}"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`duizhao` with some arguments."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=REPOSITORY,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )


def is_traceback(done: subprocess.CompletedProcess[str]) -> bool:
    """It says something that only a programmer reads."""
    return _TRACEBACK.search(done.stderr + done.stdout) is not None or done.returncode not in (0, 1)


def fingerprint(folder: Path) -> str:
    """One hash of all names and bytes of a folder."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0")
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()
