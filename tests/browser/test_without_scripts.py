"""Every kind of page is whole and has nothing dead in it for a reader whose browser runs no scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page_kinds import PATHS, ROOTS

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("root", ROOTS)
def test_nothing_is_dead_and_nothing_is_missing(page: Page, address: str, root: str, path: str) -> None:
    page.goto(address + root + path)
    controls = page.locator("button, select, input, textarea, [role=button]").filter(visible=True)
    assert [control.inner_text() for control in controls.all()] == []
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.get_by_role("navigation").first).to_be_visible()
    expect(page.locator("header .dz-search-missing")).to_be_visible()
    for chart in page.locator("figure.dz-chart").all():
        expect(chart.locator("svg").filter(visible=True).first).to_be_visible()
        expect(chart.locator("table").first).to_be_attached()
