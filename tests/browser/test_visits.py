"""A first visit is light, and nothing of it comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.served import served
from benchmarks.visits import first_visit, measure_visits
from tests.browser.conftest import SITE_PATH
from tests.browser.page_kinds import PAGE_OF_KIND, ROOTS

pytestmark = pytest.mark.browser
KILOBYTE = 1000


@pytest.fixture(scope="module")
def compressed(flagship: Path) -> Iterator[str]:
    """Where the site is served as its host would, with compression."""
    with served(flagship, SITE_PATH) as (address, _):
        yield address


@pytest.mark.parametrize("root", ROOTS)
def test_a_first_visit_to_a_section_moves_at_most_150_kb(
    browser: Browser, compressed: str, flagship: Path, root: str
) -> None:
    sections = sorted(path.parent.name for path in (flagship / root / "report").glob("*/index.html"))
    assert len(sections) >= 9
    visits = {name: first_visit(browser, f"{compressed}{root}report/{name}/") for name in sections}
    assert {name: moved.bytes for name, moved in visits.items() if moved.bytes > 150 * KILOBYTE} == {}
    assert {name: moved.other_hosts for name, moved in visits.items() if moved.other_hosts} == {}
    # what is measured is all there is: a page is not lighter than its own compressed text
    assert all(moved.bytes > 20 * KILOBYTE and moved.requests > 3 for moved in visits.values())


@pytest.mark.parametrize("kind", PAGE_OF_KIND)
def test_no_page_asks_another_host(browser: Browser, compressed: str, kind: str) -> None:
    moved = first_visit(browser, compressed + PAGE_OF_KIND[kind])
    assert moved.other_hosts == ()
    assert moved.bytes < 150 * KILOBYTE


def test_a_second_visit_asks_only_whether_files_have_changed(browser: Browser, compressed: str) -> None:
    (visited,) = measure_visits(browser, compressed, ["report/3-2/"], times=1)
    assert visited.second.bytes < visited.first.bytes / 10
    assert visited.largest_paint_in_ms > 0
    assert 0 < visited.script_in_ms <= visited.main_thread_in_ms
