"""A zip for a disk: every link leads to a file in it, and equal sites give equal zips."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from generator.publishing.offline import NoSite, name_pages, write_offline_zip


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (b'<a href="../glossary/">', b'<a href="../glossary/index.html">'),
        (b'<a class="x" href="../figures/#a">', b'<a class="x" href="../figures/index.html#a">'),
        (b'<a href="./">', b'<a href="./index.html">'),
        (b'<a href="./?h=1#b">', b'<a href="./index.html?h=1#b">'),
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
