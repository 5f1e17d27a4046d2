"""What the last look at a site takes for its own, for others', and for seen before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator.cache.folder import CacheFolder
from generator.publishing import known_pages
from generator.publishing.page import read_page
from generator.publishing.script_digest import script_digest
from generator.publishing.verify import verify_site

PAGE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title></head>\n<body>\n{}\n</body></html>\n'


def write(root: Path, **pages: str) -> Path:
    """A site of pages: `a__b` is a/b/index.html, and `start` the first page."""
    for name, body in pages.items():
        folder = root if name == "start" else root / name.replace("__", "/")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(PAGE.format(body), "utf-8")
    return root


def told(root: Path, **options: Any) -> list[str]:
    options = {
        "site_path": "/",
        "allowed_inline_scripts": frozenset(),
        "expected_files": frozenset(),
    } | options
    return [str(finding) for finding in verify_site(root, **options)]


def test_links_may_lead_to_what_others_publish_below_the_address(tmp_path: Path) -> None:
    write(
        tmp_path,
        start='<a href="other/a/#b">other</a><a href="gone/">gone</a><a href="own/">own</a>',
        own="x",
    )
    missing = "index.html:4: target-exists: there is no file {0}/index.html: {1!r}"
    gone, other = missing.format("gone", "gone/"), missing.format("other/a", "other/a/#b")
    assert told(tmp_path) == [gone, other]
    assert told(tmp_path, elsewhere=frozenset({"other", "a"})) == [gone]


def test_links_lead_into_kept_editions_in_which_nothing_is_told_any_more(tmp_path: Path) -> None:
    write(
        tmp_path,
        start='<a href="2018/#a">2018</a><a href="2018/#b">2018</a>',
        **{"2018": '<p id="a" onclick="go()">', "2018__en": '<a href="gone/">'},
    )
    anchor = "index.html:4: anchor-exists: there is no id 'b' in 2018/index.html: '2018/#b'"
    assert told(tmp_path, kept_folders=frozenset({"2018"})) == [anchor]
    assert {line.partition(":")[0] for line in told(tmp_path)} == {
        "2018/en/index.html",
        "2018/index.html",
        "index.html",
    }


def test_a_link_into_a_file_without_ids_may_name_any_place(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    write(tmp_path, start='<a href="a.csv#row=4">row</a><a href="#top">top</a><a href="#">top</a>')
    assert told(tmp_path) == []


def test_only_the_beginning_of_a_long_address_is_shown(tmp_path: Path) -> None:
    address = f"https://example.com/{'x' * 200}"
    write(tmp_path, start=f'<script src="{address}"></script>')
    (line,) = told(tmp_path)
    assert line.endswith(f"another host: {address[:200]!r}")


def test_a_data_address_is_an_image_or_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        start='<img src="DATA:image/png;base64,AA" alt="">\n<video src="data:image/png;base64,AA"></video>',
    )
    assert told(tmp_path) == [
        "index.html:5: address-is-safe: no address of the kind data: is allowed here: 'data:image/png;base64,AA'"
    ]


def test_text_and_data_that_look_like_styles_are_not_read_as_such(tmp_path: Path) -> None:
    write(tmp_path, start="<p>url(https://example.com/a.png)</p>")
    (tmp_path / "a.json").write_text("@import 'https://example.com/a.css'", "utf-8")
    (tmp_path / "a.txt").write_text("<svg onload='go()'/>", "utf-8")
    assert told(tmp_path) == []
    (tmp_path / "a.css").write_bytes(b"\xff a{b:url(gone.png)}")
    (tmp_path / "old.htm").write_text(PAGE.format('<a href="gone/">'), "utf-8")
    assert [line.partition(" there")[0] for line in told(tmp_path)] == [
        "a.css:1: target-exists:",
        "old.htm:0: page-is-reachable: no chain of links leads here from the first page",
        "old.htm:4: target-exists:",
    ]


def test_what_is_no_plain_file_is_told_and_never_opened(tmp_path: Path) -> None:
    write(tmp_path, start="x", a="x")
    os.mkfifo(tmp_path / "pipe.svg")
    (tmp_path / "broken.css").symlink_to("nowhere")
    (tmp_path / "b").symlink_to("a")
    assert [line.partition(": not")[0] for line in told(tmp_path) if "file-is-plain" in line] == [
        f"{name}:0: file-is-plain" for name in ("b", "broken.css", "pipe.svg")
    ]


def test_pages_that_are_shown_where_nothing_is_need_no_link(tmp_path: Path) -> None:
    write(tmp_path, start='<a href="a/">a</a>', a='<a href="b/">b</a>', a__b="end", lost__404="x")
    for folder in (tmp_path, tmp_path / "a"):
        (folder / "404.html").write_text(
            PAGE.format("<p id='x'><a href='#x'>x</a><a href='/a/'>a</a>"), "utf-8"
        )
    assert told(tmp_path) == [
        "lost/404/index.html:0: page-is-reachable: no chain of links leads here from the first page"
    ]


def test_a_policy_is_asked_for_only_if_there_is_one(tmp_path: Path) -> None:
    write(tmp_path, start="x")
    assert told(tmp_path) == []
    assert told(tmp_path, policy="default-src 'none'") == [
        "index.html:0: policy-is-in-force: a page has to carry the policy of the site and no other; this one has 0"
    ]


BODY = '<p id="a" onclick="go()"></p><a href="#a">a</a>\n<a href="b/">b</a><a href="#gone">gone</a><script>go()</script>'


def test_what_earlier_checks_read_of_equal_pages_is_not_read_again_and_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write(
        tmp_path / "site", start=BODY, b=BODY, c='<meta http-equiv="refresh" content="0; url=../b/">'
    )
    without = told(site, policy="x")
    assert len(without) > 8
    cache = CacheFolder(tmp_path / "cache")
    assert told(site, policy="x", cache=cache) == without
    read: list[str] = []

    def noting(name: str, markup: bytes, allowed: Any) -> Any:
        read.append(name)
        return read_page(name, markup, allowed)

    monkeypatch.setattr(known_pages, "read_page", noting)
    assert told(site, policy="x", cache=cache) == without
    assert read == []
    write(site, b=BODY.replace('id="a"', 'id="b"'))
    assert told(site, policy="x", cache=cache) == told(site, policy="x")
    assert read == ["b/index.html", "b/index.html", "c/index.html", "index.html"]
    allowed = frozenset({script_digest("go()")})
    assert told(site, policy="x", cache=cache, allowed_inline_scripts=allowed) == told(
        site, policy="x", allowed_inline_scripts=allowed
    )
