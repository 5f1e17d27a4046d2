"""Readers of a report with so many figures that its register is many pages: every address of a figure leads to its row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, expect

from generator.linking import register
from generator.pipeline import build_site, project_at
from tests.browser.test_access import Scheme, violations
from tests.support.report_project import REPOSITORY
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RATE = "poverty-rate-2017"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own report, as if its figures were too many for a page."""
    folder = tmp_path_factory.mktemp("divided")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(register, "MOST_ROWS", 30)
        build_site(project_at(REPOSITORY), folder / "site", work=folder / "work")
    return folder / "site"


@pytest.fixture(scope="module")
def divided(site: Path) -> Iterator[str]:
    """Where it is served."""
    with served(site, "/duizhao/") as root:
        yield root


@pytest.mark.parametrize("root", ["", "en/"])
def test_an_address_from_before_leads_to_the_row(browser: Browser, divided: str, root: str) -> None:
    page = browser.new_page()
    page.goto(f"{divided}{root}figures/#{RATE}")
    page.wait_for_url(re.compile(rf"{root}figures/[0-9-]+/#{RATE}$"))
    expect(page.locator("tr:target")).to_have_attribute("id", RATE)
    expect(page.locator("tr:target")).to_be_in_viewport()
    page.close()


def test_a_row_of_another_page_is_found_from_any(browser: Browser, divided: str) -> None:
    page = browser.new_page()
    page.goto(f"{divided}figures/")
    page.locator("table a").last.click()
    page.wait_for_url(re.compile(r"figures/[^/]+/$"))
    page.evaluate(f"location.hash = '{RATE}'")
    expect(page.locator("tr:target")).to_have_attribute("id", RATE)
    page.close()


def test_the_pages_have_every_figure_once(browser: Browser, divided: str, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{divided}en/figures/")
    addresses = page.locator("article table a").evaluate_all("links => links.map(link => link.href)")
    counts = [int(text) for text in page.locator("article table td.dz-number").all_inner_texts()]
    found: list[str] = []
    for address, count in zip(addresses, counts, strict=True):
        page.goto(address)
        rows = page.locator("table.dz-register--all tr[id]").evaluate_all("rows => rows.map(row => row.id)")
        assert len(rows) == count
        found += rows
    written = json.loads((site / "data" / "report.json").read_text("utf-8"))
    assert sorted(found) == sorted(figure["id"] for figure in written["figures"])
    page.close()


def test_a_row_is_cited_at_its_own_page(browser: Browser, divided: str) -> None:
    page = browser.new_page()
    page.goto(f"{divided}en/figures/#{RATE}")
    row = page.locator("tr:target")
    row.locator("summary", has_text="Cite").first.click()
    for form in (0, 1, 2):
        expect(row.locator(".dz-citation").nth(form)).to_contain_text(re.compile(rf"figures/[0-9-]+/#{RATE}"))
    row.locator("summary", has_text="BibTeX").click()
    expect(row.locator("pre.dz-citation").first).to_contain_text(f"#{RATE}")
    page.close()


def test_without_scripts_every_row_can_be_reached(browser: Browser, divided: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{divided}figures/")
    page.locator("article table a").first.click()
    page.wait_for_url(re.compile(r"figures/[^/]+/$"))
    expect(page.locator("table.dz-register--all tr[id]").first).to_be_visible()
    expect(page.locator(".dz-register summary", has_text="引用")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_axe_finds_nothing(browser: Browser, divided: str, scheme: Scheme, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    for path in ("figures/", "en/figures/", "figures/3-2/"):
        page.goto(divided + path)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
