"""Where addresses lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.address import Inside, Outside, SiteBase, resolve
from generator.publishing.drawing import read_drawing
from generator.publishing.page import read_page
from generator.publishing.stylesheet import read_stylesheet

BASE = SiteBase("/reports/", "https://example.org")


@pytest.mark.parametrize(
    ("address", "file", "fragment"),
    [
        ("", "a/b/index.html", ""),
        ("#x", "a/b/index.html", "x"),
        ("../c/#x:~:text=some,words", "a/c/index.html", "x"),
        ("#:~:text=words", "a/b/index.html", ""),
        ("?q=1#x", "a/b/index.html", "x"),
        (".", "a/b/index.html", ""),
        ("..", "a/index.html", ""),
        ("../..", "index.html", ""),
        ("../c/#%E5%AD%97", "a/c/index.html", "字"),
        ("d.csv", "a/b/d.csv", ""),
        ("/reports/", "index.html", ""),
        ("/reports/en/./x/../", "en/index.html", ""),
        ("https://example.org/reports/en/", "en/index.html", ""),
        ("..\\c\\", "a/c/index.html", ""),
        (" ../c/\n", "a/c/index.html", ""),
        ("%2e%2e/c/", "a/c/index.html", ""),
    ],
)
def test_inside(address: str, file: str, fragment: str) -> None:
    target = resolve(address, "a/b/index.html", BASE)
    assert isinstance(target, Inside)
    assert (target.file, target.fragment) == (file, fragment)


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("https://example.com/", "https"),
        ("https://example.organic/reports/", "https"),
        ("//example.com/", "https"),
        ("/\\example.com/", "https"),
        ("java\tscript:alert(1)", "javascript"),
        ("\x01JavaScript:alert(1)", "javascript"),
        ("data:x", "data"),
        ("/", ""),
        ("/reportsx/", ""),
        ("https://example.org/", "https"),
        ("https://example.org/reportsx/", "https"),
        ("https://example.org/reports/../", ""),
        ("../../../", ""),
        ("../../../../../../reports/", ""),
    ],
)
def test_outside(address: str, scheme: str) -> None:
    target = resolve(address, "a/b/index.html", BASE)
    assert isinstance(target, Outside)
    assert target.scheme == scheme


@pytest.mark.parametrize("origin", ["", "https://example.org"])
@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "a/index.html"),
        ("/", "index.html"),
        ("..", "index.html"),
        ("../.", "index.html"),
        ("/a/..", "index.html"),
        ("/b.csv", "b.csv"),
        ("https://example.org", "index.html"),
        ("https://example.org/", "index.html"),
        ("https://example.org/b/", "b/index.html"),
    ],
)
def test_a_site_may_stand_at_the_root_of_its_host(address: str, file: str, origin: str) -> None:
    target = resolve(address, "a/index.html", SiteBase("/", origin))
    if origin or not address.startswith("https:"):
        assert isinstance(target, Inside)
        assert target.file == file
    else:
        assert target == Outside("https", address)


@pytest.mark.parametrize(
    ("address", "is_relative"),
    [("", False), ("#x", False), ("/reports/b/", False), ("b/", True), ("../", True), ("./?q", True)],
)
def test_what_depends_on_the_address_of_the_page_is_known(address: str, is_relative: bool) -> None:
    target = resolve(address, "a/index.html", BASE)
    assert isinstance(target, Inside)
    assert target.relative is is_relative


@pytest.mark.parametrize("path", ["", "reports/", "/reports"])
def test_a_site_path_begins_and_ends_with_a_slash(path: str) -> None:
    with pytest.raises(ValueError, match="slash"):
        SiteBase(path, "")


@given(st.text())
def test_every_text_leads_somewhere(address: str) -> None:
    assert isinstance(resolve(address, "a/index.html", BASE), Inside | Outside)


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "a", " ", "href=", '"', "script", "svg", "/", "!--", "id", "\x00", "é", "&#0;"]
        )
    )
)
def test_no_markup_stops_the_reader(parts: list[str]) -> None:
    markup = "".join(parts)
    for encoding in ("utf-8", "latin-1"):
        read_page("a.html", markup.encode(encoding), ())
        read_drawing("a.svg", markup.encode(encoding))
    list(read_stylesheet(markup))
