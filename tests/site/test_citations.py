"""Whatever a reader may want to quote has a permanent link and a citation in every language, with scripts or without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html

ROOTS = ("", "en/")
LANGUAGES = {"zh-Hans", "en"}
SITE = "https://example.org/duizhao/"


def citations(place: Any) -> dict[str, str]:
    """Those of a row, a chart or a page, by language."""
    found = place.xpath(".//p[contains(@class, 'dz-citation') and @lang]")
    return {text.get("lang"): text.text_content() for text in found}


def addresses(path: str) -> dict[str, str]:
    """Where each language has the same thing."""
    return {"zh-Hans": SITE + path, "en": f"{SITE}en/{path}"}


@pytest.mark.parametrize("root", ROOTS)
def test_every_figure_has_them(flagship: Path, root: str) -> None:
    page = html.parse(flagship / root / "figures" / "index.html")
    rows = page.xpath("//table[contains(@class, 'dz-register')]//tr[@id]")
    assert len(rows) > 80
    for row in rows:
        found = citations(row)
        assert found.keys() == LANGUAGES
        for language, address in addresses(f"figures/#{row.get('id')}").items():
            assert address in found[language]


@pytest.mark.parametrize("root", ROOTS)
def test_every_chart_has_them_wherever_it_is_shown(flagship: Path, root: str) -> None:
    charts = [
        chart
        for page in (flagship / root / "charts", *(flagship / root / "report").glob("*/"))
        if (page / "index.html").exists()
        for chart in html.parse(page / "index.html").xpath("//figure[contains(@class, 'dz-chart')]")
    ]
    assert len(charts) > 16
    for chart in charts:
        found = citations(chart)
        assert found.keys() == LANGUAGES
        for language, address in addresses(f"charts/#{chart.get('id')}").items():
            assert address in found[language]
        assert len(chart.xpath(".//details[@data-form]/pre")) == 2


@pytest.mark.parametrize("root", ROOTS)
def test_every_section_has_them(flagship: Path, root: str) -> None:
    sections = sorted((flagship / root / "report").glob("*/index.html"))
    assert len(sections) >= 9
    for section in sections:
        (cited,) = html.parse(section).xpath("//div[@class='dz-citing'][not(ancestor::figure)]")
        found = citations(cited)
        assert found.keys() == LANGUAGES
        for language, address in addresses(f"report/{section.parent.name}/").items():
            assert address in found[language]
        assert [form.get("data-form") for form in cited.xpath(".//details[pre]")] == ["bib", "json"]
