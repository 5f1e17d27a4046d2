"""Raw blocks go past Markdown's parser, and no reader can tell."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from generator.mkdocs_adapter.raw_blocks import put_back, set_aside
from generator.pipeline import export_tree, project_at
from tests.conftest import ROOT


def shown(source: str) -> str:
    """What Markdown makes of a page, as MkDocs calls it."""
    extensions = ["toc", "tables", "fenced_code", "attr_list"]
    return markdown.markdown(source, extensions=extensions, extension_configs={"toc": {"permalink": "#"}})


def shown_with_blocks_aside(source: str) -> str:
    """The same, with raw blocks taken past it."""
    left, blocks = set_aside(source)
    return put_back(shown(left), blocks)


USUAL = {
    "a block": "<p>a</p>\n",
    "two blocks without a blank line": "<p>a</p>\n<p>b</p>\n",
    "two blocks with one": "<p>a</p>\n\n<p>b</p>\n",
    "a heading between": "<p>a</p>\n\n# One {#one}\n\n<p>b</p>\n\n## Two {#two}\n",
    "the same element inside itself": "<div>\n<div>a</div>\n\n<div><div>b</div></div>\n</div>\n\n# c\n",
    "blank lines and marks inside": "<div class='x'>\n\n*a*\n\n# b\n\n    c\n\n</div>\n",
    "references": '<p title="&quot;&amp;&#42;">&lt;a&gt; &copy;</p>\n\n# a &#42;b&#42; {#c}\n',
    "void elements inside": '<p>a<br>b<img src="x"><input type="text">c</p>\n\ntext\n',
    "a script": '<script type="application/ld+json">{"a":"*b*"}</script>\n',
    "a drawing": '<figure><svg viewBox="0 0 1 1"><path d="M0,0h1"/></svg></figure>\n',
}
UNUSUAL = {
    "a tail": "<p>a</p> b *c*\n",
    "a comment": "<!-- <p>a</p> -->\n\n<p>b</p>\n",
    "an instruction": "<?php echo 1 ?>\n\n<p>b</p>\n",
    "an element of a line": "<a href='x'>a</a>\n",
    "an element in a paragraph": "text <b>a</b>\n\n<p>b</p>\n",
    "a block that never ends": "<div>\n<p>a</p>\n\n# b\n",
    "an end without a beginning": "</div>\n\n<p>a</p>\n",
    "an empty element": "<hr>\n\n<p>a</p>\n",
    "a closed element": "<div />\n\n<p>a</p>\n",
    "a tab": "<pre>\ta</pre>\n",
    "an indented block": "  <p>a</p>\n",
    "code": "`<p>`\n\n<p>a</p>\n",
    "our own marks": "<p>a</p>\n\n\ue0000\ue001\n",
    "plain text": "a *b*\n\n- c\n",
}


@pytest.mark.parametrize("source", USUAL.values(), ids=USUAL.keys())
def test_a_usual_page_is_the_same_with_its_blocks_aside(source: str) -> None:
    assert set_aside(source)[1]
    assert shown_with_blocks_aside(source) == shown(source)


@pytest.mark.parametrize("source", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_an_unusual_page_is_left_to_markdown(source: str) -> None:
    assert set_aside(source) == (source, ())


def test_every_page_of_the_report_is_usual_and_the_same(tmp_path: Path) -> None:
    export_tree(project_at(ROOT), tmp_path)
    pages = sorted(tmp_path.rglob("*.md"))
    assert len(pages) > 100
    for page in pages:
        body = page.read_text("utf-8").split("---\n", 2)[2]
        assert set_aside(body)[1], page
        assert shown_with_blocks_aside(body) == shown(body), page
