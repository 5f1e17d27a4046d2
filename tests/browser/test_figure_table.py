"""The table of all figures: filters, order, address, files, without scripts, on a phone, from a folder, with many rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.test_access import violations

pytestmark = pytest.mark.browser
MANY = 10_000
"""Rows that the table must stay quick with."""


def shown(page: Page) -> list[str]:
    """Ids of the rows of the table, from above."""
    found: list[str] = page.evaluate(
        "Array.from(document.querySelectorAll('.dz-register--all tr[id]'), (row) => row.id)"
    )
    return found


def open_table(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}figures/{query}")
    expect(page.locator("form.dz-filters")).to_be_visible()
    expect(status(page)).not_to_be_empty()


def status(page: Page) -> Locator:
    return page.locator("form.dz-filters [role=status]")


def saved(page: Page, form: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=form, exact=True).click()
    return Path(download.value.path()).read_bytes().decode("utf-8")


@pytest.fixture
def table(flagship: Path) -> list[dict[str, str]]:
    """The whole table as the file for download has it."""
    with (flagship / "data" / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_it_has_every_figure_in_the_order_of_the_file(
    page: Page, address: str, table: list[dict[str, str]]
) -> None:
    open_table(page, address)
    assert shown(page) == [row["id"] for row in table]
    expect(status(page)).to_have_text(f"显示{len(table)}项，共{len(table)}项")


@pytest.mark.parametrize(
    ("name", "value", "column", "fits"),
    [
        ("origin", "derived", "origin", lambda cell: cell == "derived"),
        ("kind", "stock", "nature", lambda cell: cell == "stock"),
        ("unit", "percent", "unit", lambda cell: cell == "percent"),
        ("topic", "lending", "family", lambda cell: cell == "lending"),
        ("period", "report", "period_kind", lambda cell: cell == "report"),
    ],
)
def test_each_filter_shows_what_fits_and_nothing_else(
    page: Page, address: str, table: list[dict[str, str]], name: str, value: str, column: str, fits: object
) -> None:
    open_table(page, address)
    page.locator(f"select[name={name}]").select_option(value)
    expected = [row["id"] for row in table if fits(row[column])]  # type: ignore[operator]
    assert expected
    assert len(expected) < len(table)
    assert shown(page) == expected
    expect(status(page)).to_have_text(f"显示{len(expected)}项，共{len(table)}项")


def test_a_year_finds_figures_of_stretches_that_cover_it(page: Page, address: str) -> None:
    open_table(page, address)
    page.locator("select[name=period]").select_option("2016")
    found = shown(page)
    assert "relocation-plan-2016" in found
    assert "registered-poor-fall-2013-2017" in found
    assert "registered-poor-2017" not in found


def test_a_part_has_its_points_and_figures_derived_from_them(page: Page, address: str) -> None:
    open_table(page, address, "?part=3.2")
    assert {"relocation-plan-2017", "relocation-completed-2017"} <= set(shown(page))
    open_table(page, address, "?part=3")
    assert {"relocation-plan-2017", "loans-total-report"} <= set(shown(page))
    assert "poverty-rate-2017" not in shown(page)


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize("words", ["贷款", "貸款", "loans", "LOAN", "ｌｏａｎ"])
def test_words_find_in_both_languages_and_scripts(page: Page, address: str, root: str, words: str) -> None:
    open_table(page, address + root)
    page.locator("input[name=words]").fill(words)
    expect(status(page)).to_contain_text(re.compile("[^\\d]6[^\\d]"))
    assert all("loan" in found or "credit" in found for found in shown(page)), shown(page)


@pytest.mark.parametrize("words", ["1552.1亿", "155210000000", "155.21 billion"])
def test_a_number_is_found_in_any_scale(page: Page, address: str, words: str) -> None:
    open_table(page, address)
    page.locator("input[name=words]").fill(words)
    expect(status(page)).not_to_contain_text("显示87")
    rows = page.locator(".dz-register--all tr[id]")
    expect(rows.first).to_have_attribute("id", "loans-total-report")
    for text in rows.all_inner_texts():
        assert "1552.1" in text


def test_every_column_sorts_both_ways_and_says_so(page: Page, address: str) -> None:
    open_table(page, address)
    own = shown(page)
    for head in page.locator(".dz-register--all thead th").all():
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", "ascending")
        up = shown(page)
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", "descending")
        assert sorted(up) == sorted(shown(page)) == sorted(own)
        assert up != shown(page)
        assert page.locator("[aria-sort]").count() == 1
        head.get_by_role("button").click()
        assert page.locator("[aria-sort]").count() == 0
        assert shown(page) == own


def test_values_sort_as_numbers_across_scales(page: Page, address: str, table: list[dict[str, str]]) -> None:
    open_table(page, address, "?sort=-value")
    value = {row["id"]: float(row["value"]) for row in table}
    values = [value[found] for found in shown(page)]
    assert values == sorted(values, reverse=True)


def test_the_address_carries_the_state_and_back_takes_it_back(page: Page, address: str) -> None:
    open_table(page, address)
    everything = shown(page)
    page.locator("select[name=topic]").select_option("relocation")
    page.locator("input[name=words]").press_sequentially("rate", delay=60)
    expect(page).to_have_url(re.compile("words=rate"))
    page.get_by_role("button", name="数值", exact=True).click()
    expect(page.locator("[aria-sort]")).to_have_count(
        1
    )  # what words mean is loaded when they are first asked for
    state = parse_qs(urlsplit(page.url).query)
    assert state == {"topic": ["relocation"], "words": ["rate"], "sort": ["value"]}
    rates = shown(page)
    shared = page.context.new_page()
    open_table(shared, page.url.split("figures/")[0], "?" + urlsplit(page.url).query)
    expect(shared.locator(".dz-register--all tr[id]")).to_have_count(len(rates))
    assert shown(shared) == rates
    page.go_back()
    expect(page.locator("[aria-sort]")).to_have_count(0)
    page.go_back()
    expect(page.locator("input[name=words]")).to_have_value("")
    expect(page.locator("select[name=topic]")).to_have_value("relocation")
    page.go_back()
    expect(page.locator(".dz-register--all tr[id]")).to_have_count(len(everything))


def test_what_the_table_does_not_know_in_an_address_is_harmless(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    open_table(page, address)
    everything = shown(page)
    strange = "?unit=furlong&kind=%3Cscript%3E&sort=-nothing&part=..&bogus=1&words=#no%E0%A4%A"
    open_table(page, address, strange)
    assert shown(page) == everything
    page.locator("select[name=origin]").select_option("derived")
    assert parse_qs(urlsplit(page.url).query)["bogus"] == ["1"]
    assert faults == []


def test_reset_shows_everything_again(page: Page, address: str) -> None:
    open_table(page, address)
    everything = shown(page)
    open_table(page, address, "?topic=lending&sort=value")
    page.get_by_role("button", name="清除筛选和排序").click()
    assert shown(page) == everything
    assert urlsplit(page.url).query == ""


def test_nothing_found_is_said(page: Page, address: str) -> None:
    open_table(page, address, "?unit=yuan&kind=rank")
    assert shown(page) == []
    expect(status(page)).to_have_text("没有符合条件的数据")


def test_switching_language_keeps_the_state(page: Page, address: str) -> None:
    open_table(page, address, "?topic=lending&sort=-value")
    before = shown(page)
    page.locator('a[hreflang="en"]:visible').first.click()
    expect(page).to_have_url(re.compile(r"/en/figures/\?topic=lending&sort=-value"))
    expect(status(page)).to_contain_text("Showing")
    assert shown(page) == before


def test_the_whole_table_downloads_as_the_file_is(page: Page, address: str, flagship: Path) -> None:
    open_table(page, address)
    assert saved(page, "CSV").encode() == (flagship / "data" / "figures.csv").read_bytes()


def test_what_is_shown_downloads_in_its_order(page: Page, address: str, table: list[dict[str, str]]) -> None:
    open_table(page, f"{address}en/", "?topic=lending&sort=-value")
    expected = shown(page)
    text = saved(page, "CSV")
    assert text.startswith("\ufeff")
    found = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    by_id = {row["id"]: row for row in table}
    assert found == [by_id[identity] for identity in expected]
    as_json = json.loads(saved(page, "JSON"))
    assert [figure["id"] for figure in as_json["figures"]] == expected
    for figure in as_json["figures"]:
        assert figure["value"] == float(by_id[figure["id"]]["value"])
        assert figure["approximate"] is (by_id[figure["id"]]["approximate"] == "true")


def test_no_cell_becomes_a_formula_and_all_quotes_are_doubled(page: Page, address: str) -> None:
    records = {
        "columns": [["id", "string"], ["value", "number"]],
        "formulaSigns": ["=", "+", "-", "@", "\t", "\r", "\n", "＝"],
        "rows": {"a": ["=1+1", "-5"], "b": ['say "no", twice\n', "2"], "c": ["\t=x", "1"], "d": ["", "0"]},
    }
    page.route("**/figures/records.js", lambda route: route.fulfill(body=f"dzRecords({json.dumps(records)})"))
    open_table(page, address)
    page.evaluate("window.dzFigureTable.shown = () => ['a', 'b', 'c', 'd']")
    text = saved(page, "CSV").removeprefix("\ufeff")
    assert text == 'id,value\n\'=1+1,-5\n"say ""no"", twice\n",2\n\'\t=x,1\n,0\n'


def test_data_that_do_not_load_are_told(page: Page, address: str) -> None:
    page.route("**/figures/records.js", lambda route: route.abort())
    open_table(page, address)
    page.get_by_role("button", name="CSV", exact=True).click()
    expect(status(page)).to_have_text("数据没有载入，未能下载")


def test_a_link_to_a_row_that_is_filtered_out_shows_it(page: Page, address: str) -> None:
    open_table(page, address, "?origin=derived")
    target = page.locator(".dz-register--all .dz-sum a").first
    wanted = (target.get_attribute("href") or "").removeprefix("#")
    target.click()
    expect(page.locator(f"[id='{wanted}']")).to_be_in_viewport()


def test_the_keyboard_does_everything(page: Page, address: str) -> None:
    open_table(page, address)
    page.locator("input[name=words]").focus()
    page.keyboard.type("贷款")
    expect(page.locator(".dz-register--all tr[id]")).to_have_count(6)
    names = []
    for _ in range(24):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
        )
    assert names[:6] == ["part", "topic", "origin", "kind", "unit", "period"]
    assert "清除筛选和排序" in names
    heads = page.locator(".dz-register--all thead th").all_inner_texts()
    assert [name for name in names if name in heads] == heads
    page.get_by_role("button", name="数值", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[data-column=value]")).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize("root", ["", "en/"])
def test_without_scripts_it_is_the_whole_table_and_nothing_dead(
    browser: Browser, address: str, root: str, table: list[dict[str, str]]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{root}figures/?topic=lending")
    expect(page.locator(".dz-register--all tr[id]:visible")).to_have_count(len(table))
    dead = page.locator("article :is(button, input, select):visible")
    expect(dead).to_have_count(0)
    context.close()


def test_it_works_from_a_folder(browser: Browser, flagship: Path, table: list[dict[str, str]]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((flagship / "figures" / "index.html").as_uri() + "?topic=lending")
    expect(status(page)).to_contain_text("显示5项")
    page.locator("select[name=topic]").select_option("")
    page.locator("input[name=words]").fill("貸款")
    expect(status(page)).to_contain_text("显示6项")
    assert len(list(csv.DictReader(io.StringIO(saved(page, "CSV"))))) == 6
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """As wide as a small phone, or a desktop at 400 %."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    yield context
    context.close()


@pytest.mark.parametrize("root", ["", "en/"])
def test_at_400_percent_nothing_is_cut_off_and_rows_still_sort(
    phone: BrowserContext, address: str, root: str
) -> None:
    page = phone.new_page()
    open_table(page, address + root)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for control in page.locator("form.dz-filters :is(input, select, button)").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
    page.locator("select[name=sort]").select_option("-value")
    expect(page.locator("th[data-column=value]")).to_have_attribute("aria-sort", "descending")
    assert page.locator("thead button:not([tabindex='-1'])").count() == 0


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["?topic=lending&sort=-value", "?unit=yuan&kind=rank", "?words=loan"])
def test_axe_finds_nothing_whatever_is_filtered(
    browser: Browser, address: str, query: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    open_table(page, f"{address}en/", query)
    assert violations(page) == []
    context.close()


def many_rows(route: Route) -> None:
    """The same page with its rows repeated, each with an id of its own."""
    reply = route.fetch()
    text = reply.text()
    rows = re.findall(r'<tr id=".*?</tr>', text, re.DOTALL)
    more = [
        re.sub(r' id="', f' id="copy-{number}-', row, count=1)
        for number in range(MANY // len(rows))
        for row in rows
    ]
    text = text.replace("dz-register--all", "dz-register--all dz-register--large")
    route.fulfill(response=reply, body=text.replace("</tbody>", "".join(more) + "</tbody>", 1))


def test_it_stays_quick_with_ten_thousand_rows(page: Page, address: str) -> None:
    page.route("**/figures/", many_rows)
    open_table(page, address)
    count = page.evaluate("window.dzFigureTable.shown().length")
    assert count >= MANY
    expect(page.locator(".dz-register--all tr[id]")).to_have_count(500)
    for field, value in (("unit", "percent"), ("sort", "-value"), ("sort", "metric"), ("unit", "")):
        took = page.evaluate(
            """([name, value]) => {
              const field = document.querySelector(`form.dz-filters [name=${name}]`);
              const start = performance.now();
              field.value = value;
              field.dispatchEvent(new Event("change", { bubbles: true }));
              document.body.offsetHeight;
              return performance.now() - start;
            }""",
            [field, value],
        )
        assert took < 1500, (field, value, took)
    page.get_by_role("button", name=re.compile("^显示全部")).click()
    expect(page.locator(".dz-register--all tr[id]")).to_have_count(count, timeout=20_000)
