"""`make bench`: every measurement, one after the other; each is a program of its own, so that none warms another."""

from __future__ import annotations

import subprocess
import sys

_ALL = ("charts", "search", "printing", "builds", "saving", "checking", "scale", "portal", "visits")


def main() -> None:
    """Run all, or those that are named; the status is that of the worst."""
    names = sys.argv[1:] or _ALL
    runs = [subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False) for name in names]
    sys.exit(max(run.returncode for run in runs))


if __name__ == "__main__":
    main()
