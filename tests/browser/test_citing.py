"""A reader cites the report, a part, a chart, a figure: copies it, saves it, or reads it without scripts."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pybtex.database import parse_string

from tests.browser.test_access import violations

pytestmark = pytest.mark.browser


@pytest.fixture
def page(page: Page, address: str) -> Page:
    """A reader who lets the page write to the clipboard."""
    origin = "/".join(address.split("/")[:3])
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
    return page


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_figure_is_copied_with_the_day_and_said_to_be(page: Page, address: str) -> None:
    page.goto(f"{address}figures/#poverty-rate-2017")
    row = page.locator("#poverty-rate-2017")
    row.locator("summary", has_text="引用").click()
    row.get_by_role("button", name="复制：中文").click()
    expect(page.locator(".dz-cite-status")).to_have_text("已复制")
    text = clipboard(page)
    assert text.startswith("贫困发生率（2017年底）：2.37%[DS/OL]//")
    assert f"[{datetime.date.today().isoformat()}]" in text  # noqa: DTZ011  # the reader's own day
    assert text.endswith("/figures/#poverty-rate-2017.")


@pytest.mark.parametrize("place", ["served", "folder"])
def test_a_row_gives_what_reference_managers_read(
    page: Page, address: str, flagship: Path, place: str
) -> None:
    if place == "folder":
        page.context.unroute_all()
    page.goto(f"{address}figures/" if place == "served" else (flagship / "figures" / "index.html").as_uri())
    row = page.locator("#loans-total-report")
    row.locator("summary", has_text="引用").click()
    row.locator("summary", has_text="BibTeX").click()
    with page.expect_download() as download:
        row.get_by_role("button", name="下载BibTeX").click()
    assert download.value.suggested_filename == "example-org-duizhao-figure-loans-total-report-zh.bib"
    entries = parse_string(Path(download.value.path()).read_text("utf-8"), "bibtex").entries
    assert [entry.fields["url"].endswith("#loans-total-report") for entry in entries.values()] == [True]
    row.locator("summary", has_text="CSL-JSON").click()
    with page.expect_download() as download:
        row.get_by_role("button", name="下载CSL-JSON").click()
    (item,) = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert item["title"] == "金融扶贫贷款余额（截至报告时）：1552.1亿元"


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("", "关于全省脱贫攻坚推进情况的报告[R/OL]"),
        ("report/3-2/", "（二）聚焦脱贫标准，筑牢保障防线[R/OL]//"),
        ("measures/health/", "健康扶贫[R/OL]//"),
        ("indicators/lending/", "金融扶贫贷款[DS/OL]//"),
        ("data/", "全部数据[DS/OL]//"),
    ],
)
def test_every_page_that_is_cited_says_how(page: Page, address: str, path: str, title: str) -> None:
    page.goto(address + path)
    citing = page.locator(".dz-citing").last
    expect(citing.locator(".dz-citation").first).to_contain_text(title)
    citing.locator("summary", has_text="BibTeX").click()
    citing.get_by_role("button", name="复制：BibTeX").click()
    expect(page.locator(".dz-cite-status")).to_have_text("已复制")
    assert len(parse_string(clipboard(page), "bibtex").entries) == 1


def test_a_chart_is_cited_at_its_permanent_place(page: Page, address: str) -> None:
    page.goto(f"{address}en/indicators/lending/")
    chart = page.locator("figure.dz-chart").first
    chart.locator("summary", has_text="Cite").click()
    chart.get_by_role("button", name="Copy: Permanent link").click()
    expect(page.locator(".dz-cite-status")).to_have_text("Copied")
    link = clipboard(page)
    assert link.startswith("https://example.org/duizhao/en/charts/#chart-")
    page.goto(address + link.removeprefix("https://example.org/duizhao/"))
    expect(page.locator(f"[id='{link.partition('#')[2]}']")).to_be_in_viewport()


def test_without_scripts_citations_are_text_and_no_button_is_dead(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}report/3-2/")
    expect(page.locator(".dz-citing").last.locator(".dz-citation").first).to_contain_text("[引用日期]")
    expect(page.locator(".dz-cite-button:visible")).to_have_count(0)
    page.goto(f"{address}figures/")
    row = page.locator("#poverty-rate-2017")
    row.locator("summary", has_text="引用").click()
    expect(row.locator(".dz-citation:visible")).to_have_count(2)
    expect(row.locator(".dz-citation").first).to_contain_text("duizhao/figures/#poverty-rate-2017")
    context.close()


@pytest.mark.parametrize("width", [1440, 360])
def test_axe_finds_nothing_where_citations_are_unfolded(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    for path in ("figures/", "en/report/3-4/"):
        page.goto(address + path)
        page.locator("details.dz-cite summary").first.click()
        for summary in page.locator(".dz-citing details summary:visible").all():
            summary.click()
        # whatever has just scrolled half below the page's head is no target that is too small
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
