"""Nothing that axe knows is wrong, on every kind of page, in both languages, light and dark, desktop and phone."""

from __future__ import annotations

import importlib.resources
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATHS = (
    "",
    "report/",
    "report/3-2/",
    "report/3-2/both/",
    "measures/",
    "measures/housing-relocation/",
    "indicators/",
    "indicators/lending/",
    "figures/",
    "charts/",
    "targets/",
    "questions/",
    "documents/",
    "programmes/",
    "timeline/",
    "places/",
    "glossary/",
    "data/",
    "about/",
    "changes/",
    "404.html",
)
Scheme = Literal["light", "dark"]


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    page.evaluate(AXE)
    found = page.evaluate("(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags } })", RULES)
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')[:300]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("root", ["", "en/"])
def test_axe_finds_nothing(browser: Browser, address: str, root: str, scheme: Scheme, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = {}
    for path in PATHS:
        page.goto(address + root + path)
        if problems := violations(page):
            found[path] = problems
    context.close()
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_search(browser: Browser, address: str, scheme: Scheme) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}?q=搬迁")
    page.locator("dialog.dz-search a").first.wait_for()
    assert violations(page) == []
    context.close()
