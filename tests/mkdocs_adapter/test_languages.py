"""Every page says its language, and leads to its twin."""

from pathlib import Path
from urllib.parse import urljoin

from tests.mkdocs_adapter.reading import address_of, attribute, file_behind, pages, read


def test_every_page_has_a_twin_at_the_same_path(site: Path) -> None:
    chinese = {page.relative_to(site) for page in pages(site) if page.relative_to(site).parts[0] != "en"}
    english = {page.relative_to(site / "en") for page in pages(site / "en")}
    assert chinese == english
    assert len(chinese) >= 7


def test_every_page_says_its_language(site: Path) -> None:
    for page in pages(site):
        expected = "en" if page.relative_to(site).parts[0] == "en" else "zh-Hans"
        assert read(page).get("lang") == expected, page


def test_language_link_leads_to_the_twin(site: Path) -> None:
    for page in pages(site):
        if page.name == "404.html":
            continue
        (link,) = read(page).xpath("//a[@data-dz-keep-anchor]")
        path = page.relative_to(site)
        twin = Path(*path.parts[1:]) if path.parts[0] == "en" else "en" / path
        assert file_behind(site, urljoin(address_of(site, page), attribute(link, "href"))) == site / twin
        assert link.text_content() == ("简体中文" if path.parts[0] == "en" else "English")
        assert link.get("lang") == link.get("hreflang")


def test_every_page_names_its_alternates(
    site: Path,
) -> None:
    for page in pages(site):
        links = read(page).xpath("//link[contains(concat(' ', normalize-space(@rel), ' '), ' alternate ')]")
        if page.name == "404.html":
            assert links == []
            continue
        assert [link.get("hreflang") for link in links] == [
            "zh-Hans",
            "x-default",
            "en",
        ]
        files = {attribute(link, "hreflang"): file_behind(site, attribute(link, "href")) for link in links}
        assert page in files.values()
        assert files["x-default"] == files["zh-Hans"]
        assert all(file.is_file() for file in files.values())


def test_canonical_address_is_the_page_itself(site: Path) -> None:
    for page in pages(site):
        if page.name != "404.html":
            (link,) = read(page).xpath("//link[@rel='canonical']")
            assert link.get("href") == address_of(site, page)


def test_tab_of_a_page_outside_the_navigation_is_marked(site: Path) -> None:
    (active,) = read(site / "hostile-script" / "index.html").xpath(
        "//*[contains(@class, 'md-tabs__item--active')]"
    )
    assert active.text_content().strip() == "报告"


def test_page_not_found_speaks_both_languages_and_fits_any_depth(site: Path) -> None:
    for page, root in (
        (site / "404.html", "/duizhao/"),
        (site / "en" / "404.html", "/duizhao/en/"),
    ):
        document = read(page)
        assert "没有这一页" in document.text_content()
        assert "Page not found" in document.text_content()
        addresses = document.xpath("//@href | //@src")
        assert all(address.startswith(("/duizhao/", "#", "https://example.net/")) for address in addresses)
        assert root in document.xpath("//article//a/@href")
        for address in addresses:
            if address.startswith("/"):
                assert file_behind(site, address).is_file(), address


def test_sitemap_pairs_the_languages(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>") == 2 * text.count('hreflang="en" href') / 2
    assert "<loc>https://example.org/duizhao/en/report/3-2/</loc>" in text
    assert 'hreflang="x-default" href="https://example.org/duizhao/report/3-2/"' in text
    assert "lastmod" not in text
    assert [file.relative_to(site).as_posix() for file in sorted(site.rglob("sitemap*"))] == ["sitemap.xml"]
