"""`duizhao serve`, as an editor sees it: save, look, and the page is new."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.previewed import PATIENCE, Previewed, previewed
from tests.support.report_project import ReportProject

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=PATIENCE * 1000)
SECTION = "content/sections/1.yml"
OVERLAY = ".dz-preview"
MARKED = "() => { window.marked = true }"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """A process that shows a report to all tests."""
    with previewed(tmp_path_factory.mktemp("preview")) as made:
        yield made


@pytest.fixture
def shown(preview: Previewed) -> Previewed:
    """A report under preview, as it was at first, whatever other tests did to it."""
    preview.restore()
    return preview


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab of an editor's browser, low enough that pages have to be scrolled; every complaint of the browser fails the test."""
    context = browser.new_context(viewport={"width": 1000, "height": 320})
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
    yield page
    context.close()
    assert complaints == []


def test_a_saved_paragraph_is_shown_where_the_reader_was(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}report/1/")
    tab.evaluate("[...document.querySelectorAll('article h2[id], article h3[id]')].pop().scrollIntoView()")
    anchor = tab.evaluate(
        "[...document.querySelectorAll('article [id]')]"
        ".filter((e) => e.getBoundingClientRect().top <= innerHeight / 3).pop().id"
    )
    top = "(id) => document.getElementById(id).getBoundingClientRect().top"
    before, scrolled = tab.evaluate(top, anchor), tab.evaluate("scrollY")
    assert scrolled > 100
    long = "这一段变长了，" * 60
    shown.project.replace(SECTION, "在[规划](plan)指引下", f"{long}在[规划](plan)指引下")
    expect(tab.locator("article")).to_contain_text("这一段变长了")
    tab.wait_for_load_state()
    assert tab.evaluate(top, anchor) == pytest.approx(before, abs=3)
    assert tab.evaluate("scrollY") > scrolled + 50
    shown.project.replace(SECTION, long, "")
    expect(tab.locator("article")).not_to_contain_text("这一段变长了")


def test_a_page_that_shows_nothing_else_is_not_loaded_again(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/glossary/")
    tab.evaluate(MARKED)
    times = shown.terminal().count("up to date")
    shown.project.replace(SECTION, "Under the [plan](plan)", "Following the [plan](plan)")
    shown.wait_for_terminal("up to date", times + 1)
    other = tab.context.new_page()
    other.goto(f"{shown.address}en/report/1/")
    expect(other.locator("article")).to_contain_text("Following the")
    assert tab.evaluate("window.marked") is True
    shown.project.replace(SECTION, "Following the [plan](plan)", "Under the [plan](plan)")


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("", ["上一次正确的页面", "没有数据“poor@2071”", "提示"]),
        ("en/", ["last good page", "there is no figure “poor@2071”", "hint"]),
    ],
)
def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(
    shown: Previewed, tab: Page, folder: str, words: list[str]
) -> None:
    tab.goto(f"{shown.address}{folder}report/1/")
    tab.evaluate(MARKED)
    times = shown.terminal().count(f"{SECTION}:9:")
    shown.project.replace(SECTION, "有{poor@2013}。", "有{poor@2071}。")
    overlay = tab.locator(OVERLAY)
    for word in (*words, f"{SECTION}:9:"):
        expect(overlay).to_contain_text(word)
    expect(overlay.locator("mark")).to_have_text("{poor@2071}")
    assert tab.evaluate("window.marked") is True, "the page stays as it was"
    assert tab.locator("article h1").is_visible()
    shown.wait_for_terminal(f"{SECTION}:9:", times + 1)
    tab.reload()
    expect(overlay).to_contain_text("poor@2071")
    shown.project.replace(SECTION, "有{poor@2071}。", "有{poor@2013}。")
    expect(overlay).to_have_count(0)


def test_markup_in_a_mistake_is_shown_letter_for_letter(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}report/1/")
    hostile = "<img src=x onerror=document.title=1>"
    shown.project.replace(SECTION, "有{poor@2013}。", f"有{{poor@{hostile}}}。")
    overlay = tab.locator(OVERLAY)
    expect(overlay.locator("mark")).to_contain_text(hostile)
    expect(overlay.locator("img")).to_have_count(0)
    shown.project.replace(SECTION, hostile, "2013")
    expect(overlay).to_have_count(0)


def test_broken_yaml_is_told_with_its_line(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/")
    text = (shown.project.root / SECTION).read_bytes()
    shown.project.replace(SECTION, "en: Lending}", "en: Lending")
    expect(tab.locator(OVERLAY)).to_contain_text(f"{SECTION}:")
    shown.project.write(SECTION, text)
    expect(tab.locator(OVERLAY)).to_have_count(0)


def test_an_overlay_can_be_hidden(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/")
    shown.project.replace("content/home.yml", "poor@2017", "poor@2071")
    tab.locator(f"{OVERLAY} button").click()
    expect(tab.locator(OVERLAY)).to_have_count(0)
    shown.project.replace("content/home.yml", "poor@2071", "poor@2017")


def test_a_template_that_changes_is_shown(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/")
    template = "site_config/theme/partials/footer.html"
    shown.project.write(template, '<footer class="md-footer">our own foot</footer>')
    expect(tab.locator("footer")).to_have_text("our own foot")
    shown.project.write(template, '<footer class="md-footer">{% if %}</footer>')
    expect(tab.locator(OVERLAY)).to_contain_text("footer.html:1")
    expect(tab.locator("footer")).to_have_text("our own foot")
    shown.project.delete(template)
    expect(tab.locator(OVERLAY)).to_have_count(0)
    expect(tab.locator("footer")).not_to_contain_text("our own foot")


def test_a_style_sheet_that_changes_is_shown(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/")
    sheet = "site_config/theme/assets/stylesheets/duizhao/print.css"
    tab.evaluate(MARKED)
    with tab.expect_navigation():
        shown.project.write(sheet, "body { outline: 3px solid red; }")
    assert not tab.evaluate("window.marked")
    shown.project.delete(sheet)


def test_a_new_section_has_a_page_and_a_place_in_the_navigation(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/report/1/")
    shown.project.write(
        "content/sections/2.yml",
        "id: outlook\nsource: '4'\nnumber: {zh: 二、, en: '2'}\ntitle: {zh: 展望, en: Outlook}\nparagraphs:\n"
        "  - source: '4.0'\n    text: {zh: 继续努力。, en: Work goes on.}\n    about: [plan]\n",
    )
    link = tab.locator(".md-nav--primary a", has_text="Outlook")
    expect(link).to_have_count(1)
    tab.goto(f"{shown.address}en/report/2/")
    expect(tab.locator("article")).to_contain_text("Work goes on")
    shown.project.delete("content/sections/2.yml")
    expect(tab.locator("article")).to_contain_text("not found")


def test_several_saves_at_once_are_taken_together(shown: Previewed, tab: Page) -> None:
    tab.goto(f"{shown.address}en/report/1/")
    text = (shown.project.root / SECTION).read_text("utf-8")
    for number in range(20):
        letters = "abcdefghijklmnopqrst"[: number + 1]
        shown.project.write(SECTION, text.replace("Loans came to", f"Loans {letters} came to"))
    expect(tab.locator("article")).to_contain_text("Loans abcdefghijklmnopqrst came to")
    expect(tab.locator(OVERLAY)).to_have_count(0)
    shown.project.write(SECTION, text)
    expect(tab.locator("article")).to_contain_text("Loans came to")


def test_the_whole_site_is_verified_in_quiet_and_pages_are_those_of_the_build(shown: Previewed) -> None:
    times = shown.terminal().count("verified:")
    shown.project.replace(SECTION, "Loans came to", "All loans came to")
    shown.wait_for_terminal("verified: nothing wrong", times + 1)
    built = shown.project.root / "build" / "preview" / "site"
    for page in ("index.html", "en/report/1/index.html", "en/measures/index.html"):
        with urllib.request.urlopen(shown.address + page.removesuffix("index.html")) as answer:
            served = answer.read()
        start = served.index(b'<script src="/duizhao/.preview/')
        end = served.index(b"</script>", start) + len(b"</script>")
        assert served[:start] + served[end:] == (built / page).read_bytes(), page
    shown.project.replace(SECTION, "All loans came to", "Loans came to")


def test_files_for_download_and_search_are_served(shown: Previewed) -> None:
    for name in ("data/figures.csv", "search/base.js", "en/search/base.js", "sitemap.xml"):
        assert _when_there(shown.address + name), name


def _when_there(address: str) -> bytes:
    """What is served; files that only the whole site has are there once it has been made in quiet."""
    for _ in range(600):
        with suppress(urllib.error.HTTPError), urllib.request.urlopen(address) as answer:
            return bytes(answer.read())
        time.sleep(0.1)
    raise AssertionError(f"nothing is served at {address}")


def test_other_sites_cannot_read_the_preview_through_a_name_of_their_own(shown: Previewed) -> None:
    request = urllib.request.Request(shown.address, headers={"Host": "example.org"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(request)


def test_a_generator_that_changes_is_started_again(tmp_path: Path, tab: Page) -> None:
    with previewed(tmp_path, own_generator=True) as shown:
        code = tmp_path / "code" / "generator" / "wording" / "dates.py"
        text = code.read_text("utf-8")
        tab.goto(f"{shown.address}en/report/1/")
        code.write_text(text + "\n)\n", "utf-8")
        expect(tab.locator(OVERLAY)).to_contain_text("dates.py")
        tab.evaluate(MARKED)
        code.write_text(text.replace('"""', '"""Changed. ', 1), "utf-8")
        shown.wait_for_terminal("starting again")
        shown.wait_for_terminal("http://127.0.0.1", 2)
        expect(tab.locator(OVERLAY)).to_have_count(0)
        shown.project.replace(SECTION, "Loans came to", "New loans came to")
        expect(tab.locator("article")).to_contain_text("New loans came to")


@pytest.mark.parametrize(("language", "words"), [("zh", "已被占用"), ("en", "is in use")])
def test_a_port_that_is_in_use_says_what_to_do(tmp_path: Path, language: str, words: str) -> None:
    project = ReportProject(tmp_path)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        command = [sys.executable, "-m", "generator", "serve", "--project", str(project.root)]
        run = subprocess.run(
            [*command, "--port", str(port), "--language", language],
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 3
    assert words in run.stderr
    assert f"--port {port + 1}" in run.stderr
