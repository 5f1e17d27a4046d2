"""Wide tables on a phone: each cell is told apart by the head of its column, or the table stays a table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 800}
TABLES = ("figures/", "indicators/relocation/", "measures/housing-relocation/")
_LABELS = """table => {
  const heads = [...table.tHead.rows[0].cells].map((head) => head.dataset.label ?? head.textContent);
  return [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) =>
  [...row.cells].filter((cell) => cell.matches("td") && cell.offsetHeight && cell.textContent.trim()).map((cell) => [
    getComputedStyle(cell, "::before").content, heads[cell.cellIndex],
    cell.matches(".dz-number, .dz-period, [data-key='0']")])); }"""


@pytest.fixture(params=["", "en/"])
def root(request: pytest.FixtureRequest) -> str:
    """Where a language begins."""
    return str(request.param)


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A phone that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", TABLES)
def test_every_cell_of_a_row_says_what_it_is(page: Page, address: str, root: str, path: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(address + root + path)
    page.wait_for_load_state()
    for table in page.locator("table.dz-register").all():
        cells = table.evaluate(_LABELS)
        assert cells
        formula = {"算式", "Formula"}
        for shown, head, speaks_for_itself in cells:
            expected = {"none"} if speaks_for_itself else {f'"{head}"', *(f'"{word}"' for word in formula)}
            assert shown in expected, (shown, head)


@pytest.mark.parametrize("path", TABLES)
def test_without_scripts_a_table_stays_a_table_with_its_heads(
    scriptless: Page, address: str, root: str, path: str
) -> None:
    scriptless.goto(address + root + path)
    heads = scriptless.locator("table.dz-register").first.locator("thead th")
    tops = [head.bounding_box() for head in heads.all()]
    assert len({round(box["y"]) for box in tops if box}) == 1
    assert all(box and box["width"] > 1 and box["height"] > 1 for box in tops)
