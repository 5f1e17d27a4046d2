"""`python -m tests.injection [--turns 11]`: every payload in every free text of every language, read in Chromium and in files.

Each turn builds a site in which every free text has another share of the payloads.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.injection.building import HostileSite, build_planted
from tests.injection.corpus import payloads, refused_payloads
from tests.injection.judging import TURNS, Judgement, read_files, read_pages
from tests.support.chromium import chromium
from tools.results import write_results


def main() -> int:
    """Print the figures, and keep them if all turns were done."""
    parser = argparse.ArgumentParser(description="Hostile texts in every field.")
    parser.add_argument("--turns", type=int, default=TURNS, help="how many of the turns to do")
    turns = parser.parse_args().turns
    judgement, pairs, fields = Judgement(), set(), set()
    with chromium() as browser, tempfile.TemporaryDirectory(prefix="duizhao-injection-") as name:
        for turn in range(turns):
            site = build_planted(Path(name, str(turn)), turn, TURNS)
            for with_policy in (True, False):
                # in turns with and without the policy: to use a page takes long
                is_used = with_policy == bool(turn % 2)
                read_pages(site, browser, judgement, with_policy=with_policy, used=is_used)
            read_files(site, judgement)
            fields |= {planted.leaf.field for planted in site.planting.planted}
            pairs |= _pairs(site)
            sys.stdout.write(f"turn {turn + 1} of {turns}: {len(judgement.faults)} faults\n")
            sys.stdout.flush()
    for fault in sorted(set(judgement.faults)):
        sys.stdout.write(f"    {fault}\n")
    rows = _rows(judgement, len(pairs), len(fields))
    for row in rows:
        sys.stdout.write(f"{row['What']}: {row['Measured']} ({row['Target']})\n")
    if turns == TURNS:
        write_results("injection", "make injection", {"summary": rows})
    return 1 if judgement.faults else 0


def _pairs(site: HostileSite) -> set[tuple[str, str, str]]:
    """Field, language and payload of everything that was planted."""
    return {(one.leaf.field, one.leaf.language, one.payload.id) for one in site.planting.planted}


def _rows(judgement: Judgement, pairs: int, fields: int) -> list[dict[str, str | int]]:
    letters = sum("is shown as" in fault for fault in judgement.faults)
    figures = (
        ("payloads that are shown", "at least 50", len(payloads())),
        ("payloads that no file may hold", "", len(refused_payloads())),
        ("text fields with payloads", "all", fields),
        ("payloads by field and language", "", pairs),
        ("pages and drawings opened", "", judgement.opened),
        ("files read", "", judgement.files),
        ("texts compared", "", judgement.compared),
        ("scripts run", "0", len(judgement.fired)),
        ("requests to other hosts", "0", len(judgement.foreign)),
        ("reports of the policy", "0", len(judgement.violations)),
        ("texts not shown letter for letter", "0", letters),
        ("other faults", "0", len(judgement.faults) - letters),
    )
    return [{"What": what, "Target": target, "Measured": measured} for what, target, measured in figures]


if __name__ == "__main__":
    sys.exit(main())
