"""Readers of two editions: the comparison is readable for all, and permanent addresses lead to the very figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.test_access import violations
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PATHS = ("editions/", "en/editions/", "2018/", "2018/en/indicators/poverty/")


@pytest.fixture(scope="module")
def editions(two_editions: Path) -> Iterator[str]:
    """Where the site of two editions is served."""
    with served(two_editions / "site", "/duizhao/") as root:
        yield root


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, editions: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for path in PATHS:
        page.goto(editions + path)
        if problems := violations(page):
            found[path] = problems
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
    assert found == {}


def test_a_permanent_address_keeps_the_anchor(browser: Browser, editions: str) -> None:
    page = browser.new_page()
    page.goto(f"{editions}2019/en/figures/#poor-2018")
    page.wait_for_url(f"{editions}en/figures/#poor-2018")
    assert page.locator("tr:target").get_attribute("id") == "poor-2018"
    page.close()


def test_a_permanent_address_leads_on_without_scripts(browser: Browser, editions: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{editions}2019/figures/")
    page.wait_for_url(f"{editions}figures/")
    context.close()


def test_a_value_of_the_earlier_edition_is_one_click_away(browser: Browser, editions: str) -> None:
    page = browser.new_page()
    page.goto(f"{editions}en/editions/")
    page.get_by_role("link", name="3.46 million people").click()
    page.wait_for_url(f"{editions}2018/en/figures/#poor-2013")
    assert "2018 edition" in page.locator(".dz-notice").inner_text()
    page.close()


def test_search_works_in_both_editions(browser: Browser, editions: str) -> None:
    context: BrowserContext = browser.new_context()
    page = context.new_page()
    for root, answer in (("en/", "3.512 million people"), ("2018/en/", "3.46 million people")):
        page.goto(f"{editions}{root}?q=registered poor")
        page.locator("dialog.dz-search a").first.wait_for()
        assert answer in page.locator("dialog.dz-search").inner_text()
    context.close()
