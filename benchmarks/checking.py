"""`python -m benchmarks.checking`: our whole check of 10,000 metrics beside the mere reading of their files by PyYAML.

Both are programs of their own, start included.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.measuring import Command, Contender, in_turns
from benchmarks.projects import BenchProject
from tools.results import Row, write_results

OURS, PURE, LIBYAML = "duizhao check", "PyYAML, SafeLoader", "PyYAML, CSafeLoader"
_READ = """
import pathlib, sys, yaml
for folder in ("content", "data", "site_config"):
    for path in sorted(pathlib.Path(folder).rglob("*.yml")):
        yaml.load(path.read_bytes(), yaml.{loader})
"""


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--metrics", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--dry", action="store_true", help="write no results")
    options = parser.parse_args()
    print(f"checking: {options.metrics:,} metrics")
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as scratch:
        project = BenchProject.of_size(Path(scratch), options.metrics)  # every second page has two metrics
        readers = [
            Contender(name, [Command([sys.executable, "-c", _READ.format(loader=loader)], project.folder)])
            for name, loader in ((PURE, "SafeLoader"), (LIBYAML, "CSafeLoader"))
        ]
        ours = Command([sys.executable, "-m", "generator", "check"], project.folder)
        found = in_turns([Contender(OURS, [ours]), *readers], options.rounds)
    rows: list[Row] = [
        {
            "Program": name,
            "Seconds": round(one.seconds, 2),
            "Processor seconds": round(one.processor, 2),
            "MB": round(one.memory / 1e6),
            "duizhao check : this": f"{found[OURS].seconds / one.seconds:.2f}",
        }
        for name, one in found.items()
    ]
    print(*rows, sep="\n")
    if not options.dry:
        write_results("checking", "python -m benchmarks.checking", {"machine": machine(), "programs": rows})


if __name__ == "__main__":
    main()
