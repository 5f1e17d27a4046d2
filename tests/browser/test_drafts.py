"""A language that is being translated: read like any other, and known as a draft on every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html
from playwright.sync_api import Browser

from generator.cli.main import commands
from generator.pipeline import build_site, project_at
from tests.browser.test_access import violations
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGES = ("", "report/1/", "report/1/both/", "indicators/visits/", "about/")
NOTICE = "本語言版本是譯文草稿，尚未全部審校；未譯之處顯示英文原文。"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a new report in English and Chinese, to which Traditional Chinese was added but for one paragraph."""
    root = tmp_path_factory.mktemp("drafted")
    project = root / "report"
    for arguments in (
        ["new", str(project), "--yes", "--languages", "en,zh", "--published", "2025-03-01"],
        ["translations", "draft", "zh-hant", "--project", str(project)],
    ):
        result = CliRunner().invoke(commands, arguments, obj={})
        assert result.exit_code == 0, result.output
    place = project / "content" / "sections" / "1.yml"
    lines = place.read_text("utf-8").split("\n")
    first = next(number for number, line in enumerate(lines) if line.startswith("      zh-hant:"))
    place.write_text("\n".join(lines[:first] + lines[first + 1 :]), "utf-8")
    built = build_site(project_at(project), root / "site")
    assert [found.rule.name for found in built.warnings] == ["draft-is-complete"]
    return root / "site"


@pytest.fixture(scope="module")
def drafted_address(drafted: Path) -> Iterator[str]:
    """Where it is served."""
    with served(drafted, "/report/") as address:
        yield address


def test_every_page_of_the_draft_says_so_and_no_other(drafted: Path) -> None:
    pages = sorted(drafted.rglob("index.html"))
    assert len(pages) > 60
    for page in pages:
        notices = html.fromstring(page.read_bytes()).xpath("//aside[@class='dz-notice']")
        is_draft = page.is_relative_to(drafted / "zh-hant")
        assert [notice.text_content().strip() for notice in notices] == [NOTICE] * is_draft, page


def test_a_text_that_is_missing_is_the_source_and_says_its_language(drafted: Path) -> None:
    page = html.fromstring((drafted / "zh-hant" / "report" / "1" / "index.html").read_bytes())
    (text,) = page.xpath("//article//span[@lang='en'][contains(., 'libraries of the city')]")
    assert text.xpath(".//a[contains(@class, 'dz-figure')]")[0].text_content() == "530,200 visits"


def test_languages_of_one_name_are_told_apart(drafted: Path) -> None:
    page = html.fromstring((drafted / "zh-hant" / "index.html").read_bytes())
    assert "英文、簡體中文和繁體中文對照" in page.text_content()
    page = html.fromstring((drafted / "zh" / "index.html").read_bytes())
    assert "英文、简体中文和繁体中文对照" in page.text_content()


def test_the_printed_draft_says_so(drafted: Path) -> None:
    from pypdf import PdfReader

    cover = PdfReader(drafted / "print" / "report.zh-hant.pdf").pages[0].extract_text()
    assert NOTICE in cover.replace("\n", "")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_pages_are_accessible_and_as_wide_as_the_window(
    browser: Browser, drafted_address: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page, found = context.new_page(), {}
    for path in PAGES:
        page.goto(f"{drafted_address}zh-hant/{path}")
        if problems := violations(page):
            found[path] = problems
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert page.locator(".dz-notice").inner_text() == NOTICE
    context.close()
    assert found == {}
