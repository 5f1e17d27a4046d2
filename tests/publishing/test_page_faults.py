"""What is wrong with one page, drawing or style sheet, whatever stands around it, and that the rest is left in peace."""

from __future__ import annotations

import pytest

from generator.publishing.drawing import read_drawing
from generator.publishing.page import Page, read_page
from generator.publishing.reference import Use
from generator.publishing.stylesheet import read_stylesheet

PAGE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title></head>\n<body>\n{}\n</body></html>\n'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}\n</svg>'


def page(body: str) -> Page:
    return read_page("a.html", PAGE.format(body).encode(), ())


def told(body: str) -> list[str]:
    """What is told of a page with this body, each as line and words; the body begins in line 4."""
    return [f"{found.line}: {found.en}" for found in page(body).findings]


@pytest.mark.parametrize(
    ("body", "use"),
    [
        ('<a href="x">', Use.NAVIGATION),
        ('<area href="x">', Use.NAVIGATION),
        ('<link rel="canonical" href="x">', Use.LINK),
        ('<link rel="Alternate NEXT" href="x">', Use.LINK),
        ('<link rel="next prefetch" href="x">', Use.RESOURCE),
        ('<link rel="stylesheet" href="x">', Use.RESOURCE),
        ('<link href="x">', Use.LINK),
        ('<svg><image href="x"/></svg>', Use.IMAGE),
        ('<svg><image xlink:href="x"/></svg>', Use.IMAGE),
        ('<svg><use href="x"/></svg>', Use.RESOURCE),
        ('<img src="x" alt="">', Use.IMAGE),
        ('<img srcset="x 2x" alt="">', Use.IMAGE),
        ('<script src="x"></script>', Use.RESOURCE),
        ('<video src="x"></video>', Use.RESOURCE),
        ('<blockquote cite="x"></blockquote>', Use.LINK),
        ('<form action="x"></form>', Use.RESOURCE),
        ('<svg><path fill="url(x)"/></svg>', Use.RESOURCE),
        ('<meta http-equiv="refresh" content="0; url=x">', Use.RESOURCE),
        ('<meta property="og:image" content="x">', Use.LINK),
        ('<meta name="twitter:image" content="x">', Use.LINK),
    ],
)
def test_what_a_browser_does_with_an_address_is_known(body: str, use: Use) -> None:
    found = page(f"\n{body}")
    assert found.findings == ()
    assert [(reference.address, reference.line, reference.use) for reference in found.references] == [
        ("x", 5, use)
    ]
    assert found.redirects is ("refresh" in body)


@pytest.mark.parametrize(
    "body",
    [
        '<svg><clipPath id="clip"></clipPath><g clip-path="url(#clip)"></g></svg>',
        '<meta name="description" content="x"><meta property="og:title" content="x">',
        '<p title="onclick" data-on="x">url(https://other.example/a.png)</p>',
        '<a name="a" id="a"></a><a name="b"></a>',
        '<script type="Application/JSON ">{"a": 1}</script>',
    ],
)
def test_what_only_looks_like_an_address_or_a_fault_is_left_in_peace(body: str) -> None:
    assert (page(body).references, page(body).findings) == ((), ())


def test_the_ids_of_a_page_are_those_that_links_can_name() -> None:
    assert page('<a name="b" id="a"></a><a name="c"></a><p name="d" id="e"></p>').ids == {"a", "b", "c", "e"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<meta http-equiv="refresh">', []),
        ('<meta http-equiv=" Refresh " content="5">', []),
        (
            '<meta name=" Referrer " content="x">',
            ["4: a meta element may not say how the page is sent or read"],
        ),
        ('<meta http-equiv="set-cookie">', ["4: a meta element may not say how the page is sent or read"]),
        (
            "<script></script>",
            ["4: unknown inline script sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=: ''"],
        ),
        (
            '<p aria-controls="a b"></p><i id="b"></i>',
            ["4: aria-controls names 'a', an id that the page does not have"],
        ),
        (
            '<a href="#x" id="x"></a>\n<svg><path stroke="url(#y) url(x)"/></svg>',
            ["5: stroke names 'y', an id that the page does not have"],
        ),
        ('<a name="a"></a>\n<i id="b"></i><i id="a"></i>\n<p id="a"></p>', ["5: id 'a' is given 3 times"]),
        ("<xmp>\n</xmp>\n<NoScript>", ["4: element: '<xmp'"]),
        ("<p>\n\x00</p>", ["5: NUL byte: '\\x00'"]),
        ("<p>\n<?php", ["5: XML in HTML: '<?'"]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(body: str, expected: list[str]) -> None:
    assert told(body) == expected


def test_only_the_beginning_of_a_long_fault_is_shown() -> None:
    (script,) = told(f"<script>{'x' * 61}</script>")
    assert script.endswith(f": {'x' * 60!r}")
    (event,) = told(f'<p onclick="{"x" * 61}"></p>')
    assert event.endswith(f"={'x' * 60!r}")
    (style,) = told(f'<p style="{"x" * 61}"></p>')
    assert style.endswith(f"={'x' * 60!r}")
    (title,) = told(f"<textarea>{'x' * 40}<b></textarea>")
    assert title == f"4: markup inside plain text: {('<textarea>' + 'x' * 30)!r}"


def test_a_fault_in_the_first_line_is_told_there() -> None:
    assert [found.line for found in read_page("a.html", b"<html lang=en><noscript>", ()).findings] == [1]
    assert [found.line for found in read_page("a.html", b"\n<html lang=en><noscript>", ()).findings] == [2]
    assert [found.line for found in read_page("a.html", b"\n\xff", ()).findings] == [2]
    assert [found.line for found in read_page("a.html", b" \n ", ()).findings] == [0]


def test_an_element_at_any_depth_is_looked_at() -> None:
    deep = "<div>" * 2000 + '<a href="https://example.com/" onclick="go()">'
    assert told(deep) == ["4: attribute onclick='go()'"]
    assert [reference.address for reference in page(deep).references] == ["https://example.com/"]


def test_an_address_is_told_where_it_stands_first() -> None:
    found = page('<a href="x">\n<a href="x">\n<a href="y">\n<img src="x" alt="">').references
    assert [(reference.address, reference.line) for reference in found] == [("x", 4), ("y", 6), ("x", 7)]


def test_a_page_whose_html_element_is_not_written_is_told_at_its_beginning() -> None:
    (found,) = read_page("a.html", b"<p>words", ()).findings
    assert str(found) == "a.html:1: language-is-given: the html element has no lang"


def drawing(content: str) -> list[str]:
    """What a drawing refers to and what is wrong with it; its content begins in line 2."""
    read = read_drawing("a.svg", SVG.format(content).encode())
    return [
        *(f"{reference.line}: {reference.use.name} {reference.address}" for reference in read.references),
        *(f"{found.line}: {found.en}" for found in read.findings),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<a href="x"/>\n<a xlink:href="y"/>', ["2: LINK x", "3: LINK y"]),
        ('<image href="x"/><use href="#a"/>', ["2: IMAGE x", "2: RESOURCE #a"]),
        ('<use src="x"/>', ["2: RESOURCE x"]),
        ("<style/><style>\na{fill:url(x)}</style>", ["3: IMAGE x"]),
        ('<rect style="fill:url(x)" id="on"/>', ["2: IMAGE x"]),
        ("<text>url(x) and @import 'y'</text>", []),
        ('<rect ariax="url(x)" aria-label="url(y)" data-tip="url(z)"/>', ["2: IMAGE x"]),
        ('<rect ONLOAD="go()"/>', ["2: an attribute ONLOAD"]),
        ('<handler xmlns="http://www.w3.org/2001/xml-events"/>', ["2: an element handler"]),
        ('<discard/><g xmlns=""/>', ["2: an element discard"]),
        ("<?a b?>\n<!-- a comment -->", ["2: a processing instruction 'a'"]),
    ],
)
def test_what_acts_in_a_drawing_is_told(content: str, expected: list[str]) -> None:
    assert drawing(content) == expected


def test_an_entity_of_a_drawing_is_not_opened() -> None:
    markup = '<!DOCTYPE svg [<!ENTITY a "<script>go()</script>">]>\n<svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    assert [found.en for found in read_drawing("a.svg", markup.encode()).findings] == [
        "a document type, which may define entities"
    ]


def test_the_ids_of_a_drawing_are_those_that_links_can_name() -> None:
    assert read_drawing("a.svg", SVG.format('<g id="a"/><g/><g id=""/>').encode()).ids == {"a"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\na{b:url(x)}", ["2: IMAGE x"]),
        ("a{}\n\nb{c:image-set('x' 1x,\n'y' 2x)}", ["3: IMAGE x", "3: IMAGE y"]),
        ("\n@import 'x'; @import \"y\";", ["2: RESOURCE x", "2: RESOURCE y"]),
        ("/* url(x)\n\n*/ a{b:url('y')}", ["3: IMAGE y"]),
        ("a{b:url(x)}\nb{c:url(x)}", ["1: IMAGE x", "2: IMAGE x"]),
        ("a{b:url(x)} c{d:\\75 rl(y)}\ne{f:\\75rl(x)}", ["1: IMAGE x", "1: IMAGE y"]),
        ("a{b:url('\\78')}", ["1: IMAGE \\78", "1: IMAGE x"]),
        ("a{b:url('\\1 x')}", ["1: IMAGE \\1 x", "1: IMAGE \x01x"]),
        (
            "a{b:url('\\0 x\\110000 y\\10FFFF')}",
            ["1: IMAGE \\0 x\\110000 y\\10FFFF", "1: IMAGE \ufffdx\ufffdy\U0010ffff"],
        ),
        ("a{content:'\\2014'}", []),
    ],
)
def test_every_address_of_a_style_sheet_is_found(text: str, expected: list[str]) -> None:
    found = read_stylesheet(text)
    assert [f"{reference.line}: {reference.use.name} {reference.address}" for reference in found] == expected


def test_the_lines_of_a_style_sheet_in_a_page_go_on_from_it() -> None:
    assert [
        reference.line
        for reference in read_stylesheet("\na{b:url(x)}\n@import 'y'; c{d:image-set('z' 1x)}", 10)
    ] == [
        11,
        12,
        12,
    ]
