"""How much a page has to carry, in bytes, and how an index tells of very many things."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from statistics import mean

import pytest
from lxml import html

from benchmarks.scale_project import write_project
from generator.model.nouns.chart import ChartSpec
from generator.pages.context import PageContext
from generator.pages.entries import MOST_IN_FULL
from generator.pages.kinds.charts import page as charts_page
from generator.pages.page import PagePromise, find_page, page_kinds
from generator.pipeline import check_report, project_at
from generator.rendering.page_file import render_page

pytestmark = pytest.mark.slow
MOST_OF_A_FRAME = 10_500
"""Bytes around the text of a page of the flagship: head, header, navigation, contents, search, footer."""
MOST_OF_A_KIND = {"family": 15_500, "measure": 11_500}
"""Bytes of the text of a page of a generated report on average, whose frame is another 10,000."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> list[PageContext]:
    """A report with more families and measures than an index tells of, in each of its languages."""
    folder = tmp_path_factory.mktemp("large")
    write_project(folder, 2 * MOST_IN_FULL + 20)
    checked = check_report(project_at(folder), on_demand=True)
    assert checked.report is not None
    report, charts = checked.report, checked.charts
    return [PageContext(report, language, charts) for language in report.languages]


@cache
def _text(page: PagePromise, context: PageContext) -> str:
    return render_page(page.made(context), context)


@pytest.mark.parametrize("kind", MOST_OF_A_KIND)
def test_a_page_of_a_generated_report_stays_small(large: list[PageContext], kind: str) -> None:
    for context in large:
        made = next(found for found in page_kinds() if found.name == kind).pages(context)
        sizes = [len(_text(page, context).encode()) for page in made]
        assert len(sizes) > MOST_IN_FULL
        assert mean(sizes) < MOST_OF_A_KIND[kind]


@pytest.mark.parametrize("root", ["", "en/"])
def test_what_stands_around_the_text_of_a_page_stays_small(flagship: Path, root: str) -> None:
    pages = [page.read_bytes() for page in (flagship / root / "measures").glob("*/index.html")]
    shown = [page for page in pages if b"<article" in page]  # others lead on to a page's new address
    assert len(shown) > 15
    for page in shown:
        frame = page[: page.index(b"<article")] + page[page.index(b"</article>") :]
        assert len(frame) < MOST_OF_A_FRAME
        assert b"<svg" not in frame


@pytest.mark.parametrize("kind", ["measure", "family"])
def test_an_index_of_very_many_things_names_each_with_its_number_of_figures(
    large: list[PageContext], kind: str
) -> None:
    path = {"measure": "measures/", "family": "indicators/"}[kind]
    for context in large:
        page = find_page(context, path, page_kinds())
        assert page is not None
        shown = html.fragment_fromstring(render_page(page, context), create_parent=True)
        lines = {line.get("id"): line for line in shown.xpath("//ul[@class='dz-lines']/li")}
        things = {thing.id: thing for thing in context.report.things.values() if thing.kind == kind}
        assert lines.keys() == things.keys()
        for identity, line in lines.items():
            assert line.text_content() == things[identity].name[context.code] + (
                "（10）" if context.code == "zh" else " (10)"
            )
            assert line.find("a").get("href") == f"{identity}/"
        assert len(html.tostring(shown)) < 200 * len(lines) + 5_000
        assert shown.xpath("string(//p[@class='dz-lede'])") == context.words.names_only


def test_a_gallery_of_very_many_charts_shows_pictures_and_where_each_chart_stands(
    large: list[PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(charts_page, "MOST_IN_FULL", 10)
    for context in large:
        page = find_page(context, "charts/", page_kinds())
        assert page is not None
        shown = html.fragment_fromstring(render_page(page, context), create_parent=True)
        charts = context.report.all(ChartSpec)
        assert len(charts) > 10
        items = shown.xpath("//section[@class='dz-gallery-item']")
        assert [item.get("id") for item in items] == [chart.id for chart in charts]
        for item in items:
            (picture,) = item.xpath(f".//figure[@id='chart-{item.get('id')}']/img")
            assert picture.get("src") == f"./{item.get('id')}.svg"
            assert picture.get("loading") == "lazy"
            assert picture.get("alt") == context.chart(item.get("id")).description
            assert item.xpath(".//dd/a/@href")[0].startswith("../")


@pytest.mark.parametrize("path", ["measures/", "indicators/"])
def test_an_index_that_can_be_read_tells_of_each_what_it_is(flagship: Path, path: str) -> None:
    shown = html.parse(flagship / path / "index.html")
    assert shown.xpath("//article//a[contains(@class, 'dz-figure')]")
    assert not shown.xpath("//ul[@class='dz-lines']")
