"""Two editions in one site: the newest at the root, the earlier one whole at its permanent address."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html

from generator.keeping import keep_edition, record_edition
from generator.pipeline import build_site, check_report, project_at
from generator.publishing.kept_editions import pack_edition
from tests.support.two_editions import SITE_URL, first_edition

pytestmark = pytest.mark.slow


def page(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_text("utf-8"))


def test_the_earlier_edition_stands_as_it_was_kept(two_editions: Path) -> None:
    kept = two_editions / "editions" / "2018.zip"
    with zipfile.ZipFile(kept) as archive:
        for name in archive.namelist():
            assert (two_editions / "site" / "2018" / name).read_bytes() == archive.read(name), name
        assert {"index.html", "en/figures/index.html", "data/report.json", "404.html"} <= set(
            archive.namelist()
        )


def test_pages_of_the_earlier_edition_say_so_and_lead_to_the_newest(two_editions: Path) -> None:
    notice = page(two_editions / "site", "2018/en/figures").xpath("//aside[@class='dz-notice']")[0]
    assert "2018 edition of 3 August 2018" in notice.text_content()
    assert notice.xpath(".//a/@href") == [f"{SITE_URL}en/"]
    assert page(two_editions / "site", "en/figures").xpath("//aside[@class='dz-notice']") == []


def test_each_edition_is_canonical_for_itself(two_editions: Path) -> None:
    site = two_editions / "site"
    canonical = "//link[@rel='canonical']/@href"
    assert page(site, "2018/figures").xpath(canonical) == [f"{SITE_URL}2018/figures/"]
    assert page(site, "figures").xpath(canonical) == [f"{SITE_URL}figures/"]


def test_every_page_of_the_newest_edition_has_its_permanent_address(two_editions: Path) -> None:
    site = two_editions / "site"
    own = {
        path.relative_to(site).as_posix()
        for path in site.rglob("index.html")
        if path.relative_to(site).parts[0] not in ("2018", "2019")
    }
    permanent = {path.relative_to(site / "2019").as_posix() for path in (site / "2019").rglob("index.html")}
    assert permanent == own - {
        path for path in own if 'http-equiv="refresh"' in (site / path).read_text("utf-8")
    }
    assert page(site, "2019/en/figures").xpath("//body//a/@href") == ["../../../en/figures/"]


def test_citations_name_the_permanent_address(two_editions: Path) -> None:
    cited = (two_editions / "site" / "en" / "references.bib").read_text("utf-8")
    assert f"{SITE_URL}2019/en/indicators/poverty/" in cited
    assert f"{{{SITE_URL}en/" not in cited


def test_the_comparison_leads_to_both_editions(two_editions: Path) -> None:
    compared = page(two_editions / "site", "en/editions")
    links = compared.xpath("//article//a/@href")
    assert "../../2018/en/figures/#poor-2013" in links
    assert "../figures/#poor-2013" in links
    assert "../../data/changes-since-2018.json" in links


def test_a_report_of_one_edition_says_nothing_of_editions(flagship: Path) -> None:
    assert not (flagship / "editions").exists()
    assert not list(flagship.rglob("changes*.json"))
    assert "editions/" not in (flagship / "index.html").read_text("utf-8")


def test_building_again_gives_the_same_bytes(two_editions: Path, tmp_path: Path) -> None:
    build_site(project_at(two_editions), tmp_path / "again")
    files = [path for path in (two_editions / "site").rglob("*") if path.is_file()]
    assert all(
        path.read_bytes() == (tmp_path / "again" / path.relative_to(two_editions / "site")).read_bytes()
        for path in files
    )


def test_an_edition_that_stays_elsewhere_is_compared_and_linked(two_editions: Path, tmp_path: Path) -> None:
    published = (two_editions / "site" / "2018" / "data" / "report.json").read_bytes()
    project = first_edition(tmp_path / "project")
    record_edition(project_at(project.root), "2017", published, "https://example.net/2017/")
    report = project.expect_clean()
    assert [(found.edition, found.archive, found.url_in("en")) for found in report.editions] == [
        ("2017", "", "https://example.net/2017/en/")
    ]


def test_keeping_a_report_with_mistakes_keeps_nothing(tmp_path: Path) -> None:
    project = first_edition(tmp_path).replace("data/poverty.yml", "value: 258.46万", "value: 285.46万")
    with pytest.raises(Exception, match="does not add up"):
        keep_edition(project_at(project.root), "2018")
    assert not (tmp_path / "editions").exists()
    assert check_report(project_at(project.root)).diagnostics.errors


def test_equal_sites_are_packed_to_equal_bytes(two_editions: Path, tmp_path: Path) -> None:
    site = two_editions / "site" / "2018"
    assert pack_edition(site, tmp_path / "one.zip") == pack_edition(site, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (two_editions / "editions" / "2018.zip").read_bytes()
