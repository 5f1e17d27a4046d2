"""`python -m benchmarks.visits`: what a first and a second visit move, and what a slow phone has to do; docs/results.

The host behaves as Netlify and Cloudflare Pages do: it compresses by gzip, and lets a browser keep every file but ask
each time whether it has changed. So a second visit here is the dearest there is.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from benchmarks.projects import BenchProject
from benchmarks.served import served
from benchmarks.stock_site import build_stock_site
from tests.browser.page_kinds import PAGE_OF_KIND
from tools.install_browser import find_browser
from tools.results import Row, write_results

_COMPARED = ("home", "section", "family", "figures", "charts")
"""Kinds that a stock site has too, with as many charts."""
SITE_PATH = "/duizhao/"
PHONE = {"width": 360, "height": 740}
SLOWDOWN = 4
"""How many times slower the processor is made."""
_IDLE_IN_S = 0.05
"""As little work within half a second is taken for none."""
_LARGEST_PAINT = """() => new Promise((resolve) => {
  let last = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) last = entry.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => resolve(last), 50);
})"""


@dataclass(frozen=True)
class Moved:
    """What one visit moves."""

    requests: int
    bytes: int
    """Over the wire, compressed, with the headers of answers."""
    other_hosts: tuple[str, ...]


@dataclass(frozen=True)
class Visited:
    """A page's first visit with nothing kept, its second, and what a slow phone does at the first."""

    path: str
    first: Moved
    second: Moved
    largest_paint_in_ms: float
    script_in_ms: float
    """As the browser counts it: without what goes on after a promise, such as Vega's drawing."""
    main_thread_in_ms: float
    """Everything that keeps the page from answering: scripts, what goes on after a promise, layout, painting."""


def measure_visits(
    browser: Browser, address: str, paths: Iterable[str], times: int = 3
) -> tuple[Visited, ...]:
    """Visit each page as a new reader and again, `times` over; medians of the times.

    Args:
        address: of a site that is served, with a slash at its end; any host does, and any generator.
        paths: of its pages, below the address.
    """
    return tuple(_measured(browser, address, path, times) for path in paths)


def first_visit(browser: Browser, address: str) -> Moved:
    """What a reader moves who has nothing of the site yet."""
    context = browser.new_context()
    context.set_default_timeout(60_000)
    try:
        return _visit(context, context.new_page(), address)
    finally:
        context.close()


def _measured(browser: Browser, address: str, path: str, times: int) -> Visited:
    paints, scripts, main_thread = [], [], []
    for _ in range(times):
        context = browser.new_context(viewport=PHONE, device_scale_factor=2)  # type: ignore[arg-type]
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        session.send("Performance.enable")
        first = _visit(context, page, address + path)
        _wait_until_idle(page, session)
        paints.append(page.evaluate(_LARGEST_PAINT))
        main_thread.append(_metric(session, "TaskDuration") * 1000)
        scripts.append(_metric(session, "ScriptDuration") * 1000)
        page.close()
        second = _visit(context, context.new_page(), address + path)
        context.close()
    return Visited(path, first, second, *map(statistics.median, (paints, scripts, main_thread)))


def _visit(context: BrowserContext, page: Page, address: str) -> Moved:
    session = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    moved: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda event: moved.update({event["requestId"]: event["encodedDataLength"]}),
    )
    session.send("Network.enable")
    page.goto(address, wait_until="load")
    _wait_until_quiet(page, asked)
    host = urlsplit(address).netloc
    sent = {name: url for name, url in asked.items() if url.startswith("http")}
    return Moved(
        requests=sum(1 for name in sent if moved.get(name, 1)),  # what was in memory moves nothing
        bytes=round(sum(moved.get(name, 0) for name in sent)),
        other_hosts=tuple(sorted(url for url in sent.values() if urlsplit(url).netloc != host)),
    )


def _wait_until_quiet(page: Page, asked: Mapping[str, str]) -> None:
    """Until nothing has been asked for during half a second; the browser's own idea of quiet may be before the end."""
    before = -1
    while len(asked) != before:
        before = len(asked)
        page.wait_for_timeout(500)


def _wait_until_idle(page: Page, session: CDPSession) -> None:
    """Until the page has had next to nothing to do during half a second."""
    before = -1.0
    while _metric(session, "TaskDuration") - before > _IDLE_IN_S:
        before = _metric(session, "TaskDuration")
        page.wait_for_timeout(500)


def _metric(session: CDPSession, name: str) -> float:
    metrics: Sequence[Mapping[str, float]] = session.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == name)  # type: ignore[comparison-overlap]


def as_row(kind: str, visited: Visited) -> Row:
    """A line of the table."""
    return {
        "Page": kind,
        "First visit, requests": visited.first.requests,
        "First visit, kB": round(visited.first.bytes / 1000, 1),
        "Second visit, requests": visited.second.requests,
        "Second visit, kB": round(visited.second.bytes / 1000, 1),
        "Largest paint, ms": round(visited.largest_paint_in_ms),
        "Scripts, ms": round(visited.script_in_ms),
        "Main thread, ms": round(visited.main_thread_in_ms),
    }


def beside(kind: str, ours: Visited, stock: Visited) -> Row:
    """A line of the table that holds a page against the same of a stock site."""
    return {
        "Page": kind,
        "First visit, kB": round(ours.first.bytes / 1000, 1),
        "Stock, kB": round(stock.first.bytes / 1000, 1),
        "Second visit, kB": round(ours.second.bytes / 1000, 1),
        "Stock, second, kB": round(stock.second.bytes / 1000, 1),
        "Largest paint, ms": round(ours.largest_paint_in_ms),
        "Stock, paint, ms": round(stock.largest_paint_in_ms),
        "Scripts, ms": round(ours.script_in_ms),
        "Stock, scripts, ms": round(stock.script_in_ms),
        "Main thread, ms": round(ours.main_thread_in_ms),
        "Stock, main thread, ms": round(stock.main_thread_in_ms),
    }


def main() -> None:
    """Measure a page of every kind of the repository's own report, and of a stock site with the same, and write."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        project = BenchProject.flagship(Path(scratch, "report"))
        project.run("build")
        project.run("export", "--to", str(Path(scratch, "tree")))
        stock = build_stock_site(Path(scratch, "tree"), Path(scratch, "stock"), "zh")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        visited = {}
        for site in (project.site, stock):
            with served(site, SITE_PATH) as (address, _):
                visited[site] = measure_visits(browser, address, PAGE_OF_KIND.values())
        browser.close()
    ours = dict(zip(PAGE_OF_KIND, visited[project.site], strict=True))
    theirs = dict(zip(PAGE_OF_KIND, visited[stock], strict=True))
    rows = [as_row(kind, one) for kind, one in ours.items()]
    compared = [beside(kind, ours[kind], theirs[kind]) for kind in _COMPARED]
    write_results("visits", "python -m benchmarks.visits", {"kinds": rows, "stock": compared})
    for row in (*rows, *compared):
        print(*row.values(), sep="\t")


if __name__ == "__main__":
    main()
