"""The second report in a browser, opened from a disk: nothing for axe to find, and search finds figures by place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_access import violations
from tests.search.reader import found_ids, load_search

pytestmark = pytest.mark.browser
PATHS = ("", "report/air/", "indicators/climate/", "places/")
"""Pages with figures by place; the flagship has the other kinds."""


@pytest.fixture(params=[1440, 360])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("root", ["", "zh/"])
def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(
    page: Page, second_site: Path, root: str
) -> None:
    found = {}
    for path in PATHS:
        page.goto(f"{second_site.as_uri()}/{root}{path}index.html")
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        if problems := [*violations(page), *(["wider than the screen"] if wide else [])]:
            found[path] = problems
    assert found == {}


@pytest.mark.parametrize(
    ("root", "query", "answer"),
    [
        ("", "water taken eastmere 2024", "water-taken-2024-eastmere"),
        ("", "farmland birds", "farmland-birds"),
        ("zh/", "东湖区取水量 2024", "water-taken-2024-eastmere"),
        ("zh/", "renewable electricity", "renewable-power"),
    ],
)
def test_search_finds_metrics_and_figures_of_a_place(
    browser: Browser, second_site: Path, root: str, query: str, answer: str
) -> None:
    page = browser.new_page()
    page.goto(f"{second_site.as_uri()}/{root}index.html")
    load_search(page)
    found = found_ids(page, query)
    page.close()
    assert [name for name in found if name.startswith(answer)], found
