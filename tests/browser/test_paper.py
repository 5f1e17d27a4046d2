"""Pages as a browser prints them: everything to read, nothing to click, nothing beyond the edge of the paper."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NAVIGATION = (
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".dz-breadcrumbs",
    ".dz-prints",
    ".dz-modes",
    ".dz-buttons",
    ".dz-cite-button",
    "details.dz-cite-form",
)
PATHS = ("", "report/", "report/3-2/", "report/3-2/both/", "figures/", "en/measures/health/", "data/")


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


RADICALS = str.maketrans(
    "⺠⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰戶―",
    "民见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙户—",
)
"""Fonts have one shape for a radical and its letter, and a browser's PDF may name either; Unicode folds only some."""


def squeezed(text: str) -> str:
    """Without blanks, ligatures and radicals, whatever the fonts of this machine make of them."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_on_paper_is_there_to_be_clicked(page: Page, address: str, path: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + path)
    for selector in NAVIGATION:
        assert page.locator(selector).locator("visible=true").count() == 0, selector
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )


@pytest.mark.parametrize("path", PATHS)
def test_nothing_reaches_beyond_the_paper(page: Page, address: str, path: str) -> None:
    width = (297 - 2 * 14 if path == "figures/" else 210 - 2 * 18) / 25.4 * 96
    page.set_viewport_size({"width": int(width), "height": 1000})
    page.emulate_media(media="print")
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= int(width)


def test_whole_report_is_printed_with_every_paragraph_and_chart(page: Page, address: str) -> None:
    page.goto(address + "report/")
    paragraphs = page.locator(".dz-paragraph > p:first-of-type").all_inner_texts()
    charts = page.locator(".dz-chart-title").all_inner_texts()
    text = squeezed("".join(sheet.extract_text() for sheet in printed(page).pages))
    assert len(paragraphs) > 40
    assert len(charts) >= 8
    # by clauses, since between two pages a paragraph has their margins in it
    clauses = [clause for words in paragraphs for clause in re.split("[。;,]", squeezed(words))]
    assert [words for words in (*clauses, *map(squeezed, charts)) if words not in text] == []


def test_what_is_folded_is_printed_and_a_chart_is_printed_without_its_citation(
    page: Page, address: str
) -> None:
    page.goto(address + "programmes/")
    sheets = printed(page).pages
    text = squeezed("".join(sheet.extract_text() for sheet in sheets))
    lists = page.locator(".dz-entry details dd").all_text_contents()
    assert len(lists) > 100
    assert [words for words in lists if squeezed(words)[:8] not in text] == []
    page.goto(address + "report/3-2/")
    text = squeezed("".join(sheet.extract_text() for sheet in printed(page).pages))
    assert text.count("GB/T7714") == 1
    assert "@incollection" not in text


def test_register_is_printed_across_with_every_figure(page: Page, address: str) -> None:
    page.goto(address + "figures/")
    rows = page.locator(".dz-register tbody tr[id]").count()
    sheets = printed(page).pages
    assert rows > 80
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
    text = squeezed("".join(sheet.extract_text() for sheet in sheets))
    values = [
        squeezed(value) for value in page.locator(".dz-register .dz-others > :last-child").all_inner_texts()
    ]
    assert [value for value in values if value not in text] == []
