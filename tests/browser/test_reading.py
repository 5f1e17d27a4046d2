"""Reading in one language, in both, and to check: what the switches keep, and what stepping through figures shows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import violations

pytestmark = pytest.mark.browser


def test_every_part_can_be_read_in_either_language_and_in_both(page: Page, address: str) -> None:
    page.goto(f"{address}report/3-2/")
    modes = page.locator(".dz-modes")
    expect(modes.locator("[aria-current]")).to_have_text("简体中文")
    modes.get_by_role("link", name="中文和英文对照").click()
    expect(page).to_have_url(re.compile("/report/3-2/both/"))
    first = page.locator(".dz-parallel").first
    expect(first.locator('[lang="zh-Hans"]').first).to_be_visible()
    expect(first.locator('[lang="en"]').first).to_be_visible()
    page.locator(".dz-modes").get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile("/en/report/3-2/"))


def test_switching_keeps_the_paragraph_in_sight(page: Page, address: str) -> None:
    page.goto(f"{address}report/3-2/")
    page.locator("#p-3-2-4-1").evaluate("place => { place.scrollIntoView(); scrollBy(0, -80) }")
    page.locator('a.dz-language[hreflang="en"]').click()
    expect(page).to_have_url(re.compile(r"/en/report/3-2/#[ps]-3-2-4"))
    page.wait_for_load_state()  # no script can keep the place before it has been read
    page.locator("#p-3-2-4-1").evaluate("place => { place.scrollIntoView(); scrollBy(0, -80) }")
    page.locator('.dz-modes a[href*="both"]').evaluate("link => link.click()")
    expect(page).to_have_url(re.compile(r"/en/report/3-2/both/#p-3-2-4-1"))


def test_switching_language_keeps_the_mode(page: Page, address: str) -> None:
    page.goto(f"{address}report/3-2/both/")
    page.locator('a.dz-language[hreflang="en"]').click()
    expect(page).to_have_url(re.compile("/en/report/3-2/both/"))


def test_who_reads_both_goes_on_reading_both(page: Page, address: str) -> None:
    page.goto(f"{address}report/1/")
    page.locator(".dz-modes").get_by_role("link", name="中文和英文对照").click()
    page.goto(f"{address}measures/housing-relocation/")
    page.locator('article a[href*="report/3-2/"]').first.click()
    expect(page).to_have_url(re.compile("/report/3-2/both/"))
    page.wait_for_load_state()  # no script can keep what is chosen before it has been read
    page.locator(".dz-modes").get_by_role("link", name="简体中文").click()
    expect(page).to_have_url(re.compile(r"/report/3-2/(#.*)?$"))
    page.wait_for_load_state()
    page.locator('.md-footer a[rel="next"]').click()
    expect(page).to_have_url(re.compile("/report/3-3/$"))


def test_languages_stand_side_by_side_on_a_wide_screen_and_one_below_the_other_on_a_phone(
    page: Page, address: str
) -> None:
    page.goto(f"{address}report/3-2/both/")
    columns = page.locator(".dz-parallel").first.locator("> [lang]")
    left, right = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
    assert left
    assert right
    assert abs(left["y"] - right["y"]) < 2
    page.set_viewport_size({"width": 360, "height": 800})
    above, below = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"]


def test_a_review_steps_through_every_figure_of_a_part(page: Page, address: str) -> None:
    page.goto(f"{address}en/report/1/")
    page.locator(".dz-review > summary").click()
    rows = page.locator(".dz-review-list > li")
    count = rows.count()
    assert count == 17
    page.get_by_role("button", name="Highlight and step through").click()
    expect(page).to_have_url(re.compile(r"\?review$"))
    bar = page.locator(".dz-review-bar")
    expect(bar).to_contain_text("1 of 17")
    seen = set()
    for number in range(count):
        expect(bar).to_contain_text(f"{number + 1} of {count}")
        marked = page.locator("a.dz-review-now")
        expect(marked).to_be_in_viewport()
        seen.add(marked.get_attribute("href"))
        told = bar.locator(".dz-review-told")
        proved = "✓" in told.inner_text() or "≥" in told.inner_text()
        assert proved != ("No relation covers this figure" in told.inner_text())
        expect(marked).to_have_class(re.compile("dz-proved" if proved else "dz-unproved"))
        page.keyboard.press("ArrowRight")
    assert len(seen) == count
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    expect(page.locator("a.dz-proved, a.dz-unproved")).to_have_count(0)


@pytest.mark.parametrize("path", ["report/3-2/", "en/report/3-2/"])
def test_what_steps_through_a_review_has_one_line_on_a_phone(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}{path}?review")
    boxes = [part.bounding_box() for part in page.locator(".dz-review-controls > button").all()]
    assert len(boxes) == 3
    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box and box["height"] < 40 and box["width"] >= 24 for box in boxes)


def test_a_review_can_be_shared(page: Page, address: str) -> None:
    page.goto(f"{address}report/3-4/?review")
    expect(page.locator(".dz-review-bar")).to_be_visible()
    expect(page.locator("a.dz-proved").first).to_be_visible()


def test_without_scripts_the_list_of_a_review_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}report/1/")
    page.locator(".dz-review > summary").click()
    expect(page.locator(".dz-review-list")).to_contain_text("没有关系式涵盖此数")
    expect(page.locator("button[data-dz-review]")).to_be_hidden()
    context.close()


def test_what_leads_to_what_is_shown_with_a_family(page: Page, address: str) -> None:
    page.goto(f"{address}en/indicators/poverty/")
    ways = page.locator(".dz-followed tbody tr")
    expect(ways.first).to_contain_text("Accurate identification")
    expect(ways.last).to_contain_text("875,400 people")
    expect(ways.last.get_by_role("link", name="People lifted out of poverty")).to_have_attribute(
        "href", re.compile("targets/#target-2018-people$")
    )


@pytest.mark.parametrize("width", [1440, 360])
def test_axe_finds_nothing_in_a_review(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}report/1/?review")
    page.locator(".dz-review-bar").wait_for()
    assert violations(page) == []
    context.close()
