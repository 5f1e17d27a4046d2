"""A report in three languages, one of them from right to left with digits of its own: nothing but data was added."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from generator.pipeline import build_site, project_at
from tests.browser.test_access import violations
from tests.conftest import ROOT
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGES = ("", "report/1/", "report/1/both/", "indicators/library/", "figures/", "targets/", "about/")


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the case, built once."""
    folder = tmp_path_factory.mktemp("three")
    shutil.copytree(ROOT / "tests" / "cases" / "three_languages", folder / "report")
    build_site(project_at(folder / "report"), folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def three_address(three: Path) -> Iterator[str]:
    """Where it is served."""
    with served(three, "/library/") as address:
        yield address


def test_each_language_has_its_direction_and_names_the_others(three: Path) -> None:
    for folder, lang, direction in (("", "en", "ltr"), ("ar", "ar", "rtl"), ("zh", "zh-Hans", "ltr")):
        page = html.fromstring((three / folder / "index.html").read_bytes())
        assert (page.get("lang"), page.find("body").get("dir")) == (lang, direction)
        assert len(page.xpath("//a[@data-dz-keep-anchor]")) == 2
        assert {link.get("hreflang") for link in page.xpath("//link[@rel='alternate'][@hreflang]")} >= {
            "en",
            "ar",
            "zh-Hans",
        }


def test_texts_in_another_language_say_their_direction(three: Path) -> None:
    both = html.fromstring((three / "report" / "1" / "both" / "index.html").read_bytes())
    columns = both.xpath("//div[@class='dz-parallel'][1]/div")
    assert [(column.get("lang"), column.get("dir")) for column in columns] == [
        ("en", None),
        ("ar", "rtl"),
        ("zh-Hans", None),
    ]


def test_no_latin_digit_is_left_where_the_language_writes_its_own(three: Path) -> None:
    page = html.fromstring((three / "ar" / "index.html").read_bytes())
    for words in page.xpath("//div[contains(@class, 'dz-cards')]//*[@class]/text() | //h1/text()"):
        assert not any(digit in words for digit in "123456789"), words
    assert "٥٣٠٬٢٠٠" in (three / "ar" / "index.html").read_text(encoding="utf-8")


def test_every_language_is_printed_alone_and_beside_the_source(three: Path) -> None:
    assert sorted(path.name for path in (three / "print").glob("*.pdf")) == [
        "report.ar.pdf",
        "report.en-ar.pdf",
        "report.en-zh.pdf",
        "report.en.pdf",
        "report.zh.pdf",
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_pages_from_right_to_left_are_accessible_and_fit(
    browser: Browser, three_address: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(f"{three_address}ar/{path}")
        if problems := violations(page):
            found[path] = problems
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()
    assert found == {}


def test_layout_and_charts_are_mirrored(browser: Browser, three_address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    middles = {}
    for root in ("", "ar/"):
        page.goto(f"{three_address}{root}report/1/")
        for name, selector in (
            ("contents", ".md-sidebar--secondary"),
            ("first year", ".dz-chart-wide svg path[data-tip]"),
        ):
            box = page.locator(selector).first.bounding_box()
            frame = page.locator("body" if name == "contents" else ".dz-chart-wide svg").first.bounding_box()
            assert box is not None
            assert frame is not None
            middles[root, name] = (box["x"] + box["width"] / 2 - frame["x"]) / frame["width"]
    page.close()
    assert middles["", "contents"] > 0.5 > middles["ar/", "contents"]
    assert middles["", "first year"] < 0.5 < middles["ar/", "first year"]


@pytest.mark.parametrize("query", ["530200", "٥٣٠٬٢٠٠", "الزيارات"])
def test_search_reads_digits_of_both_kinds(browser: Browser, three_address: str, query: str) -> None:
    page = browser.new_page()
    page.goto(f"{three_address}ar/?q={query}")
    page.locator("dialog.dz-search .dz-search-results a").first.wait_for()
    assert "الزيارات" in page.locator("dialog.dz-search .dz-search-results").inner_text()
    page.close()
