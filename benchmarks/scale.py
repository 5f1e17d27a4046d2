"""`python -m benchmarks.scale --pages 100,1000,10000`: how time, memory and size grow with a report.

Each report is built with nothing kept, charts included. Memory is that of the whole process tree.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.measuring import Run, measured
from benchmarks.projects import BenchProject
from tools.results import Row, write_results


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", default="100,1000,10000", help="sizes, pages a language")
    parser.add_argument("--dry", action="store_true", help="write no results")
    options = parser.parse_args()
    rows: list[Row] = []
    runs: list[tuple[int, Run]] = []
    for pages in map(int, options.pages.split(",")):
        with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as scratch:
            row, run = _measure(Path(scratch), pages)
        rows.append(row)
        runs.append((pages, run))
        print("  ", *(f"{name}: {value}" for name, value in row.items()), sep=" | ")
    growth = _growth(runs)
    print(*growth, sep="\n")
    if not options.dry:
        tables = {"machine": machine(), "sizes": rows, **({"growth": growth} if growth else {})}
        write_results("scale", f"python -m benchmarks.scale --pages {options.pages}", tables)


def _measure(folder: Path, pages: int) -> tuple[Row, Run]:
    project = BenchProject.of_size(folder, pages)
    check = measured(project.command("check"))
    clean = measured(project.command("build"))
    project.edit()
    edited = measured(project.command("build"))
    markup = [path.stat().st_size for path in project.site.rglob("*.html")]
    every = sum(path.stat().st_size for path in project.site.rglob("*") if path.is_file())
    row: Row = {
        "Pages a language": pages,
        "HTML files": len(markup),
        "Check, s": round(check.seconds, 1),
        "Clean build, s": round(clean.seconds, 1),
        "Processor, s": round(clean.processor, 1),
        "After one edit, s": round(edited.seconds, 1),
        "Memory, MB": round(clean.memory / 1e6),
        "Site, MB": round(every / 1e6),
        "HTML a page, kB": round(sum(markup) / len(markup) / 1000, 1),
    }
    return row, clean


def _growth(runs: Sequence[tuple[int, Run]]) -> list[Row]:
    return [
        {
            "From": f"{fewer:,}",
            "To": f"{more:,}",
            "Time ×": round(later.seconds / earlier.seconds, 2),
            "Processor time ×": round(later.processor / earlier.processor, 2),
            "Memory ×": round(later.memory / earlier.memory, 2),
        }
        for (fewer, earlier), (more, later) in pairwise(runs)
    ]


if __name__ == "__main__":
    main()
