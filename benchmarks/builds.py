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
from benchmarks.measuring import Measured, in_turns
from benchmarks.projects import CLEAN, NOTHING_KEPT, ONE_EDIT, BenchProject
from tools.results import Row, write_results

FLAGSHIP = 0
_AIMS: Mapping[str, Sequence[tuple[str, str, float]]] = {
    "flagship": ((CLEAN, "MkDocs", 0.7), (NOTHING_KEPT, "MkDocs", 1.5)),
    "large": (
        (CLEAN, "MkDocs", 0.15),
        (CLEAN, "MkDocs, navigation.prune", 0.35),
        (CLEAN, "Zensical, clean", 0.5),
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
    tables: dict[str, list[Row]] = {"machine": machine()}
    for size in map(int, options.pages.split(",")):
        name = "flagship" if size == FLAGSHIP else "large"
        print(f"builds: {'the flagship' if size == FLAGSHIP else f'{size:,} pages a language'}")
        found = compare(size, options.rounds, frozenset(options.without.split(";")))
        tables[name], tables[f"{name}-aims"] = _rows(found), _aims(found, _AIMS[name])
        for row in tables[f"{name}-aims"]:
            print("  ", *row.values(), sep=" | ")
    if not options.dry:
        write_results("builds", "python -m benchmarks.builds", tables)


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
        ours = [project.contender(name) for name in (CLEAN, ONE_EDIT)]
        if size == FLAGSHIP:
            ours.append(project.contender(NOTHING_KEPT))
        every = [*ours, *contenders(folder / "tree", folder)]
        return in_turns([one for one in every if one.name not in without], rounds)


def _rows(found: Mapping[str, Measured]) -> list[Row]:
    ours = found[CLEAN].seconds
    return [
        {
            "Build of both languages": name,
            "Seconds": round(measured.seconds, 2),
            "Processor seconds": round(measured.processor, 2),
            "MB": round(measured.memory / 1e6),
            "Our clean build : this": f"{ours / measured.seconds:.2f}",
        }
        for name, measured in found.items()
    ]


def _aims(found: Mapping[str, Measured], aims: Sequence[tuple[str, str, float]]) -> list[Row]:
    return [
        {
            "Ratio": f"{one} : {other}",
            "By the clock": round(found[one].seconds / found[other].seconds, 3),
            "By processor time": round(found[one].processor / found[other].processor, 3),
            "At most": most,
            "Met": "yes" if found[one].seconds <= most * found[other].seconds else "no",
        }
        for one, other, most in aims
        if one in found and other in found
    ]


if __name__ == "__main__":
    main()
