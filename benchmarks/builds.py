"""`python -m benchmarks.builds`: whole builds of ours beside those of others on the same pages, in turns.

`--pages 0` is the flagship. Fills in the tables of docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.generators import contenders
from benchmarks.machine import machine
from benchmarks.measuring import Measured, Run, in_turns, ratio
from benchmarks.projects import (
    CLEAN,
    DRAWN_ANEW,
    NOTHING_KEPT,
    ONE_EDIT,
    PRINTED_ANEW,
    BenchProject,
)
from tools.results import Row, write_results

FLAGSHIP = 0
_AIMS: Mapping[str, Sequence[tuple[str, str, float]]] = {
    "flagship": ((CLEAN, "MkDocs", 0.7), (DRAWN_ANEW, "MkDocs", 1.5), (NOTHING_KEPT, "MkDocs", 1.5)),
    "large": (
        (CLEAN, "MkDocs", 0.15),
        (CLEAN, "MkDocs, navigation.prune", 0.35),
        (CLEAN, "Zensical, clean", 0.5),
        (ONE_EDIT, NOTHING_KEPT, 0.2),
        (ONE_EDIT, CLEAN, 0.2),
        (ONE_EDIT, "Zensical, after one edit", 1.0),
    ),
}


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", default="0,1000", help="sizes, pages a language; 0 is the flagship")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--without", default="", help="names of contenders to leave out, divided by semicolons"
    )
    parser.add_argument("--dry", action="store_true", help="write no results")
    options = parser.parse_args()
    for size in map(int, options.pages.split(",")):
        name = "flagship" if size == FLAGSHIP else "large"
        print(f"builds: {'the flagship' if size == FLAGSHIP else f'{size:,} pages a language'}")
        found = compare(size, options.rounds, frozenset(options.without.split(";")))
        tables = {"times": _rows(found), "aims": _aims(found, _AIMS[name]), "machine": machine()}
        for row in tables["aims"]:
            print("  ", *row.values(), sep=" | ")
        if not options.dry:
            without = f' --without "{options.without}"' if options.without else ""
            command = f"python -m benchmarks.builds --pages {size} --rounds {options.rounds}{without}"
            write_results(f"builds-{name}", command, tables)


def compare(size: int, rounds: int, without: frozenset[str] = frozenset()) -> dict[str, Measured]:
    """All contenders on one report, ours first."""
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as scratch:
        folder = Path(scratch)
        project = (
            BenchProject.flagship(folder / "report")
            if size == FLAGSHIP
            else BenchProject.of_size(folder / "report", size)
        )
        project.run("export", "--to", str(folder / "tree"))
        names = [CLEAN, ONE_EDIT, NOTHING_KEPT]
        if size == FLAGSHIP:  # others are not printed
            names[2:2] = [DRAWN_ANEW, PRINTED_ANEW]
        ours = [project.contender(name) for name in names]
        every = [*ours, *contenders(folder / "tree", folder)]
        return in_turns([one for one in every if one.name not in without], rounds)


def _rows(found: Mapping[str, Measured]) -> list[Row]:
    return [
        {
            "Build of both languages": name,
            "Seconds": round(measured.seconds, 2),
            "Processor seconds": round(measured.processor, 2),
            "MB": round(measured.memory / 1e6),
            "Our clean build : this": f"{ratio(found[CLEAN], measured, _seconds):.2f}",
        }
        for name, measured in found.items()
    ]


def _aims(found: Mapping[str, Measured], aims: Sequence[tuple[str, str, float]]) -> list[Row]:
    return [
        {
            "Ratio": f"{one} : {other}",
            "By the clock": round(ratio(found[one], found[other], _seconds), 3),
            "By processor time": round(ratio(found[one], found[other], _processor), 3),
            "At most": most,
            "Met": "yes" if ratio(found[one], found[other], _seconds) <= most else "no",
        }
        for one, other, most in aims
        if one in found and other in found
    ]


def _seconds(run: Run) -> float:
    return run.seconds


def _processor(run: Run) -> float:
    return run.processor


if __name__ == "__main__":
    main()
