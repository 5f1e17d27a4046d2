"""`python -m tools.mutation [--sample N] [--area NAME]`: mutants of the code, and how many of them the tests kill.

mutmut and cosmic-ray were weighed: neither can drop a statement, which is what "dropping any one check" means; mutmut
leaves out decorated functions and module constants, cosmic-ray starts the whole suite anew for each mutant.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.context import ForkServerContext
from pathlib import Path

import yaml

from tools.mutation import trace
from tools.mutation.areas import AREAS, ROOT, Area
from tools.mutation.child import run_tests
from tools.mutation.mutations import Mutation, mutations_of
from tools.results import DOCS, Row, write_results

PRELOADED = ["pytest", "pydantic", "hypothesis", "lxml.html", "yaml", "babel", "click", "jinja2", "filelock"]
JUSTIFIED = Path(__file__).with_name("justified.yml")
AT_MOST_SECONDS = 1800
"""For tests that wait for ever; those that go round in circles are ended by their processor time."""
SEED = 20180802
_FAILED = frozenset({1, 2, 3})  # tests failed, or could not even be collected


@dataclass(frozen=True)
class Mutant:
    """A mutation of one file."""

    area: Area
    path: str
    mutation: Mutation

    @property
    def line(self) -> str:
        """The line as it is written."""
        return (ROOT / self.path).read_text("utf-8").splitlines()[self.mutation.line - 1].strip()

    def unchanged(self) -> Mutant:
        """The file as it is."""
        return replace(self, mutation=Mutation(-1, 1, "nothing", ""))

    def __str__(self) -> str:
        return f"{self.path}:{self.mutation.line}: {self.mutation.what}: {self.line}"

    def is_justified(self, reasons: Sequence[dict[str, str]]) -> bool:
        """Somebody has written down why no test can tell it."""
        mutation = self.mutation
        return any(
            (reason["in"], reason["function"], reason["do"], reason["at"])
            == (self.path, mutation.function, mutation.what, self.line)
            for reason in reasons
        )


class Tests:
    """The tests of an area, which of them enters which function, and how long each takes."""

    def __init__(self, area: Area, folder: Path) -> None:
        self.area = area
        place = folder / f"{area.name}.json"
        plugin = ["-p", "tools.mutation.trace"]
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", *plugin, *area.tests],
            cwd=ROOT,
            env=os.environ | {trace.VARIABLE: str(place)},
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode != 0:
            raise SystemExit(f"the tests of {area.name} fail without any mutant:\n{run.stdout[-3000:]}")
        self._notes = json.loads(place.read_text("utf-8"))

    def about(self, mutant: Mutant) -> list[str]:
        """The tests that enter the function, the quickest first."""
        name = f"{mutant.path}:{mutant.mutation.function}"
        found = [test for test, note in self._notes.items() if name in note["entered"]]
        return sorted(found, key=lambda test: float(self._notes[test]["seconds"]))

    def others(self, near: Sequence[str]) -> list[str]:
        """The other tests; they may run the function in a process of their own."""
        return sorted(self._notes.keys() - set(near))


def survives(mutant: Mutant, tests: Tests, context: ForkServerContext, folder: Path) -> bool:
    """Whether no test notices: first those that enter the function, then the others of the area."""
    near = tests.about(mutant)
    for chosen in filter(None, (near, tests.others(near))):
        status = _run(mutant, chosen, context, folder)
        if status in _FAILED or status is None:
            return False
        if status != 0:
            if _run(mutant.unchanged(), ["--collect-only", *chosen], context, folder) != 0:
                raise SystemExit(f"pytest ended with {status} for {mutant}: were files changed meanwhile?")
            return False  # the tests are there, and with the mutant not even their names can be read
    return True


def _run(mutant: Mutant, chosen: list[str], context: ForkServerContext, folder: Path) -> int | None:
    """The exit status of pytest; None if it did not come to an end."""
    scratch = Path(tempfile.mkdtemp(dir=folder))
    arguments = (mutant.path, mutant.mutation.index, chosen, str(scratch))
    process = context.Process(target=run_tests, args=arguments)
    process.start()
    process.join(AT_MOST_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    shutil.rmtree(scratch, ignore_errors=True)
    return process.exitcode if process.exitcode is not None and process.exitcode >= 0 else None


def check_detector(area: Area, tests: Tests, context: ForkServerContext, folder: Path) -> None:
    """Code without a mutation has to survive, else every kill means nothing."""
    path = next(area.paths())
    if not survives(Mutant(area, path, Mutation(-1, 1, "nothing", "")), tests, context, folder):
        raise SystemExit(f"the tests of {area.name} fail in a child process without any mutant")


def mutants_of(areas: Sequence[Area], sample: int | None) -> list[Mutant]:
    """All mutants, or as many of them, drawn with a fixed seed from each area alike."""
    chosen: list[Mutant] = []
    for area in areas:
        every = [
            Mutant(area, path, mutation)
            for path in area.paths()
            for mutation in mutations_of((ROOT / path).read_text("utf-8"))
        ]
        share = len(every) if sample is None else min(len(every), sample // len(areas))
        chosen += random.Random(SEED).sample(every, share)
    return chosen


def main() -> None:
    """Print the table, and the mutants that live."""
    parser = argparse.ArgumentParser(description="Mutation testing of what must never fail.")
    parser.add_argument("--sample", type=int, help="so many mutants, drawn with a fixed seed; else all")
    parser.add_argument(
        "--area", choices=[area.name for area in AREAS], help="this area alone; only its row is written"
    )
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    areas = [area for area in AREAS if options.area in (None, area.name)]
    reasons = yaml.safe_load(JUSTIFIED.read_text("utf-8"))
    start = time.monotonic()
    chosen = mutants_of(areas, options.sample)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    with tempfile.TemporaryDirectory(prefix="mutants-") as name, ThreadPoolExecutor(options.jobs) as workers:
        folder = Path(name)
        tests = {area: Tests(area, folder) for area in areas}
        for area in areas:
            check_detector(area, tests[area], context, folder)

        def judge(mutant: Mutant) -> bool:
            alive = not mutant.is_justified(reasons) and survives(mutant, tests[mutant.area], context, folder)
            if alive:
                sys.stdout.write(f"lives: {mutant}\n")
                sys.stdout.flush()
            return alive

        alive = list(workers.map(judge, chosen))
    rows = [_row(area, chosen, alive, reasons) for area in areas]
    for row in rows:
        sys.stdout.write("  ".join(f"{name}: {value}" for name, value in row.items()) + "\n")
    sys.stdout.write(f"{time.monotonic() - start:.0f} s, seed {SEED}\n")
    write_results("mutation", "make mutants", {"summary": [*_rows_of_other_areas(rows), *rows]})
    sys.exit(any(row["Met"] == "no" for row in rows))


def _rows_of_other_areas(rows: Sequence[Row]) -> list[Row]:
    """What was measured before of the areas that were not measured now."""
    place = DOCS / "results" / "mutation.json"
    if not place.is_file():
        return []
    known: list[Row] = json.loads(place.read_text("utf-8"))["tables"]["summary"]
    return [row for row in known if row["Area"] not in {new["Area"] for new in rows}]


def _row(area: Area, chosen: list[Mutant], alive: list[bool], reasons: Sequence[dict[str, str]]) -> Row:
    own = [(mutant, lives) for mutant, lives in zip(chosen, alive, strict=True) if mutant.area is area]
    excused = sum(mutant.is_justified(reasons) for mutant, _ in own)
    living = sum(lives for _, lives in own)
    killed = len(own) - excused - living
    percent = round(100 * killed / max(1, len(own) - excused), 1)
    return {
        "Area": area.name,
        "Mutants": len(own),
        "Killed": killed,
        "Alive": living,
        "Equivalent": excused,
        "Killed of those that differ": f"{percent} %",
        "Target": "at least 90 %",
        "Met": "yes" if percent >= 90 else "no",
    }


if __name__ == "__main__":
    main()
