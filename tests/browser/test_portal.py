"""Many reports under one roof, made by the scripts of the docs and read in Chromium: list, search, shared indicators."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page

from tests.browser.test_access import violations
from tests.support.counties import run_scripts, write_counties
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is put on the web; made once, whichever of the processes that test needs it first."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "ministry"
    with FileLock(f"{folder}.lock"):
        if not (folder / "public" / "reports.json").exists():
            write_counties(folder / "counties")
            assert "3 reports, 10 shared indicators" in run_scripts(folder)
    return folder / "public"


@pytest.fixture(scope="module")
def home(public: Path) -> Iterator[str]:
    """Where the portal is served."""
    with served(public, "/") as address:
        yield address


@pytest.fixture(params=[(1280, "light"), (360, "dark")])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Page]:
    """Somebody whose browser keeps to the policy, and complains of nothing."""
    context = browser.new_context()
    context.set_default_timeout(60_000)
    said: list[str] = []
    made = context.new_page()
    made.on("console", lambda message: said.append(message.text))
    made.on("pageerror", lambda error: said.append(str(error)))
    yield made
    context.close()
    assert said == []


def search(page: Page, address: str) -> list[tuple[str, list[str]]]:
    """What the panel shows once it has answered: the name of each report, and what was found in it."""
    page.goto(address)
    page.locator("dialog.dz-search .dz-search-report").first.wait_for()
    groups = page.locator("dialog.dz-search .dz-search-report").all()
    return [
        (
            group.locator(".dz-search-heading .dz-search-title").inner_text(),
            group.locator("ol:not(.dz-search-heading) > li > a.dz-search-result").all_inner_texts(),
        )
        for group in groups
    ]


@pytest.mark.parametrize("path", ["", "indicators/", "en/indicators/poor/person/"])
def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(page: Page, home: str, path: str) -> None:
    page.goto(home + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_answers_are_accessible_too(page: Page, home: str) -> None:
    assert search(page, f"{home}en/?q=poor")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_query_is_answered_by_all_reports_that_have_it(reader: Page, home: str) -> None:
    found = dict(search(reader, f"{home}?q=贫困人口"))
    assert list(found) == ["安义县脱贫攻坚报告", "进贤县脱贫攻坚报告"]
    assert all(any("贫困人口" in text for text in texts) for texts in found.values())
    reader.locator("dialog.dz-search .dz-search-report a.dz-search-result").nth(1).click()
    reader.wait_for_url("**/anyi/indicators/poverty/**")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("?q=進賢 貧困人口", "进贤县脱贫攻坚报告"),
        ("?q=jinxian", "进贤县脱贫攻坚报告"),
        ("?q=876,400", "进贤县脱贫攻坚报告"),
        ("en/?q=安义县 poor population", "Anyi County on progress in poverty alleviation"),
        ("?q=library visits", "The <b>city</b> library"),
        ("en/?q=opening hours", "The <b>city</b> library"),
    ],
)
def test_a_report_is_found_by_its_name_its_figures_and_words_of_any_language(
    reader: Page, home: str, query: str, first: str
) -> None:
    found = search(reader, home + query)
    assert found[0][0] == first
    assert len(found) == 1


def test_all_answers_of_a_report_are_one_step_away(reader: Page, home: str) -> None:
    search(reader, f"{home}en/?q=poor")
    link = reader.locator("a.dz-search-all").first
    assert link.inner_text().startswith("All results in this report: ")
    link.click()
    reader.wait_for_url("**/en/?q=poor")
    reader.locator("dialog.dz-search .dz-search-group").first.wait_for()
    assert reader.locator(".dz-search-report").count() == 0


def test_further_reports_are_asked_when_a_reader_wants_them(reader: Page, home: str, public: Path) -> None:
    script = (public / "assets" / "javascripts" / "search" / "reports.js").read_text("utf-8")
    one_at_a_time = script.replace("AT_A_TIME = 4;", "AT_A_TIME = 1;")
    assert one_at_a_time != script
    reader.route(
        "**/search/reports.js",
        lambda route: route.fulfill(body=one_at_a_time, content_type="text/javascript"),
    )
    assert [name for name, _ in search(reader, f"{home}?q=贫困人口")] == ["安义县脱贫攻坚报告"]
    more = reader.get_by_role("button", name="再查几份报告")
    more.focus()
    reader.keyboard.press("Enter")
    second = reader.locator("dialog.dz-search .dz-search-report").nth(1)
    second.wait_for()
    more.wait_for(state="detached")
    assert second.locator(".dz-search-heading a").evaluate("link => link === document.activeElement")


def test_what_no_report_has_is_said(reader: Page, home: str) -> None:
    reader.goto(f"{home}en/?q=xylophone")
    reader.get_by_text("No results").wait_for()


def test_a_shared_indicator_leads_to_each_report(reader: Page, home: str) -> None:
    reader.goto(f"{home}en/")
    reader.get_by_role("link", name="Shared indicators: 10").click()
    reader.get_by_role("link", name="Registered poor population").click()
    rows = [row.inner_text().split("\t") for row in reader.locator("article table tr").all()]
    assert [cell.strip() for cell in rows[0]] == ["Report", "the end of 2013", "the end of 2017"]
    assert [row[2].strip() for row in rows[1:]] == ["875,400 people", "876,400 people"]
    reader.get_by_role("link", name="876,400 people").click()
    reader.wait_for_url("**/jinxian/en/figures/#poor-2017")


def test_files_for_programs(public: Path) -> None:
    listed = json.loads((public / "reports.json").read_text("utf-8"))["reports"]
    assert [report["urls"].get("zh", "none") for report in listed] == [
        "https://reports.example/anyi/",
        "https://reports.example/jinxian/",
        "none",
    ]
    table = public / "indicators" / "poor" / "person" / "poor.csv"
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["report"], row["period"], row["value"]) for row in rows] == [
        ("安义县脱贫攻坚报告", "2013", "3460000"),
        ("安义县脱贫攻坚报告", "2017", "875400"),
        ("进贤县脱贫攻坚报告", "2013", "3460000"),
        ("进贤县脱贫攻坚报告", "2017", "876400"),
    ]


def test_names_of_reports_are_only_text(public: Path) -> None:
    assert "The &lt;b&gt;city&lt;/b&gt; library" in (public / "index.html").read_text("utf-8")
