"""A reader opens both home pages, follows a figure to its source and its measure, and switches language there and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_both_home_pages_speak_their_language(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator("h1")).to_contain_text("脱贫攻坚")
    page.goto(f"{address}en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_contain_text("Poverty Alleviation")


def test_a_figure_leads_to_its_row_its_indicator_and_its_measure(page: Page, address: str) -> None:
    page.goto(f"{address}report/3-2/")
    page.locator('article a.dz-figure[href*="#relocation-plan-2017"]').first.click()
    expect(page).to_have_url(re.compile(r"/figures/#relocation-plan-2017"))
    row = page.locator("#relocation-plan-2017")
    expect(row).to_be_visible()
    expect(row).to_contain_text("7万人")
    expect(row).to_contain_text("70,000 people")
    expect(row).to_contain_text("3.2.4")
    row.locator('a[href*="indicators/relocation/"]').first.click()
    expect(page).to_have_url(re.compile(r"/indicators/relocation/"))
    page.locator('article a[href*="measures/housing-relocation/"]').first.click()
    expect(page.locator("h1")).to_contain_text("安居扶贫")


def test_switching_language_keeps_page_and_anchor(page: Page, address: str) -> None:
    page.goto(f"{address}figures/#relocation-plan-2017")
    row = page.locator("#relocation-plan-2017")
    expect(row).to_be_in_viewport()
    page.locator('a[hreflang="en"]:visible').first.click()
    expect(page).to_have_url(re.compile(r"/en/figures/#relocation-plan-2017$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(row).to_be_in_viewport()
    page.wait_for_load_state()  # no script can keep the anchor before it has been read
    page.locator('a[hreflang="zh-Hans"]:visible').first.click()
    expect(page).to_have_url(re.compile(r"[^n]/figures/#relocation-plan-2017$"))


def test_every_page_stays_on_this_machine(page: Page, address: str, requests: list[str]) -> None:
    for path in ("", "en/", "report/3-2/", "en/measures/health/", "figures/", "data/"):
        page.goto(address + path)
    assert requests
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
