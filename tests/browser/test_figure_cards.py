"""The card of a figure: by pointer, keyboard and finger; closed again; a plain link where no script runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import violations

pytestmark = pytest.mark.browser
POOR = 'article a.dz-figure[href$="#registered-poor-2017"]'


def test_a_card_tells_value_period_proof_and_source(page: Page, address: str) -> None:
    page.goto(f"{address}report/1/")
    page.locator(POOR).last.hover()
    card = page.locator(".dz-figure-card")
    expect(card).to_be_visible()
    for words in (
        "87.54万人",
        "875,400 people",
        "建档立卡贫困人口",
        "2017年底",
        "存量",
        "低于2013年底的346万人",
    ):
        expect(card).to_contain_text(words)
    expect(card).to_contain_text("✓ 258.46万人 = 346万人 − 87.54万人")
    expect(card.locator('[lang="en"]')).to_have_text("875,400 people")
    expect(card.get_by_role("link", name="§1.5")).to_have_attribute("href", re.compile("/report/1/#p-1-5-1$"))
    expect(card.get_by_role("link", name="指标页")).to_have_attribute(
        "href", re.compile("/indicators/poverty/#registered-poor$")
    )


def test_a_figure_that_no_relation_covers_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}en/report/3-2/")
    page.locator('article a.dz-figure[href$="#relocation-plan-2017"]').first.hover()
    expect(page.locator(".dz-figure-card")).to_contain_text("No relation covers this figure")
    expect(page.locator(".dz-figure-card")).to_contain_text("up from 42,000 people (2016)")


def test_it_stays_while_the_pointer_is_on_it_and_goes_with_escape(page: Page, address: str) -> None:
    page.goto(f"{address}report/1/")
    page.locator(POOR).last.hover()
    card = page.locator(".dz-figure-card")
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_the_keyboard_opens_it_enters_it_and_comes_back(page: Page, address: str) -> None:
    page.goto(f"{address}report/1/")
    page.keyboard.press("Tab")
    page.locator(POOR).last.focus()
    card = page.locator(".dz-figure-card")
    expect(card).to_be_visible()
    expect(page.locator(POOR).last).to_have_attribute("aria-describedby", "dz-figure-card-summary")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.dz-figure-card') !== null")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert page.evaluate("document.activeElement.hash") == "#registered-poor-2017"


def test_the_first_tap_shows_it_and_the_second_follows_the_link(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}report/1/")
    page.locator(POOR).last.tap()
    card = page.locator(".dz-figure-card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.locator(POOR).last.tap()
    expect(page).to_have_url(re.compile("/figures/#registered-poor-2017$"))
    context.close()


def test_it_is_copied_with_its_source(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}en/report/1/")
    page.locator(POOR).last.hover()
    page.get_by_role("button", name="Copy with source").click()
    expect(page.locator(".dz-figure-card [role=status]")).to_have_text("Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Registered poor population (the end of 2017): 875,400 people. Source: “")
    assert text.endswith("/en/figures/#registered-poor-2017")
    context.close()


def test_nothing_is_loaded_before_a_figure_is_asked_for(
    page: Page, address: str, requests: list[str]
) -> None:
    page.goto(f"{address}report/1/")
    assert [url for url in requests if url.endswith("cards.js") and "/indicators/" in url] == []
    page.locator(POOR).last.hover()
    expect(page.locator(".dz-figure-card")).to_be_visible()
    assert [url for url in requests if "/indicators/" in url] == [f"{address}indicators/poverty/cards.js"]


def test_without_scripts_a_figure_is_a_link_to_its_row(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}report/1/")
    page.locator(POOR).last.click()
    expect(page).to_have_url(re.compile("/figures/#registered-poor-2017$"))
    context.close()


def test_cards_open_from_a_disk(browser: Browser, flagship: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((flagship / "report/1/index.html").as_uri())
    page.locator(POOR).last.hover()
    card = page.locator(".dz-figure-card")
    expect(card).to_contain_text("875,400 people")
    expect(card.get_by_role("link", name="指标页")).to_have_attribute(
        "href", re.compile(r"/indicators/poverty/index\.html#")
    )
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_card(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}en/report/1/")
    page.locator(POOR).last.hover()
    page.locator(".dz-figure-card").wait_for()
    assert violations(page) == []
    context.close()
