"""A page as Markdown says what the page says, and a parser of CommonMark reads it back."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.cache.folder import CacheFolder
from generator.processes import sharing
from generator.publishing import markdown_copies
from generator.publishing.markdown_copies import add_markdown_copies
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
        ("<h1>One</h1><h6>Six</h6><h7>none</h7>", "# One\n\n###### Six\n\nnone\n"),
        ("<p>one<br>line <!-- note -->only</p>", "one line only\n"),
        ("<p>no-<b>break </b>after <b> </b>bold</p>", "no-**break** after bold\n"),
        ("<p>a <b>b <i>c</i> d</b> e</p>", "a **b c d** e\n"),
        ("<p>a <b>b<span hidden> unseen</span></b> c</p>", "a **b** c\n"),
        ("<p><code>a`b</code><code></code> <i>code</i></p>", "`a b` code\n"),
        ('<p><a href="../x/"></a><a>no link</a> <span href="../y/">words</span></p>', "no link words\n"),
        ('<p><a href="a (1).csv">table</a></p>', "[table](<https://example.org/a/b/a (1).csv>)\n"),
        ("<details><summary>More</summary><p>x</p></details>", "**More**\n\nx\n"),
        ("<details><summary><svg></svg></summary><p>x</p></details>", "x\n"),
        ('<details class="dz-cite-form"><summary>BibTeX</summary></details><p>x</p>', "x\n"),
        (
            '<div class="dz-cite-form"><p class="dz-cite-label">APA</p><p class="dz-citation">Who, what.</p></div>',
            "Who, what.\n",
        ),
        ('<p class="dz-cite">cite</p><p class="a dz-explore">table</p><p class="dz-cited">x</p>', "x\n"),
        ("<ul><li></li><li hidden>unseen</li><li>seen</li></ul>", "- seen\n"),
        ("<ol><li hidden>unseen</li><li>one</li><li>two</li></ol>", "1. one\n2. two\n"),
        ("<ul><li hidden>unseen</li></ul><p>x</p>", "x\n"),
        (
            "<dl><dd>of no term</dd><dt>A</dt><dd>a</dd><dt>B</dt><dd></dd><dd>b</dd><dd>c</dd></dl>",
            "- **A**: a\n- **B**: b; c\n",
        ),
        ("<table></table><p>x</p>", "x\n"),
        (
            "<table><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>",
            "| 1 |  |\n| --- | --- |\n| 2 | 3 |\n",
        ),
        ("<pre>\n\n</pre><p>x</p>", "\n\nx\n"),
        (
            "<p>- a</p><p>+ b</p><p>= c</p><p>12) d</p><p>3.</p><p>a # b</p>",
            "\\- a\n\n\\+ b\n\n\\= c\n\n12\\) d\n\n3\\.\n\na # b\n",
        ),
    ],
)
def test_elements_become_markdown(article: str, expected: str) -> None:
    assert written(article) == expected


def test_the_page_is_named_above() -> None:
    copy = page_markdown(PAGE.format("<p>x</p>").encode())
    assert copy == b'---\ntitle: "T"\nurl: "https://example.org/a/b/"\nlanguage: "en"\n---\n\nx\n'


def test_a_name_of_several_lines_stands_on_one_and_a_page_without_a_name_has_a_copy() -> None:
    named = PAGE.replace("<title>T", "<title>脱贫\n  报告 ").format("<p>x</p>").encode()
    assert 'title: "脱贫 报告"\n' in (page_markdown(named) or b"").decode()
    unnamed = PAGE.replace("<title>T</title>", "").replace(' lang="en"', "").format("<p>x</p>").encode()
    assert (page_markdown(unnamed) or b"").startswith(b'---\ntitle: ""\n')
    assert b'\nlanguage: ""\n' in (page_markdown(unnamed) or b"")


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>T</title></head><body><p>moved</p></body></html>",
        "<html><head><title>T</title></head><body><article>no address</article></body></html>",
        PAGE.replace("article>", "main>").format("no article"),
    ],
)
def test_a_page_without_an_article_or_an_address_has_no_copy(page: str) -> None:
    assert page_markdown(page.encode()) is None


def test_every_page_with_a_text_has_its_copy_beside_it(tmp_path: Path) -> None:
    for name, page in {
        "": PAGE.format("<p>x</p>"),
        "en/a/": PAGE.format("<p>y</p>"),
        "old/": "<p>moved",
    }.items():
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text(page, "utf-8")
    (tmp_path / "404.html").write_text(PAGE.format("none"), "utf-8")
    for _ in range(2):  # the second time, what the first time kept
        add_markdown_copies(tmp_path / "", CacheFolder(tmp_path / "cache"))
        copies = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*.md")}
        assert set(copies) == {"index.html.md", "en/a/index.html.md"}
        assert copies["en/a/index.html.md"].read_text("utf-8").endswith("---\n\ny\n")
        for copy in copies.values():
            copy.unlink()


def written_pages(folder: Path, count: int) -> list[Path]:
    """So many pages, and where their copies belong."""
    for number in range(count):
        (folder / str(number)).mkdir()
        (folder / str(number) / "index.html").write_text(PAGE.format(f"<p>{number}</p>"), "utf-8")
    return [folder / str(number) / "index.html.md" for number in range(count)]


def refuse(*arguments: object) -> Any:
    pytest.fail("not this way")


def test_many_copies_are_made_by_other_processes_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown_copies, "page_markdown", refuse)
    copies = written_pages(tmp_path, 50)
    add_markdown_copies(tmp_path, CacheFolder(None))
    assert [copy.read_text("utf-8")[-3:-1].strip() for copy in copies] == [
        str(number) for number in range(50)
    ]


def test_a_few_copies_are_made_without_other_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "WorkerProcess", refuse)
    copies = written_pages(tmp_path, 49)
    add_markdown_copies(tmp_path, CacheFolder(None))
    assert all(copy.is_file() for copy in copies)


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
