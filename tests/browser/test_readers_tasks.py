"""What readers come for is at most three actions from home: a click, a typed query, a key on a control are one each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser
MOST_ACTIONS = 3


class Reader:
    """Somebody at the home page, whose actions are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        self._actions = 0

    def opens_home(self, language: str) -> None:
        """No action yet: this is where everybody starts."""
        self.page.goto(self._address + ("" if language == "zh" else "en/"))

    def clicks(self, what: Locator) -> None:
        """One action, if what is clicked can be seen and clicked."""
        self._acts()
        what.click()

    def follows(self, words: str) -> None:
        """Click a link of the page's own content by its words."""
        self.clicks(self.page.get_by_role("main").get_by_role("link", name=words).first)

    def types(self, words: str) -> None:
        """A query into the field that has the focus."""
        self._acts()
        self.page.keyboard.type(words)

    def downloads(self, what: Locator) -> str:
        """The text of a file."""
        self.page.wait_for_load_state()
        with self.page.expect_download() as started:
            self.clicks(what)
        return Path(started.value.path()).read_text("utf-8-sig")

    def sees(self, *texts: str, inside: str = "main") -> None:
        """Texts that are shown, each in one place."""
        for text in texts:
            expect(self.page.locator(inside).get_by_text(text).filter(visible=True).first).to_be_visible()

    def is_at(self, path: str) -> None:
        """Below the site's address."""
        expect(self.page).to_have_url(re.compile(re.escape(self._address + path) + "$"))
        self.page.wait_for_load_state()

    def _acts(self) -> None:
        self._actions += 1
        assert self._actions <= MOST_ACTIONS, "this takes more actions than a reader has patience for"


@pytest.fixture
def reader(page: Page, address: str) -> Reader:
    """At a desk, who lets the page write to the clipboard."""
    page.context.grant_permissions(
        ["clipboard-read", "clipboard-write"], origin="/".join(address.split("/")[:3])
    )
    return Reader(page, address)


@pytest.fixture
def reader_on_a_phone(browser: Browser, address: str) -> Iterator[Reader]:
    """With a narrow screen and fingers."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    context.set_default_timeout(60_000)
    yield Reader(context.new_page(), address)
    context.close()


def test_a_legislator_finds_how_many_poor_villages_remain(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.follows("2017年底还剩多少个贫困村")
    reader.is_at("questions/#how-many-poor-villages-remain")
    reader.sees("1210", "1000", inside="#how-many-poor-villages-remain ~ *")


def test_a_legislator_gets_from_the_relocation_plan_to_its_two_rates(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.follows("安居扶贫")
    reader.sees("7万人", "92.2%", "79.7%")


def test_a_journalist_downloads_all_loan_figures(reader: Reader) -> None:
    reader.opens_home("en")
    reader.follows("Lending")
    reader.clicks(reader.page.locator('main a[href*="indicators/lending/"]').first)
    table = reader.downloads(reader.page.get_by_role("link", name="Download the data of this page (CSV)"))
    assert all(value in table for value in ("1552.1亿", "960.3亿"))


def test_a_researcher_cites_the_poverty_rate(reader: Reader) -> None:
    reader.opens_home("en")
    reader.clicks(
        reader.page.locator(
            'main .dz-figure[href$="#poverty-rate-2017"], main a[href$="#poverty-rate-2017"]'
        ).first
    )
    row = reader.page.locator("#poverty-rate-2017")
    reader.clicks(row.locator("summary", has_text="Cite"))
    reader.clicks(row.get_by_role("button", name="Copy: English"))
    expect(reader.page.locator(".dz-cite-status")).to_have_text("Copied")
    assert "2.37%" in reader.page.evaluate("navigator.clipboard.readText()")


def test_a_researcher_reads_a_part_in_both_languages_side_by_side(reader: Reader) -> None:
    reader.opens_home("en")
    reader.follows("(2) Standards")
    reader.clicks(reader.page.locator(".dz-modes").get_by_role("link", name="Chinese and English"))
    reader.is_at("en/report/3-2/both/")
    chinese, english = (
        reader.page.locator(f'.dz-parallel [lang="{code}"]').first.bounding_box()
        for code in ("zh-Hans", "en")
    )
    assert chinese is not None
    assert english is not None
    assert chinese["x"] + chinese["width"] <= english["x"] or english["x"] + english["width"] <= chinese["x"]


def test_a_citizen_finds_the_document_on_responsibility(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.clicks(reader.page.get_by_role("button", name="搜索"))
    reader.types("责任制")
    reader.clicks(reader.page.get_by_role("dialog").get_by_role("link", name="责任制实施细则").first)
    reader.is_at("documents/#responsibility-rules")
    reader.sees("江西省脱贫攻坚责任制实施细则")


def test_a_legislator_sees_which_measures_answer_a_problem(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.follows("因病因残致贫占比大")
    reader.is_at("targets/#illness-and-disability")
    reader.sees("健康扶贫")


def test_a_journalist_learns_that_the_parts_of_the_loans_do_not_add_up(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.follows("金融扶贫贷款的三项加起来")
    reader.is_at("questions/#do-the-loan-parts-add-up")
    reader.sees("30.9亿元")


def test_a_legislator_sees_how_provincial_money_grew(reader: Reader) -> None:
    reader.opens_home("en")
    reader.sees("3.108 billion yuan", "16.71%")


def test_a_translator_looks_up_a_policy_term(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.clicks(reader.page.get_by_role("button", name="搜索"))
    reader.types("两不愁")
    reader.clicks(reader.page.get_by_role("dialog").get_by_role("link", name="两不愁三保障").first)
    reader.sees("Two Assurances and Three Guarantees")


@pytest.mark.parametrize(("language", "words"), [("zh", "产业扶贫"), ("en", "Industry")])
def test_a_citizen_on_a_phone_sees_how_many_households_industries_reach(
    reader_on_a_phone: Reader, language: str, words: str
) -> None:
    reader_on_a_phone.opens_home(language)
    reader_on_a_phone.follows(words)
    reader_on_a_phone.sees("98.9%")
    assert reader_on_a_phone.page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def test_a_researcher_gets_the_original_of_what_she_reads(reader: Reader) -> None:
    reader.opens_home("en")
    reader.follows("Health")
    reader.clicks(reader.page.locator('a.dz-language[hreflang^="zh"]'))
    reader.is_at("measures/health/")


def test_a_legislator_takes_the_report_along_on_paper(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.clicks(reader.page.get_by_role("link", name="报告", exact=True).filter(visible=True).first)
    with reader.page.expect_request(re.compile(r"/print/report\.zh\.pdf$")):
        reader.clicks(reader.page.locator('main a[href$="report.zh.pdf"]').first)


def test_a_journalist_follows_a_target_to_its_sentence(reader: Reader) -> None:
    reader.opens_home("en")
    reader.clicks(reader.page.locator('main a[href$="#villages-target-2018"]').first)
    reader.is_at("en/figures/#villages-target-2018")
    reader.clicks(reader.page.locator("#villages-target-2018 .dz-locator").first)
    reader.sees("1,000 villages")


@pytest.mark.parametrize(("language", "words"), [("zh", "下载全部数据"), ("en", "Download the data")])
def test_a_researcher_downloads_everything(reader: Reader, language: str, words: str) -> None:
    reader.opens_home(language)
    reader.follows(words)
    table = reader.downloads(reader.page.locator('main a[href$="/figures.csv"]').first)
    assert table.count("\n") > 74


def test_a_journalist_finds_when_the_first_counties_left_the_list(reader: Reader) -> None:
    reader.opens_home("zh")
    reader.follows("井冈山市、吉安县脱贫摘帽")
    reader.is_at("timeline/#exit-2016")
    reader.sees("2016年", inside="main article")
