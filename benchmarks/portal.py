"""`python -m benchmarks.portal --reports 100,1000`: how a portal grows with the reports that it gathers.

Each report is as large as the flagship and has its words, but numbers and a name of its own. What a reader loads is
counted over http, compressed, from an empty cache: the page, then the answer to one query for words that all have.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.machine import machine
from benchmarks.measuring import Command, measured
from benchmarks.projects import ROOT
from benchmarks.served import served
from generator.pipeline import build_site, project_at
from tools.install_browser import find_browser
from tools.results import Row, write_results

ADDRESS = "https://reports.example/"
QUERY = "贫困人口"
_NUMBER = re.compile(r'"(=?\d\d[\d.]*)":')


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", default="100,1000", help="how many")
    parser.add_argument("--dry", action="store_true", help="write no results")
    options = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        build_site(project_at(ROOT), folder / "flagship", work=folder / "work")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for count in map(int, options.reports.split(",")):
            row = _measure(folder, count, browser)
            rows.append(row)
            print("  ", *(f"{name}: {value}" for name, value in row.items()), sep=" | ", flush=True)
    if not options.dry:
        tables = {"machine": machine(), "sizes": rows}
        write_results("portal", f"python -m benchmarks.portal --reports {options.reports}", tables)


def _measure(folder: Path, count: int, browser: Browser) -> Row:
    reports = folder / f"reports-{count}"
    for number in range(count):
        _report(folder / "flagship", reports / f"c{number}", number)
    portal = folder / f"portal-{count}"
    command = ("gather", str(reports), "--at", ADDRESS, "--output", str(portal))
    run = measured(Command((sys.executable, "-m", "generator", *command), folder))
    index = [path.stat().st_size for path in (portal / "search").iterdir()]
    for site in reports.iterdir():
        (portal / site.name).symlink_to(site)
    page, answer = _loaded(portal, browser)
    return {
        "Reports": count,
        "Processor, s": round(run.processor),
        "Memory, MB": round(run.memory / 1e6),
        "Index of a language, MB": round(sum(index) / 1e6, 1),
        "Files of it": len(index),
        "Home page, kB": round(page / 1000),
        "First query, kB": round(answer / 1000),
    }


def _report(flagship: Path, folder: Path, number: int) -> None:
    """A site with nothing but what is gathered and searched."""
    for name in ("search", "en/search"):
        (folder / name).mkdir(parents=True)
        for file in (flagship / name).iterdir():
            if file.name.startswith("terms-"):
                terms = _NUMBER.sub(lambda found: f'"{found[1]}{number}":', file.read_text("utf-8"))
                (folder / name / file.name).write_text(terms, "utf-8")
            else:
                (folder / name / file.name).symlink_to(file)
    published = json.loads((flagship / "data" / "report.json").read_text("utf-8"))
    text = json.dumps(published, ensure_ascii=False).replace(published["url"], f"{ADDRESS}{folder.name}/")
    (folder / "data").mkdir()
    (folder / "data" / "report.json").write_text(text.replace("关于全省", f"第{number}县"), "utf-8")


def _loaded(portal: Path, browser: Browser) -> tuple[int, int]:
    with served(portal) as (address, traffic):
        page = browser.new_page()
        page.goto(address, wait_until="networkidle")
        home = traffic.total
        traffic.files.clear()
        page.set_default_timeout(120_000)  # milliseconds; a page of thousands of rows, on a busy machine
        page.goto(f"{address}?q={QUERY}")  # what the page itself loads is kept by now
        page.locator("dialog.dz-search .dz-search-report").first.wait_for()
        page.close()
        return home, traffic.total


if __name__ == "__main__":
    main()
