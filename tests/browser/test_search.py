"""Search as readers use it: by words of both scripts, numbers, pinyin, the keyboard, an address, and from a disk."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.search import tokens
from generator.search.tokens import Tokenizer
from tests.conftest import ROOT
from tests.search.queries import HELD_OUT, TUNED, Query
from tests.search.reader import found_ids, load_search

pytestmark = pytest.mark.browser
QUERIES = (*TUNED, *HELD_OUT)


def answered(page: Page, root: str) -> tuple[list[Query], list[Query]]:
    """The queries whose right answer does not stand first, and those where it is not among the first three."""
    not_first, missed = [], []
    for site in ("zh", "en"):
        page.goto(root + ("" if site == "zh" else "en/") + "index.html")
        load_search(page)
        for query in (query for query in QUERIES if query.site == site):
            found = found_ids(page, query.text)
            if not set(found[:1]) & set(query.answers):
                not_first.append(query)
            if not set(found) & set(query.answers):
                missed.append(query)
    return not_first, missed


def test_the_right_answer_stands_first(page: Page, address: str) -> None:
    not_first, missed = answered(page, address)
    assert len(not_first) <= 0.05 * len(QUERIES), not_first
    assert missed == []


def test_the_same_answers_come_from_a_disk(browser: Browser, flagship: Path) -> None:
    page = browser.new_page()
    not_first, missed = answered(page, flagship.as_uri() + "/")
    assert len(not_first) <= 0.05 * len(QUERIES), not_first
    assert missed == []


def test_the_set_notices_when_chinese_is_not_cut(
    browser: Browser, flagship: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.outputs.kinds import search_index
    from generator.pipeline import check_report, make_site, project_at

    monkeypatch.setattr(tokens, "pairs", lambda han: iter([han]))
    monkeypatch.setattr(search_index, "processes_for", lambda *_: 1)  # others know nothing of that
    checked = check_report(project_at(ROOT), draw=True)
    assert checked.report is not None
    shutil.copytree(flagship, tmp_path / "site")
    for artifact in search_index.artifacts(make_site(checked.report, checked.charts)):
        folder = tmp_path / "site" / ("" if artifact.language == "zh" else artifact.language)
        (folder / artifact.path).write_bytes(artifact.content)
    not_first, _ = answered(browser.new_page(), (tmp_path / "site").as_uri() + "/")
    assert len(not_first) > 0.2 * len(QUERIES)


def test_the_browser_cuts_as_the_index_was_cut(page: Page, address: str, flagship: Path) -> None:
    page.goto(address)
    load_search(page)
    scales = page.evaluate("() => window.dzTested?.base.scales ?? null") or {
        "万": 4,
        "亿": 8,
        "million": 6,
        "billion": 9,
    }
    tokenizer = Tokenizer(scales)
    texts = re.findall(r">([^<>]{4,})<", (flagship / "en" / "report" / "index.html").read_text("utf-8"))
    texts += ["346万人", "3.46 million people", "26.63亿元", "８７．５４万", "Ji’an", "café", "1,234.50"]
    for text in texts[:400]:
        wanted = {token for token in tokenizer.tokens(text) if not re.fullmatch(r"[\u3400-\u9fff]", token)}
        asked = page.evaluate(
            """([text, scales]) => dzTokens.needs(text, { scales, simplified: {} })
            .flatMap((need) => (/[a-z]/.test(need[0].term) ? [need[0]] : need)).map((one) => one.term)""",
            [text, scales],
        )
        assert {token for token in asked if not re.fullmatch(r"[\u3400-\u9fff]", token)} == wanted, text


def test_the_panel_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Control+k")
    panel = page.get_by_role("dialog", name="搜索")
    expect(panel).to_be_visible()
    page.keyboard.type("搬迁")
    expect(panel.get_by_role("status")).to_contain_text("条结果")
    page.keyboard.press("ArrowDown")
    expect(panel.locator("a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(panel.locator("input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/measures/housing-relocation/$|/indicators/relocation/$"))
    page.wait_for_function("() => CSS.highlights.get('dz-found')?.size > 0")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_an_address_opens_the_search_and_a_result_keeps_the_way_back(page: Page, address: str) -> None:
    page.goto(f"{address}?q=87.54")
    panel = page.get_by_role("dialog", name="搜索")
    expect(panel.locator("a").first).to_contain_text("87.54万人")
    panel.locator("a").first.click()
    expect(page).to_have_url(re.compile(r"/figures/#registered-poor-2017$"))
    page.go_back()
    expect(page.get_by_role("dialog", name="搜索").locator("input")).to_have_value("87.54")


def test_kinds_narrow_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}?q=搬迁")
    panel = page.get_by_role("dialog", name="搜索")
    panel.get_by_role("button", name=re.compile("^数据 ")).click()
    expect(panel.locator(".dz-search-kind")).to_have_text(["数据"])
    assert panel.locator(".dz-search-answer").count() > 5


def test_nothing_found_says_so_and_offers_what_is_near(page: Page, address: str) -> None:
    page.goto(f"{address}en/?q=relocashunz")
    panel = page.get_by_role("dialog", name="Search")
    expect(panel.get_by_role("status")).to_have_text("No results")
    panel.locator(".dz-search-near").first.click()
    expect(panel.get_by_role("status")).to_contain_text("Results: ")


def test_the_other_language_is_offered_where_only_it_has_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}en/?q=绣花功夫")
    panel = page.get_by_role("dialog", name="Search")
    hit = panel.locator("a[lang='zh-Hans']").first
    expect(hit).to_be_visible()
    hit.click()
    expect(page).to_have_url(re.compile(r"/duizhao/report/1/#p-1-0-2$"))


def test_nothing_is_loaded_before_somebody_asks(page: Page, address: str, requests: list[str]) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [url for url in requests if "/search/" in url and not url.endswith("panel.js")] == []
