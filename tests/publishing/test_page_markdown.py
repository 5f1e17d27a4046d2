"""A page as Markdown says what the page says, and a parser of CommonMark reads it back."""

from __future__ import annotations

import itertools
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.publishing.page_markdown import page_markdown

PAGE = (
    '<html lang="en"><head><title>T</title><link rel="canonical" href="https://example.org/a/b/"></head>'
    "<body><nav>menu</nav><article>{}</article></body></html>"
)
PARSER = MarkdownIt("commonmark").enable("table")


def written(article: str) -> str:
    copy = page_markdown(PAGE.format(article).encode())
    assert copy is not None
    return copy.decode().partition("---\n\n")[2]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ('<h2 id="x">One <a class="headerlink" href="#x">#</a></h2>', "## One\n"),
        ('<p>See <a href="../c/#d">the rest</a>.</p>', "See [the rest](https://example.org/a/c/#d).\n"),
        ("<p>a*b_c [d] &lt;e&gt; f|g \\ `h`</p>", "a\\*b\\_c \\[d\\] \\<e\\> f\\|g \\\\ \\`h\\`\n"),
        ("<p># no heading</p><p>1. no list</p><p>2.37%</p>", "\\# no heading\n\n1\\. no list\n\n2.37%\n"),
        ("<ul><li>one</li><li><p>two</p></li></ul>", "- one\n- two\n"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two\n"),
        ("<dl><div><dt>Term</dt><dd>a</dd><dd>b</dd></div></dl>", "- **Term**: a; b\n"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 |  |\n",
        ),
        ("<dl><dt>T</dt><dd><ul><li>a</li><li>b</li></ul></dd></dl>", "- **T**: a; b\n"),
        ("<ul><li><h3>One</h3><p>x</p></li></ul>", "### One\n\nx\n"),
        ("<pre>x\n  y</pre>", "    x\n      y\n"),
        ("<p>a <b>bold</b> word<svg><title>x</title></svg></p><button>Copy</button>", "a **bold** word\n"),
        ("<p hidden>unseen</p><p>seen</p>", "seen\n"),
        ("<div>loose <span>words</span><p>block</p>end</div>", "loose words\n\nblock\n\nend\n"),
    ],
)
def test_elements_become_markdown(article: str, expected: str) -> None:
    assert written(article) == expected


def test_the_page_is_named_above() -> None:
    copy = page_markdown(PAGE.format("<p>x</p>").encode())
    assert copy == b'---\ntitle: "T"\nurl: "https://example.org/a/b/"\nlanguage: "en"\n---\n\nx\n'


def test_a_redirect_has_no_copy() -> None:
    assert page_markdown(b"<html><head><title>T</title></head><body><p>moved</p></body></html>") is None


@pytest.mark.slow
def test_every_page_is_read_back_with_its_headings_and_links(flagship: Path) -> None:
    compared = 0
    for page in sorted(flagship.rglob("index.html")):
        copy = page.with_name("index.html.md")
        if not copy.is_file():
            continue
        document = html.document_fromstring(page.read_text("utf-8"))
        (address,) = document.xpath("//link[@rel='canonical']/@href")
        tokens = PARSER.parse(copy.read_text("utf-8").partition("---\n\n")[2])
        assert not [token for token in walked(tokens) if token.type.startswith("html")], page
        article = document.xpath("//article")[0]
        assert headings(tokens) == [
            words(found) for found in article.xpath(".//h1 | .//h2 | .//h3 | .//h4")
        ], page
        read = {token.attrGet("href") for token in walked(tokens) if token.type == "link_open"}
        shown = {urljoin(address, link) for link in article.xpath(LINKS)}
        assert {MarkdownIt().normalizeLink(link) for link in shown} == read, page
        compared += 1
    assert compared > 100


LINKS = (
    ".//a[normalize-space()][@href][not(ancestor-or-self::*[@hidden])][not(ancestor::nav)][not(ancestor::svg)]"
    "[not(contains(@class, 'headerlink'))]/@href"
)


def walked(tokens: list) -> list:  # type: ignore[type-arg]
    return [inner for token in tokens for inner in (token, *walked(token.children or []))]


def headings(tokens: list) -> list[str]:  # type: ignore[type-arg]
    texts = []
    for token, after in itertools.pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(
                part.content for part in walked(after.children or []) if part.type in ("text", "text_special")
            )
            texts.append("".join(text.split()))
    return texts


def words(element: html.HtmlElement) -> str:
    marks = set(element.xpath(".//a[contains(@class, 'headerlink')]//text()/.."))
    own = [text for text in element.xpath(".//text()") if text.getparent() not in marks or text.is_tail]
    return "".join("".join(own).split())
