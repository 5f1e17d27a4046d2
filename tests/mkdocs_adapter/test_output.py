"""What the output holds: nothing from elsewhere, nothing that acts, nothing that leads nowhere."""

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.mkdocs_adapter.reading import address_of, attribute, file_behind, pages, read
from tests.mkdocs_adapter.staged_site import HOSTILE_NAME, build_site

KNOWN_SCRIPTS = (
    "store.js",
    "scheme.js",
    "duizhao.js",
    "reading.js",
    "review.js",
    "figure-cards.js",
    "panel.js",
    "charts.js",
    "table.js",
    "download.js",
)
LOADS = (
    "//script/@src | //img/@src | //link[not(contains(@rel, 'alternate')) and not(@rel='canonical')]/@href"
)


def _check_markup(page: Path) -> None:
    document = read(page)
    for script in document.iter("script"):
        source = script.get("src") or ""
        assert source.rpartition("/")[2] in KNOWN_SCRIPTS, page
    assert document.xpath("//img | //iframe | //object | //style | //base | //noscript") == []
    assert document.xpath("//@style") == []
    assert [name for element in document.iter() for name in element.attrib if name.startswith("on")] == []


def test_no_page_has_an_unknown_script_an_inline_style_or_an_event_attribute(
    site: Path,
) -> None:
    for page in pages(site):
        _check_markup(page)


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("hostile-script", "</title><script>alert(1)</script>"),
        ("hostile-attribute", '"><img src=x onerror=alert(2)>'),
    ],
)
def test_hostile_title_is_only_text_wherever_it_stands(site: Path, folder: str, title: str) -> None:
    for root in (site, site / "en"):
        document = read(root / folder / "index.html")
        assert attribute(document.xpath("//meta[@name='description']")[0], "content") == title
        assert attribute(document.xpath("//meta[@property='og:title']")[0], "content") == title
        assert document.findtext(".//title", "").startswith(f"{title} · ")
        places = [
            "//h1",
            "//h2",
            "//h3",
            "//nav[contains(@class, 'md-nav--secondary')]",
            "//footer//nav",
        ]
        for place in places:
            assert title in document.xpath(place)[0].text_content(), place


def test_hostile_name_in_the_navigation_is_only_text(site: Path) -> None:
    document = read(site / "report" / "index.html")
    assert HOSTILE_NAME in [text.strip() for text in document.xpath("//nav[@data-md-level]//a//text()")]


def test_hostile_site_name_is_only_text(tmp_path: Path) -> None:
    site = build_site(tmp_path, site_name=HOSTILE_NAME)
    for page in pages(site):
        _check_markup(page)
    assert read(site / "index.html").findtext(".//title", "").strip() == HOSTILE_NAME


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for page in pages(site):
        for address in read(page).xpath(LOADS):
            assert urlsplit(urljoin(address_of(site, page), address)).netloc == "example.org", (page, address)
    for sheet in site.rglob("*.css"):
        assert (
            re.findall(
                r"url\(\s*['\"]?(?:https?:)?//[^)]*|@import[^;]*",
                sheet.read_text("utf-8"),
            )
            == []
        )


def test_every_link_and_resource_exists(site: Path) -> None:
    for page in pages(site):
        for address in read(page).xpath("//@href | //@src"):
            target = urljoin(address_of(site, page), address)
            if urlsplit(target).netloc == "example.org":
                assert file_behind(site, target).is_file(), (page, address)


def test_ids_are_unique_and_what_refers_to_an_id_finds_it(site: Path) -> None:
    for page in pages(site):
        document = read(page)
        ids = document.xpath("//@id")
        assert len(ids) == len(set(ids)), page
        for name in document.xpath("//@for | //@aria-labelledby"):
            assert name in ids, (page, name)


def test_landmarks_have_names_of_their_own(site: Path) -> None:
    for page in pages(site):
        names = read(page).xpath("//nav/@aria-label")
        assert len(names) == len(read(page).xpath("//nav"))
        assert len(names) == len(set(names)), (page, names)
        assert all(dialog.get("aria-label") for dialog in read(page).iter("dialog"))


def test_theme_files_are_published_once(site: Path) -> None:
    assert list((site / "en").rglob("*.css")) == []
    assert list((site / "en").rglob("bundle.*")) == []
    assert list(site.rglob("*.map")) == []


def test_navigation_does_not_grow_with_pages(site: Path) -> None:
    for page in pages(site):
        links = read(page).xpath("//nav[@data-md-level]//a[contains(@class, 'md-nav__link')]")
        assert len(links) <= 7, page


def test_previous_and_next_come_from_the_page(site: Path) -> None:
    document = read(site / "report" / "3-2" / "index.html")
    links = document.xpath("//footer//nav//a")
    assert [link.get("rel") for link in links] == ["prev", "next"]
    assert [link.get("href") for link in links] == ["../", "../../figures/"]
    assert read(site / "figures" / "index.html").xpath("//footer//nav") == []
