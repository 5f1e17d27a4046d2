"""Nothing that axe knows is wrong, on every kind of page, in both languages, light and dark, desktop and phone."""

from __future__ import annotations

import importlib.resources
import pkgutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal, get_args

import pytest
from playwright.sync_api import Browser, Page

import generator.pages.kinds
from tests.browser.page_kinds import PAGE_OF_KIND, PATHS, ROOTS

pytestmark = pytest.mark.browser
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RUN_AXE = Path(__file__).with_name("axe.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]


def violations(page: Page) -> list[str]:
    """What axe finds in the page as it is now, one line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN_AXE, RULES)
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab whose policy lets axe in."""
    context = browser.new_context(bypass_csp=True)
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def test_every_kind_of_page_is_looked_at() -> None:
    # the flagship has one edition, and a register of one page: see test_editions.py and test_divided_register.py
    elsewhere = {"editions", "register"}
    assert PAGE_OF_KIND.keys() | elsewhere == {
        module.name for module in pkgutil.iter_modules(generator.pages.kinds.__path__)
    }


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("root", ROOTS)
def test_axe_finds_nothing(page: Page, address: str, root: str, path: str) -> None:
    page.goto(address + root + path)
    found = {}
    for width, scheme in product((1440, 360), get_args(Scheme)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found[width, scheme] = violations(page)
    assert not any(found.values()), found


@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_axe_finds_nothing_in_the_search(page: Page, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}?q=搬迁")
    page.locator("dialog.dz-search a").first.wait_for()
    assert violations(page) == []


def test_a_text_in_a_long_table_that_is_hard_to_read_is_found(page: Page, address: str) -> None:
    page.goto(address + "figures/")
    page.locator("tbody tr").nth(30).locator("a").first.evaluate("link => link.style.color = '#aaa'")
    assert [line.partition(":")[0] for line in violations(page)] == ["color-contrast"]
