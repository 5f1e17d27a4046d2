"""`python -m tests.reproducibility`: builds the repository's report under many circumstances and compares all bytes."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.reproducibility.circumstances import (
    CIRCUMSTANCES,
    EVERYTHING_AT_ONCE,
    Circumstance,
    build_under,
    copy_flagship,
    differing,
)
from tools.results import write_results


def main() -> None:
    """Print the matrix, and keep it."""
    start = time.monotonic()
    rows = []
    with tempfile.TemporaryDirectory(prefix="duizhao-reproducible-") as name:
        report, scratch = Path(name, "source"), Path(name, "builds")
        report.mkdir()
        scratch.mkdir()
        copy_flagship(report)
        first = build_under(Circumstance("the first build"), report, scratch)
        for circumstance in (*CIRCUMSTANCES, EVERYTHING_AT_ONCE):
            different = differing(first, build_under(circumstance, report, scratch))
            rows.append(
                {
                    "Built with": circumstance.name,
                    "Files": len(first),
                    "Different": len(different),
                    "Met": "no" if different else "yes",
                }
            )
            sys.stdout.write(f"{circumstance.name}: {len(different)} of {len(first)} {different[:5] or ''}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{time.monotonic() - start:.0f} s\n")
    write_results("reproducible", "make reproducible", {"summary": rows})
    sys.exit(any(row["Different"] for row in rows))


if __name__ == "__main__":
    main()
