"""A zip for a disk: every link leads to a file in it, and equal sites give equal zips."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from generator.publishing.offline import NoSite, name_pages, write_offline_zip
from generator.publishing.output_folder import write_marker


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (b'<a href="../glossary/">', b'<a href="../glossary/index.html">'),
        (b'<a class="x" href="../figures/#a">', b'<a class="x" href="../figures/index.html#a">'),
        (b'<a href="./">', b'<a href="./index.html">'),
        (b'<a href="./?h=1#b">', b'<a href="./index.html?h=1#b">'),
        (b'<a href="a#b/">', b'<a href="a#b/">'),
        (b'<a href="a/?b#c?d">', b'<a href="a/index.html?b#c?d">'),
        (b'<a href="/a/">', b'<a href="/a/">'),
        (b'<a href="HTTPS://example.org/">', b'<a href="HTTPS://example.org/">'),
        (b'<a href="#here">', b'<a href="#here">'),
        (b'<a href="../data/figures.csv">', b'<a href="../data/figures.csv">'),
        (b'<a href="https://example.org/">', b'<a href="https://example.org/">'),
        (b'<a href="mailto:a@example.org">', b'<a href="mailto:a@example.org">'),
        (
            b'<link rel="canonical" href="https://example.org/">',
            b'<link rel="canonical" href="https://example.org/">',
        ),
        (
            b'<meta http-equiv="refresh" content="0; url=../#aid">',
            b'<meta http-equiv="refresh" content="0; url=../index.html#aid">',
        ),
        (b"<p>&lt;a href=&#34;x/&#34;&gt;</p>", b"<p>&lt;a href=&#34;x/&#34;&gt;</p>"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(written: bytes, named: bytes) -> None:
    assert name_pages(written) == named


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSite):
        write_offline_zip(tmp_path, tmp_path / "site.zip", "report")
    assert not (tmp_path / "site.zip").exists()


def test_the_zip_holds_what_readers_open_and_nothing_for_hosts(tmp_path: Path) -> None:
    link = b'<a href="a/">a</a>'
    files = {
        "index.html": link,
        "en/a/index.html": b'<a class="x" href="../">up</a>',
        "script.js": link,
        "a/b.csv": link,
        "404.html": link,
        "en/404.html": link,
        "sitemap.xml": link,
    }
    for name, content in files.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    write_marker(tmp_path / "site")
    (tmp_path / "out").mkdir()
    assert write_offline_zip(tmp_path / "site", tmp_path / "out" / "site.zip", "report") == 4
    with zipfile.ZipFile(tmp_path / "out" / "site.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "report/a/b.csv": link,
            "report/en/a/index.html": b'<a class="x" href="../index.html">up</a>',
            "report/index.html": b'<a href="a/index.html">a</a>',
            "report/script.js": link,
        }
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["site.zip"]


@pytest.mark.slow
def test_every_link_of_the_flagship_leads_to_a_file_in_the_zip(flagship: Path, tmp_path: Path) -> None:
    target = tmp_path / "site.zip"
    write_offline_zip(flagship, target, "report")
    with zipfile.ZipFile(target) as archive:
        names = set(archive.namelist())
        pages = [name for name in names if name.endswith(".html")]
        missing = {
            f"{page}: {link}"
            for page in pages
            for link in _links(archive.read(page))
            if unquote(urlsplit(urljoin(f"file:///{page}", link)).path)[1:] not in names
        }
    assert len(pages) > 100
    assert missing == set()


@pytest.mark.slow
def test_equal_sites_give_equal_zips(flagship: Path, tmp_path: Path) -> None:
    digests = set()
    for name in ("one.zip", "two.zip"):
        write_offline_zip(flagship, tmp_path / name, "report")
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1


def _links(markup: bytes) -> list[str]:
    found = html.document_fromstring(markup).xpath(
        "//a/@href | //script/@src | //link[@rel='stylesheet']/@href"
    )
    return [link for link in found if not urlsplit(link).scheme and not link.startswith("#")]
