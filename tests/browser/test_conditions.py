"""Every kind of page under a reader's own conditions: magnified, in forced colours, without motion, by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_kinds import PAGE_OF_KIND, PATHS, ROOTS

pytestmark = pytest.mark.browser
CONDITIONS = Path(__file__).with_name("conditions.js").read_text("utf-8")
MAGNIFIED = 320, 256
"""A window of 1280 by 1024, magnified four times."""
COVERED = """() => {
  const stop = document.activeElement, box = stop.getBoundingClientRect();
  if (stop === document.body || !box.width) return "";
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y]));
  const top = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  return top.some((one) => stop.contains(one) || one.contains(stop)) ? "" : stop.outerHTML.slice(0, 90);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a reader who has asked for no motion."""
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("root", ROOTS)
def test_a_page_suits_the_conditions_of_its_reader(page: Page, address: str, root: str, path: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(forced_colors="none")
    page.goto(address + root + path)
    page.evaluate(CONDITIONS)
    words = page.evaluate("conditions.words()")
    assert words
    assert page.evaluate("conditions.unmarked()") == []
    assert page.evaluate("conditions.moving()") == []
    page.emulate_media(forced_colors="active")
    assert page.evaluate("conditions.words()") == words
    page.keyboard.press("Tab")
    for colours in ("active", "none"):
        page.emulate_media(forced_colors=colours)  # type: ignore[arg-type]
        unseen, stops = page.evaluate("conditions.unseen()")
        assert stops > 5
        assert unseen == []
    page.set_viewport_size({"width": MAGNIFIED[0], "height": MAGNIFIED[1]})
    assert page.evaluate("conditions.beyond()") == []


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_where_the_keyboard_is_nothing_covers_it(page: Page, address: str, key: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 600})
    page.goto(address + PAGE_OF_KIND["section"])
    page.locator(".dz-figure").first.focus()
    covered = set()
    for _ in range(40):
        page.keyboard.press(key)
        covered.add(page.evaluate(COVERED))
    assert covered == {""}


def test_paragraphs_side_by_side_are_read_in_turn(page: Page, address: str) -> None:
    page.goto(address + PAGE_OF_KIND["parallel"])
    languages = page.locator(".dz-parallel p").evaluate_all(
        "paragraphs => paragraphs.map((one) => one.closest('[lang]').lang)"
    )
    assert len(languages) > 10
    assert languages == ["zh-Hans", "en"] * (len(languages) // 2)


def test_what_does_not_suit_is_found(page: Page, address: str) -> None:
    page.set_viewport_size({"width": MAGNIFIED[0], "height": MAGNIFIED[1]})
    page.goto(f"{address}en/{PAGE_OF_KIND['changes']}")
    page.evaluate(CONDITIONS)
    page.locator("h1").evaluate(
        """(title) => {
          title.insertAdjacentHTML("afterend", "<p>对照 <a href='#'>x</a></p>");
          Object.assign(title.nextElementSibling.style, { width: "500px" });
          title.nextElementSibling.style.setProperty("transition", "color 1s", "important");
          title.nextElementSibling.lastElementChild.style.outline = "none";
        }"""
    )
    page.keyboard.press("Tab")
    assert page.evaluate("conditions.unmarked()") == ["对照"]
    assert page.evaluate("conditions.moving()") == ["P. 对照 x"]
    assert "the page scrolls" in page.evaluate("conditions.beyond()")[0]
    assert page.evaluate("conditions.unseen()")[0] == ["A. x"]
