"""`python -m tests.faults [NAME …]`: every fault, or those whose names contain one of the words; prints the table."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults import disks, inputs, kills, outputs, surroundings
from tests.faults.fault import FAULTS, Fault, Judgement, NotPossibleHere
from tests.faults.ground import Ground
from tools.results import write_results

MODULES = (kills, disks, outputs, inputs, surroundings)


def judge(fault: Fault, ground: Ground) -> Judgement | None:
    """What came of a fault; None if this machine cannot do it."""
    try:
        return fault.happen(ground)
    except NotPossibleHere:
        return None
    except AssertionError as wrong:
        return Judgement(fault, ground.state(), wrong=[str(wrong) or "an expectation failed"])


def main() -> None:
    """Run, print, and keep the figures if all were run."""
    parser = argparse.ArgumentParser(description="Everything that may go wrong while a site is built.")
    parser.add_argument("words", nargs="*", help="only faults whose names have one of these words")
    options = parser.parse_args()
    words = [word.lower() for word in options.words]
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name.lower() for word in words)]
    start = time.monotonic()
    rows = []
    with tempfile.TemporaryDirectory(prefix="duizhao-faults-") as name:
        ground = Ground(Path(name))
        for fault in chosen:
            judgement = judge(fault, ground)
            rows.append(_row(fault, judgement))
            sys.stdout.write(" | ".join(map(str, rows[-1].values())) + "\n")
            for wrong in judgement.wrong if judgement else ():
                sys.stdout.write(f"    {wrong}\n")
            sys.stdout.flush()
    ends = Counter(str(row["Right"]) for row in rows)
    killed = sum(kills.KILLS.values())
    summary = [
        {"What": "faults", "Target": "at least 40", "Measured": len(rows)},
        {"What": "handled rightly", "Target": "all", "Measured": ends["yes"]},
        {"What": "handled wrongly", "Target": "0", "Measured": ends["no"]},
        {"What": "not possible on this machine", "Target": "", "Measured": ends["not possible here"]},
        {"What": "kills", "Target": "at least 100", "Measured": killed},
        *(
            {"What": f"killed {where}", "Target": "", "Measured": count}
            for where, count in kills.KILLS.items()
        ),
    ]
    for line in summary:
        sys.stdout.write(
            f"{line['What']}: {line['Measured']} {line['Target'] and '(' + line['Target'] + ')'}\n"
        )
    sys.stdout.write(f"{time.monotonic() - start:.0f} s\n")
    if not words:
        write_results("faults", "make faults", {"summary": summary, "list": rows})
    sys.exit(ends["no"] > 0)


def _row(fault: Fault, judgement: Judgement | None) -> dict[str, str]:
    ends = sorted(set(judgement.ends)) if judgement else []
    right = "not possible here" if judgement is None else "no" if judgement.wrong else "yes"
    return {
        "Group": fault.group,
        "What happens": fault.name,
        "Status": ", ".join(map(str, ends)),
        "Site": judgement.site if judgement else "",
        "Right": right,
    }


if __name__ == "__main__":
    main()
