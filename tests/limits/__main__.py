"""`python -m tests.limits [WORD …]`: every trial, or those whose names contain one of the words; prints the table."""

from __future__ import annotations

import argparse
import sys

from tests.limits.trial import MOST_MEGABYTES, Outcome, attempt
from tests.limits.trials import TRIALS
from tools.results import Row, write_results


def main() -> None:
    """Run, print, and keep the figures if all were run."""
    parser = argparse.ArgumentParser(
        description="Every limit on both sides, and files made to break a reader."
    )
    parser.add_argument("words", nargs="*", help="only trials whose names have one of these words")
    words = parser.parse_args().words
    rows = []
    for trial in TRIALS:
        if words and not any(word in trial.what for word in words):
            continue
        outcome = attempt(trial)
        rows.append(_row(outcome))
        sys.stdout.write(" | ".join(map(str, rows[-1].values())) + "\n")
        for wrong in outcome.wrong:
            sys.stdout.write(f"    {wrong}\n")
        sys.stdout.flush()
    failed = sum(row["Right"] == "no" for row in rows)
    sys.stdout.write(f"{len(rows)} trials, {failed} of them wrong; at most {MOST_MEGABYTES} MB each\n")
    if not words:
        write_results("limits", "make limits", {"summary": rows})
    sys.exit(failed > 0)


def _row(outcome: Outcome) -> Row:
    return {
        "What is written into a small report": outcome.trial.what,
        "What is told": outcome.said,
        "Processor time, s": round(outcome.seconds, 1),
        "Memory, MB": round(outcome.megabytes),
        "Right": "no" if outcome.wrong else "yes",
    }


if __name__ == "__main__":
    main()
