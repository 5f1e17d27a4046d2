"""`python -m benchmarks.lighthouse`: what Lighthouse says of the flagship's pages on its phone; writes docs/results.

Lighthouse comes from npm, and is no part of the project: `npm ci` in tools/lighthouse/ installs it first. The settings
are its own for a phone: a slow network, and a processor four times slower than this machine's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.served import served
from generator.pipeline import build_site, project_at
from tests.browser.page_kinds import PAGE_OF_KIND
from tools.install_browser import find_browser
from tools.results import Row, write_results

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
SITE_PATH = "/duizhao/"
KINDS = ("home", "section", "family", "figures", "data")
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
MEASURES = {
    "largest-contentful-paint": "Largest paint, ms",
    "total-blocking-time": "Blocked, ms",
    "cumulative-layout-shift": "Layout shift",
}

Report = Mapping[str, Any]
"""What Lighthouse writes of one visit, as JSON."""


@dataclass(frozen=True)
class Audited:
    """Medians of the visits to one page."""

    scores: Mapping[str, int]
    """Of 100, by category."""
    measures: Mapping[str, float]
    speed: float
    """Lighthouse's index of how fast the machine was meanwhile; the score of performance depends on it."""
    failed: tuple[str, ...]
    """Audits that cost something outside performance, with what they say."""


def audit(address: str, times: int) -> Audited:
    """Let Lighthouse visit a page, `times` over.

    Raises:
        subprocess.CalledProcessError: Lighthouse could not visit it.
    """
    reports = [_visited(address) for _ in range(times)]
    return Audited(
        scores={name: _median_score(reports, name) for name in CATEGORIES},
        measures={
            name: statistics.median(report["audits"][name]["numericValue"] for report in reports)
            for name in MEASURES
        },
        speed=statistics.median(report["environment"]["benchmarkIndex"] for report in reports),
        failed=tuple(sorted({line for report in reports for line in _failed(report)})),
    )


def _visited(address: str) -> Report:
    browser = find_browser()
    if not browser:
        sys.exit("no Chromium was found: `python -m tools.install_browser` installs one")
    command = [
        "node",
        str(PROGRAM),
        address,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new --no-sandbox",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    environment = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    report: Report = json.loads(done.stdout)
    return report


def _median_score(reports: Sequence[Report], category: str) -> int:
    return round(100 * statistics.median(report["categories"][category]["score"] for report in reports))


def _failed(report: Report) -> Iterator[str]:
    for name in CATEGORIES.keys() - {"performance"}:
        for reference in report["categories"][name]["auditRefs"]:
            found = report["audits"][reference["id"]]
            if reference["weight"] and found["score"] not in (None, 1):
                yield f"{name}: {found['id']}: {found['title']}"


def as_row(kind: str, audited: Audited) -> Row:
    """A line of the table."""
    scores = {title: audited.scores[name] for name, title in CATEGORIES.items()}
    measures = {title: round(audited.measures[name], 3) for name, title in MEASURES.items()}
    return {
        "Page": kind,
        **scores,
        **{title: round(value) if title.endswith("ms") else value for title, value in measures.items()},
        "Speed of the machine": round(audited.speed),
    }


@contextmanager
def _site(built: Path | None) -> Iterator[Path]:
    if built:
        yield built
        return
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch, "site")
        build_site(project_at(ROOT), site, work=Path(scratch, "work"))
        yield site


def main() -> None:
    """Audit a page of the kinds that readers land on, and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=3)
    options.add_argument("--site", type=Path, help="a site built already, instead of a fresh build")
    chosen = options.parse_args()
    if not PROGRAM.is_file():
        sys.exit("Lighthouse is not installed: run `npm ci` in tools/lighthouse/")
    with _site(chosen.site) as site, served(site, SITE_PATH) as (address, _):
        found = {kind: audit(address + PAGE_OF_KIND[kind], chosen.times) for kind in KINDS}
    write_results(
        "lighthouse",
        "python -m benchmarks.lighthouse",
        {"scores": [as_row(kind, audited) for kind, audited in found.items()]},
    )
    for kind, audited in found.items():
        print(*as_row(kind, audited).values(), sep="\t")
        for line in audited.failed:
            print("", line, sep="\t")


if __name__ == "__main__":
    main()
