"""No kind of page does anything that its own policy forbids, not even where scripts build what a reader asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.page_kinds import PATHS, ROOTS
from tests.injection.browsing import Reader

pytestmark = pytest.mark.browser
SOUGHT = {"": "贫困", "en/": "lending"}


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    reader = Reader(browser, address, with_policy=True)
    yield reader
    reader.close()


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_that_is_used_breaks_no_policy(reader: Reader, root: str, path: str) -> None:
    visit = reader.open(root + path, [SOUGHT[root]])
    assert visit.visible
    assert [*visit.violations, *visit.ran, *visit.acting, *visit.asked] == []


def test_everything_that_scripts_build_is_built(reader: Reader) -> None:
    visit = reader.open("report/1/", ["贫困"])
    assert sum("复制" in text for text in visit.said) >= 3, "cards"
    for built in (".dz-tip", ".dz-review-bar", "dialog.dz-search a"):
        assert reader.tab.locator(built).count(), built
    reader.open("charts/", ["贫困"])
    assert reader.tab.locator(".dz-explorer svg text").count()
    reader.open("figures/", ["贫困"])
    assert reader.tab.locator("tr .dz-citing").count() >= 3


def test_what_the_policy_forbids_is_noticed(reader: Reader) -> None:
    reader.open("")
    reader.tab.evaluate("document.body.setAttribute('style', 'color: red')")
    assert reader.tab.evaluate("window.dzViolations") == ["style-src-attr: inline"]
