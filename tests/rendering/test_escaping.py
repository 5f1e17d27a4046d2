"""Text from authors reaches markup, JSON and tables as text, letter for letter."""

from __future__ import annotations

import html
import json
from types import SimpleNamespace
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import html as lxml_html
from markupsafe import Markup

from generator.datasets.json_text import json_bytes
from generator.linking.address import Address
from generator.pages.prose import Part, plain_text
from generator.rendering.environment import (
    digits,
    file_href,
    heading,
    href,
    lang,
    language_href,
    relative,
    template_environment,
    write_parts,
)
from generator.rendering.safe import escape_html, escape_json, escape_markdown
from generator.wording.cells import harmless

HOSTILE = """<script>alert(1)</script> "quoted" 'single' & &amp; [a](javascript:x) *b* `c` {: #d onclick=e } \\ | ~"""


@pytest.mark.parametrize("character", [chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum()])
def test_every_mark_of_ascii_is_a_reference_in_markdown(character: str) -> None:
    assert escape_markdown(f"a{character}b") == f"a&#{ord(character)};b"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1))
def test_a_heading_shows_what_was_written(text: str) -> None:
    shown = markdown.markdown(str(heading(2, text, "anchor")), extensions=["attr_list", "md_in_html"])
    element = lxml_html.fragment_fromstring(shown)
    assert (element.tag, dict(element.attrib)) == ("h2", {"id": "anchor"})
    assert "".join(element.itertext()) == text
    assert len(element) == 0


def test_a_heading_stands_on_one_line() -> None:
    assert heading(3, "a \n\n  b\tc", "x") == "### a b c {#x}"
    assert isinstance(heading(1, "a", "x"), Markup)


def test_html_is_escaped_in_content_and_attributes() -> None:
    assert escape_html("<a b=\"c\" d='e'>&") == "&lt;a b=&#34;c&#34; d=&#39;e&#39;&gt;&amp;"
    element = lxml_html.fragment_fromstring(f'<p title="{escape_html(HOSTILE)}">{escape_html(HOSTILE)}</p>')
    assert element.text == element.get("title") == HOSTILE


def test_what_is_markup_already_stays() -> None:
    assert escape_html(Markup("<b>")) == "<b>"


def test_json_in_a_page_neither_ends_its_element_nor_begins_a_comment() -> None:
    value = {"b": "</script><!--<script>&amp;\u2028\u2029", "a": ["字", 1]}
    written = escape_json(value)
    assert json.loads(written) == value
    for forbidden in "<>&\u2028\u2029":
        assert forbidden not in written
    assert written.startswith('{"a":["字",1],"b":')
    assert isinstance(written, Markup)


def test_published_json_keeps_its_order_and_ends_in_a_line_feed() -> None:
    assert json_bytes({"b": 10**23, "a": "字"}) == f'{{\n  "b": {10**23},\n  "a": "字"\n}}\n'.encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_starts_a_formula(start: str) -> None:
    assert harmless(f"{start}1+1") == f"'{start}1+1"
    assert harmless(f"a{start}") == f"a{start}"
    assert harmless("") == ""


@pytest.mark.parametrize(
    ("here", "there", "anchor", "link"),
    [
        ("", "", "", "./"),
        ("", "", "x", "#x"),
        ("a/", "a/", "x", "#x"),
        ("a/", "a/", "", "./"),
        ("a/", "", "", "../"),
        ("a/b/", "a/", "", "../"),
        ("a/b/", "a/c/", "", "../c/"),
        ("a/b/", "c/b/", "x", "../../c/b/#x"),
        ("", "a/b/", "", "a/b/"),
        ("a/", "a/b/", "", "b/"),
        ("a/b/c/", "a/x/c/", "", "../../x/c/"),
    ],
)
def test_links_lead_from_page_to_page(here: str, there: str, anchor: str, link: str) -> None:
    assert relative(here, Address(there, anchor)) == link


NUMBERS = SimpleNamespace(system="latn", digits="0123456789")
SOURCE = SimpleNamespace(code="zh", html_lang="zh-Hans", direction="ltr", numbers=NUMBERS)
OTHER = SimpleNamespace(code="en", html_lang="en", direction="ltr", numbers=NUMBERS)
RIGHT_TO_LEFT = SimpleNamespace(
    code="ar", html_lang="ar", direction="rtl", numbers=SimpleNamespace(system="arab", digits="٠١٢٣٤٥٦٧٨٩")
)


def context(path: str, language: Any = SOURCE) -> Any:
    """What a template knows about the page and the report."""
    families = {"poor": SimpleNamespace(family="poverty")}
    languages = (SOURCE, OTHER, RIGHT_TO_LEFT)
    report = SimpleNamespace(source_language=SOURCE, metrics=families, languages=languages)
    return {"page": SimpleNamespace(path=path, language=language), "context": SimpleNamespace(report=report)}


def test_a_link_to_a_file_climbs_out_of_the_language() -> None:
    assert href(context("a/b/"), Address("a/")) == "../"
    assert file_href(context("a/b/"), "data.csv") == "../../data.csv"
    assert file_href(context(""), "data.csv") == "data.csv"
    assert file_href(context("a/b/", OTHER), "data.csv") == "../../../data.csv"


def test_a_link_leads_to_the_twin_in_the_other_language() -> None:
    there = Address("a/", "x")
    assert language_href(context("a/", SOURCE), there, SOURCE) == "#x"
    assert language_href(context("a/", SOURCE), there, OTHER) == "../en/a/#x"
    assert language_href(context("a/", OTHER), there, SOURCE) == "../../a/#x"
    assert language_href(context("", OTHER), there, OTHER) == "a/#x"
    assert language_href(context("", SOURCE), Address(""), SOURCE) == "./"
    assert language_href(context("", OTHER), Address(""), SOURCE) == "../"


def figure(*, derived: bool) -> Any:
    """A figure that has only what its link shows."""
    return SimpleNamespace(id='poor-"2013"', metric="poor", is_derived=derived)


def test_parts_of_a_text_are_escaped_and_linked() -> None:
    parts = (
        Part("words", HOSTILE),
        Part("figure", "<1>", Address("data/", "a"), figure=figure(derived=False)),
        Part("figure", "2", Address("data/", "b"), figure=figure(derived=True)),
        Part("link", "<l>", Address("x/")),
        Part("term", "<t>", Address("y/")),
        Part("outside", "<o>", url='https://example.org/?a="b"&c'),
    )
    shown = write_parts(context("here/"), parts)
    root = lxml_html.fragment_fromstring(shown, create_parent="p")
    assert root.text == HOSTILE
    assert plain_text(parts) == "".join(root.itertext())
    assert [(link.get("class"), link.get("href"), link.text) for link in root] == [
        ("dz-figure", "../data/#a", "<1>"),
        ("dz-figure dz-figure--derived", "../data/#b", "2"),
        ("dz-link", "../x/", "<l>"),
        ("dz-term", "../y/", "<t>"),
        ("dz-outside", 'https://example.org/?a="b"&c', "<o>"),
    ]
    assert root[0].get("data-family") == "poverty"
    assert root[4].get("rel") == "noopener noreferrer"
    assert html.unescape(str(shown)).startswith("<script>")
    assert "<script>" not in shown


def test_words_of_another_language_stand_together_and_say_which_way_they_run() -> None:
    parts = (
        Part("words", "a"),
        Part("words", "<字", lang="zh-Hans"),
        Part("link", "词", Address("x/"), lang="zh-Hans"),
        Part("words", "ك", lang="ar"),
        Part("words", "b"),
    )
    link = '<a class="dz-link" href="../x/">词</a>'
    assert (
        write_parts(context("here/", OTHER), parts)
        == f'a<span lang="zh-Hans">&lt;字{link}</span><span lang="ar" dir="rtl">ك</span>b'
    )
    assert lang(context("", RIGHT_TO_LEFT), "en") == 'lang="en" dir="ltr"'
    assert lang(context("", RIGHT_TO_LEFT), "ar") == 'lang="ar"'
    assert lang(context("", RIGHT_TO_LEFT), 'tlh"') == 'lang="tlh&#34;"'


def test_counts_are_written_in_the_digits_of_the_page() -> None:
    assert digits(context("", OTHER), 105) == "105"
    assert digits(context("", RIGHT_TO_LEFT), 105) == "١٠٥"


def test_templates_escape_what_they_show_refuse_what_is_not_there_and_keep_their_lines() -> None:
    env = template_environment("pages")
    template = env.from_string("{% if shown %}\n  <p>{{ text }}</p>\n  {% endif %}\nend\n")
    assert template.render(shown=True, text="<b>") == "  <p>&lt;b&gt;</p>\nend\n"
    with pytest.raises(UndefinedError):
        template.render(shown=True)
