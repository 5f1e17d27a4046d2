"""The published report, as a reader finds it: every figure, both languages, every way in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from generator.linking.figure_words import figure_text
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec
from generator.pipeline import check_report, project_at
from generator.wording.dates import write_period
from tests.conftest import ROOT

pytestmark = pytest.mark.slow
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def report() -> Report:
    checked = check_report(project_at(ROOT))
    assert checked.report is not None
    return checked.report


def page(site: Path, code: str, path: str) -> html.HtmlElement:
    folder = site if code == "zh" else site / code
    return html.document_fromstring((folder / path / "index.html").read_text("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def language(report: Report, code: str) -> LanguageSpec:
    return next(language for language in report.languages if language.code == code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_figure_has_a_row_with_value_period_unit_and_source(
    flagship: Path, report: Report, code: str
) -> None:
    register = page(flagship, code, "figures")
    for figure in report.figures.values():
        (row,) = register.xpath("//tr[@id=$id]", id=figure.id)
        assert list(_missing(words(row), figure, report, language(report, code))) == []


def _missing(row: str, figure: Figure, report: Report, spoken: LanguageSpec) -> Iterator[str]:
    unit = report.metrics[figure.metric].unit.name[spoken.code]
    expected = [figure_text(figure, report, spoken), write_period(figure.period, spoken)]
    expected += [f"§{locator}" for locator in figure.sources] if not figure.is_derived else []
    expected += [] if figure.is_derived else [unit]
    for text in expected:
        if text not in row:
            yield f"{figure.id}: {text!r} not in {row!r}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_figure_stands_on_its_indicator_page(flagship: Path, report: Report, code: str) -> None:
    for metric in report.metrics.values():
        text = words(page(flagship, code, f"indicators/{metric.family}"))
        for figure in metric.figures:
            assert figure_text(figure, report, language(report, code)) in text, figure.id


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_figure_is_two_clicks_from_home(flagship: Path, report: Report, code: str) -> None:
    home = page(flagship, code, "")
    first = {urljoin("/x/", link) for link in home.xpath("//main//a/@href")}
    assert "/x/figures/" in first
    register = page(flagship, code, "figures")
    indicators = {urlsplit(link).path for link in register.xpath("//tr/th//a/@href")}
    assert {f"../indicators/{metric.family}/" for metric in report.metrics.values()} <= indicators


def test_both_languages_have_the_same_pages_and_anchors(flagship: Path) -> None:
    def pages(root: Path) -> set[str]:
        found = (path.parent.relative_to(root).as_posix() for path in root.rglob("index.html"))
        return {path for path in found if path.split("/")[0] != "en"}

    assert pages(flagship) == pages(flagship / "en")
    for path in pages(flagship):
        anchors = [set(page(flagship, code, path).xpath("//article//@id")) for code in LANGUAGES]
        alphabets = {anchor for anchor in anchors[0] ^ anchors[1] if anchor.startswith("letter_")}
        assert anchors[0] - alphabets == anchors[1] - alphabets, path


@pytest.mark.parametrize(("code", "lang"), [("zh", "zh-Hans"), ("en", "en")])
def test_pages_name_their_language_and_their_twins(flagship: Path, code: str, lang: str) -> None:
    document = page(flagship, code, "report/3-2")
    assert document.get("lang") == lang
    twins = {
        link.get("hreflang"): link.get("href")
        for link in document.xpath("//link[normalize-space(@rel)='alternate'][@hreflang]")
    }
    root = "https://example.org/duizhao/"
    assert twins["zh-Hans"] == f"{root}report/3-2/"
    assert twins["en"] == f"{root}en/report/3-2/"


def test_the_sitemap_names_every_page_of_both_languages(flagship: Path) -> None:
    text = (flagship / "sitemap.xml").read_text("utf-8")
    for path in ("", "en/", "figures/", "en/measures/health/", "report/3-2/"):
        assert f"<loc>https://example.org/duizhao/{path}</loc>" in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_navigation_leads_to_no_single_metric_or_measure(flagship: Path, code: str) -> None:
    links = page(flagship, code, "figures").xpath("//nav[contains(@class, 'md-nav')]//a/@href")
    inside = [link for link in links if not link.startswith("#")]
    assert inside
    assert [link for link in inside if "indicators/" in link and not link.endswith("indicators/")] == []
    assert [link for link in inside if "measures/" in link and not link.endswith("measures/")] == []


def test_no_page_has_a_script_or_style_of_its_own(flagship: Path) -> None:
    for path in flagship.rglob("*.html"):
        document = html.document_fromstring(path.read_text("utf-8"))
        data = ("application/ld+json", "application/json")
        assert [s for s in document.iter("script") if not s.get("src") and s.get("type") not in data] == []
        assert document.xpath("//style | //@style | //@*[starts-with(name(), 'on')]") == []
