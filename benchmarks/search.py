"""Search: how often the right answer stands first, how long it takes, and what it moves at ten thousand pages."""

from __future__ import annotations

import random
import shutil
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search_theme import build_with_theme_search, found_pages
from benchmarks.served import served
from generator.linking.address import Address
from generator.mkdocs_adapter import LanguageStage
from generator.pipeline import build_site, check_report, export_tree, project_at
from generator.search.entries import entries
from generator.search.index import make_index
from tests.search.queries import HELD_OUT, TUNED, Query
from tests.search.reader import found_ids, load_search
from tools.install_browser import find_browser

ROOT = Path(__file__).parents[1]
PATH = "/duizhao/"
TIMES = 10
ENTRIES_A_PAGE = 6
_SHOWN = "() => document.querySelector('.dz-search-results a')"


def main() -> None:
    """Print everything."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        folder = Path(scratch)
        site = folder / "site"
        build_site(project_at(ROOT), site, work=folder / "work")
        _quality(browser, site, folder)
        _speed(browser, site)
        for pages in (1_000, 10_000):
            _size(browser, site, folder, pages)
        browser.close()


def _quality(browser: Browser, site: Path, folder: Path) -> None:
    print("search: right answers, first and among the first three")
    with served(site, PATH) as (address, _):
        ours = _shares(browser, address, found_ids)
    _print_shares("duizhao, http", *ours)
    _print_shares("duizhao, file", *_shares(browser, site.as_uri() + "/", found_ids))
    _print_shares("the theme's own", *_theme_shares(browser, folder))


Found = Callable[..., list[str]]


def _shares(browser: Browser, root: str, find: Found) -> tuple[Counter[str], Counter[str]]:
    first: Counter[str] = Counter()
    third: Counter[str] = Counter()
    for code in ("zh", "en"):
        page = browser.new_page()
        page.goto(root + ("" if code == "zh" else "en/") + "index.html")
        load_search(page)
        for query, name in _queries(code):
            found = find(page, query.text)
            _count(query, name, found, query.answers, first, third)
    return first, third


def _theme_shares(browser: Browser, folder: Path) -> tuple[Counter[str], Counter[str]]:
    first: Counter[str] = Counter()
    third: Counter[str] = Counter()
    pages_of = _pages_of_answers()
    stages: Iterable[LanguageStage] = export_tree(project_at(ROOT), folder / "tree")
    for stage in stages:
        built = build_with_theme_search(stage, folder / f"theme-{stage.code}")
        with served(built) as (address, _):
            page = browser.new_page()
            page.goto(address)
            page.click("input[name=query]", force=True)
            page.wait_for_timeout(2500)
            for query, name in _queries(stage.code):
                answers = tuple(path for answer in query.answers for path in pages_of.get(answer, ()))
                _count(query, name, found_pages(page, query.text), answers, first, third)
    return first, third


def _pages_of_answers() -> dict[str, set[str]]:
    """Pages that show each answer: its own, and for the theme any page of that name counts."""
    report = check_report(project_at(ROOT)).report
    assert report is not None
    found: dict[str, set[str]] = {}
    for thing in report.things.values():
        if report.addresses.is_shown(thing):
            found.setdefault(thing.id, set()).add(report.address(thing).path)
    for figure in report.figures.values():
        found.setdefault(figure.id, set()).update(
            (report.address(figure).path, f"indicators/{report.metrics[figure.metric].family}/")
        )
    return found


def _queries(code: str) -> list[tuple[Query, str]]:
    marked = [(query, "tuned") for query in TUNED] + [(query, "held out") for query in HELD_OUT]
    return [(query, name) for query, name in marked if query.site == code]


def _count(
    query: Query,
    name: str,
    found: list[str],
    answers: tuple[str, ...],
    first: Counter[str],
    third: Counter[str],
) -> None:
    for group in ("all", name, query.sort):
        first[group] += bool(set(found[:1]) & set(answers))
        third[group] += bool(set(found) & set(answers))


def _print_shares(name: str, first: Counter[str], third: Counter[str]) -> None:
    totals: Counter[str] = Counter()
    for query, half in (*_queries("zh"), *_queries("en")):
        totals.update(("all", half, query.sort))
    parts = (f"{group} {first[group]}/{third[group]} of {totals[group]}" for group in totals)
    print(f"  {name}: " + "; ".join(parts))


def _speed(browser: Browser, site: Path) -> None:
    with served(site, PATH) as (address, _):
        cold = [_cold(browser, address) for _ in range(TIMES)]
        warm = _warm(browser, address)
    print(
        f"search: from the key to the first result, median of {TIMES}: "
        f"cold {statistics.median(cold):.0f} ms, warm {statistics.median(warm):.0f} ms"
    )


_TIMED = """
(text) => new Promise((resolve) => {
  const list = document.querySelector(".dz-search-results");
  const input = document.querySelector("dialog.dz-search input");
  list.replaceChildren();
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (list.querySelector("a")) { observer.disconnect(); resolve(performance.now() - start); }
  }).observe(list, { childList: true });
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
})
"""


def _cold(browser: Browser, address: str) -> float:
    """A new reader types at once: nothing is loaded, nothing cached."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelector('dialog.dz-search').showModal()")
    taken: float = page.evaluate(_TIMED, "搬迁")
    context.close()
    return taken


def _warm(browser: Browser, address: str) -> list[float]:
    page = browser.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.evaluate(_TIMED, "教育")
    return [page.evaluate(_TIMED, query) for query in ("搬迁", "87.54", "责任制", "tuopin", "健康") * 2]


def _size(browser: Browser, site: Path, folder: Path, pages: int) -> None:
    """An index of as many pages, made by repeating the report's texts under other names; what a first search moves."""
    large = folder / f"large-{pages}"
    shutil.copytree(site, large)
    shutil.rmtree(large / "search")
    report = check_report(project_at(ROOT)).report
    assert report is not None
    known = list(entries(report, report.source_language))
    choose = random.Random(pages)
    names = [f"{a}{b}县" for a in "安宁兴新永广上下高长" for b in "丰都国远福昌饶犹安县义水山河江溪湖"]
    many = []
    for number in range(pages * ENTRIES_A_PAGE):
        entry = choose.choice(known)
        name = f"{choose.choice(names)}{number}"
        text = "".join(choose.choice(known).text for _ in range(2))[:300]
        many.append(
            replace(entry, title=f"{name}{entry.title}", text=text, address=Address(f"measures/m{number}/"))
        )
    scales = {scale.word: scale.power for language in report.languages for scale in language.numbers.scales}
    base = {"words": {"kinds": {}, "count": "{count}", "all": ""}, "scales": scales, "simplified": {}}
    (large / "search").mkdir()
    for piece in make_index(many, scales, base):
        (large / "search" / f"{piece.name}.js").write_bytes(piece.content)
    moved = []
    with served(large, PATH) as (address, traffic):
        for query in ("搬迁", "安丰县", "贫困村退出", "87.54", "fupin"):
            context = browser.new_context()
            page = context.new_page()
            page.goto(address)
            page.wait_for_load_state("networkidle")
            traffic.files.clear()
            page.keyboard.press("/")
            page.fill("dialog.dz-search input", query)
            page.wait_for_function(_SHOWN)
            page.wait_for_load_state("networkidle")
            moved.append(traffic.total)
            context.close()
    print(
        f"search at {pages} pages ({len(many)} entries): a first search moves "
        f"{statistics.median(moved) / 1000:.0f} kB in the median, {max(moved) / 1000:.0f} kB at most (gzip)"
    )


if __name__ == "__main__":
    main()
