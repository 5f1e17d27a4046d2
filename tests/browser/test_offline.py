"""The unpacked zip, opened from a disk: reading, switching language, search and charts, with no server."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.publishing.offline import write_offline_zip

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(flagship: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the first page on the disk."""
    folder = tmp_path_factory.mktemp("stick")
    write_offline_zip(flagship, folder / "site.zip", "report")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder)
    return (folder / "report" / "index.html").as_uri()


@pytest.fixture
def disk(browser: Browser) -> Iterator[Page]:
    """A tab with no network whose mistakes fail the test."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.extend(_missing(request)))
    yield page
    context.close()
    assert faults == []


def _missing(request: Request) -> list[str]:
    """Nothing for a request that the browser gave up itself because its reader had gone on to another page."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def test_a_missing_picture_is_told(browser: Browser, home: str) -> None:
    page = browser.new_context(offline=True).new_page()
    faults: list[str] = []
    page.on("requestfailed", lambda request: faults.extend(_missing(request)))
    page.goto(home)
    with page.expect_event("requestfailed"):
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'missing.png'}))")
    page.context.close()
    assert [fault.rpartition("/")[2] for fault in faults] == ["missing.png: net::ERR_FILE_NOT_FOUND"]


def test_a_reader_goes_through_the_report(disk: Page, home: str) -> None:
    disk.goto(home)
    disk.locator(".dz-buttons a").first.click()
    expect(disk.locator("h1")).to_be_visible()
    disk.locator('.md-footer a[rel="next"]').click()
    disk.locator('a.dz-language[hreflang="en"]').click()
    expect(disk.locator("html")).to_have_attribute("lang", "en")
    disk.locator(".dz-modes").get_by_role("link", name="Chinese and English").click()
    expect(disk.locator(".dz-parallel").first).to_be_visible()
    assert disk.url.startswith(home.removesuffix("index.html"))


def test_search_answers_and_leads_on(disk: Page, home: str) -> None:
    disk.goto(home)
    disk.keyboard.press("/")
    disk.keyboard.type("贫困发生率 2017")
    disk.locator("dialog.dz-search a").first.click()
    expect(disk.locator("article")).to_contain_text("2.37%")


def test_a_chart_shows_the_words_of_its_marks_and_its_interactive_view(disk: Page, home: str) -> None:
    disk.goto(home.replace("index.html", "charts/index.html"))
    drawing = disk.locator(".dz-chart svg:visible").first
    drawing.focus()
    disk.keyboard.press("ArrowRight")
    expect(disk.locator(".dz-tip")).not_to_be_empty()
    disk.locator("#chart-designated-counties .dz-explore button").click()
    expect(disk.locator("#chart-designated-counties .dz-explorer svg")).to_be_visible()
