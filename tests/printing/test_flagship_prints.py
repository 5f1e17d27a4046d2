"""The flagship's printed report as a screen reader, a PDF viewer and a reader of one language find it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from generator.linking.figure_words import figure_text
from generator.pages.context import PageContext
from generator.pages.prose import Part, plain_text
from generator.pages.sizes import written_size
from generator.pipeline import check_report, project_at
from generator.printing.block import Block
from generator.printing.document import blocks_of
from tests.conftest import ROOT
from tests.support.tagged_pdf import TaggedPdf

pytestmark = pytest.mark.slow
FILES = {"zh": ("zh",), "en": ("en",), "zh-en": ("zh", "en")}
NAMES = tuple(FILES)
SITE = "https://example.org/duizhao/"


@pytest.fixture(scope="module")
def prints(flagship: Path) -> dict[str, TaggedPdf]:
    return {name: TaggedPdf(flagship / "print" / f"report.{name}.pdf") for name in NAMES}


@pytest.fixture(scope="module")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PageContext]:
    checked = check_report(project_at(ROOT), draw=True, cache=tmp_path_factory.mktemp("charts"))
    assert checked.report is not None
    return {
        language.code: PageContext(checked.report, language, checked.charts)
        for language in checked.report.languages
    }


def squeezed(text: str) -> str:
    """Without what lines and columns do to a text: blanks, joiners, and hyphens where a word may break."""
    return re.sub(r"[\s\u00ad\u2060-]", "", text)


def paired(contexts: dict[str, PageContext], codes: tuple[str, ...]) -> Iterator[tuple[Block, ...]]:
    versions = [{block.key: block for block in blocks_of(contexts[code])} for code in codes]
    assert all(version.keys() == versions[0].keys() for version in versions)
    for key in versions[0]:
        yield tuple(version[key] for version in versions)


def words_of(value: Any) -> str:
    """A text as it is read."""
    return value.text if isinstance(value, Part) else value if isinstance(value, str) else plain_text(value)


def read_in_order(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of a block, each language after the other, and of a table cell by cell."""
    if blocks[0].kind == "table":
        for rows in zip(*(block.content["rows"] for block in blocks), strict=True):
            for cells in zip(*rows, strict=True):
                yield from dict.fromkeys(words_of(cell) for cell in cells)
        return
    yield f"§{blocks[0].locator}" if blocks[0].locator else ""
    for block in blocks:
        for name in {"chart": ("description",), "sum": ("claim", "verdict")}.get(
            block.kind, ("name", "text")
        ):
            yield words_of(block.content.get(name, ""))


@pytest.mark.parametrize("name", NAMES)
def test_reading_order_is_the_order_of_the_report(
    prints: dict[str, TaggedPdf], contexts: dict[str, PageContext], name: str
) -> None:
    text, place, found = squeezed(prints[name].text), 0, 0
    for blocks in paired(contexts, FILES[name]):
        for words in read_in_order(blocks):
            at = text.find(squeezed(words), place)
            assert at >= 0, f"{blocks[0].key}: {words!r} is not read after {text[place - 60 : place]!r}"
            place, found = at + len(squeezed(words)), found + bool(words)
    assert found > 1000


def test_two_languages_alternate_paragraph_by_paragraph(prints: dict[str, TaggedPdf]) -> None:
    paragraphs: list[str] = []
    for piece in prints["zh-en"].pieces:
        if piece.path[-1] == "P" and (not paragraphs or paragraphs[-1] != piece.language):
            paragraphs.append(piece.language)
    assert all(one != other for one, other in pairwise(paragraphs))
    assert paragraphs.count("zh-CN") > 300


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_ends_a_page_with_its_name(
    prints: dict[str, TaggedPdf], contexts: dict[str, PageContext], name: str
) -> None:
    names = tuple(
        squeezed("".join((words_of(block.content["name"]), *others, labels, places)))
        for blocks in paired(contexts, FILES[name])
        for block in blocks
        if block.kind == "entry"
        for labels, places in [(str(block.content["labels"]), str(block.content["places"]))]
        for others in [
            tuple(words_of(other) for other in block.content["others"]) if len(blocks) == 1 else ()
        ]
    )
    pages: dict[int | None, str] = {}
    for piece in prints[name].pieces:
        pages[piece.page] = pages.get(piece.page, "") + squeezed(piece.text)
    assert len(names) > 150
    assert sum(name in text for text in pages.values() for name in names) > 150
    assert not [page for page, text in pages.items() if text.endswith(names)]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_begins_below_its_words_and_with_several_rows(
    prints: dict[str, TaggedPdf], name: str
) -> None:
    page, tables = None, 0
    for is_table, group in groupby(prints[name].pieces, lambda piece: "Table" in piece.path):
        pieces = list(group)
        if is_table:
            tables += 1
            pages = [piece.page for piece in pieces]
            text = "".join(piece.text for piece in pieces)[:60]
            assert pages[0] == page, f"a page later than what it shows: {text}"
            cells = sum("TD" in piece.path for piece in pieces if piece.page == page)
            assert len(set(pages)) == 1 or cells >= 8, f"hardly begun at the end of a page: {text}"
        page = pieces[-1].page
    assert tables > 12


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_printed_in_each_language_of_the_file(
    prints: dict[str, TaggedPdf], contexts: dict[str, PageContext], name: str
) -> None:
    text = squeezed(prints[name].text)
    for code in FILES[name]:
        report, language = contexts[code].report, contexts[code].language
        missing = [
            figure.id
            for figure in report.figures.values()
            if squeezed(figure_text(figure, report, language)) not in text
        ]
        assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_bookmarks_are_the_headings_in_their_order_and_depth(
    prints: dict[str, TaggedPdf], contexts: dict[str, PageContext], name: str
) -> None:
    expected = [
        (blocks[0].level, " ".join(block.content["text"] for block in blocks))
        for blocks in paired(contexts, FILES[name])
        if blocks[0].kind == "heading"
    ]
    contents, *found = prints[name].bookmarks
    assert contents[1].startswith(contexts[FILES[name][0]].words.contents)
    assert [(level, title) for level, title, _ in found] == expected
    assert all(one[2] <= other[2] for one, other in pairwise(found))


@pytest.mark.parametrize("name", NAMES)
def test_contents_give_the_page_of_each_bookmark(prints: dict[str, TaggedPdf], name: str) -> None:
    contents = "".join(piece.text for piece in prints[name].pieces if "TOCI" in piece.path)
    # compared as a whole: a page number may be followed by a title which begins with a year
    expected = [f"{title}{page}" for level, title, page in prints[name].bookmarks[1:] if level <= 3]
    assert squeezed(contents) == squeezed("".join(expected))


@pytest.mark.parametrize("name", NAMES)
def test_figures_lead_to_their_permanent_place(
    prints: dict[str, TaggedPdf], contexts: dict[str, PageContext], name: str
) -> None:
    addresses, first = set(prints[name].addresses), contexts[FILES[name][0]]
    assert {first.url(f"figures/#{identity}") for identity in first.report.figures} <= addresses
    for code in FILES[name]:
        mentioned = {
            contexts[code].url(f"figures/#{part.figure.id}")
            for block in blocks_of(contexts[code])
            if block.kind == "paragraph"
            for part in block.content["text"]
            if isinstance(part, Part) and part.figure
        }
        assert mentioned
        assert mentioned <= addresses


@pytest.mark.parametrize("name", NAMES)
def test_every_link_to_the_site_leads_somewhere(
    prints: dict[str, TaggedPdf], flagship: Path, name: str
) -> None:
    inside = {address for address in prints[name].addresses if address.startswith(SITE)}
    ids: dict[str, set[str]] = {}
    for address in inside:
        parts = urlsplit(address.removeprefix(SITE))
        page = flagship / parts.path / "index.html"
        ids.setdefault(parts.path, set(html.parse(page).xpath("//@id")))
        assert not parts.fragment or parts.fragment in ids[parts.path], address
    assert len(inside) > 100


@pytest.mark.parametrize("name", NAMES)
def test_every_language_is_marked(prints: dict[str, TaggedPdf], name: str) -> None:
    spoken = [piece for piece in prints[name].pieces if not {"Link", "TOCI"} & set(piece.path)]
    hanzi = [piece for piece in spoken if re.search("[一-龥]", piece.text)]
    # a Chinese explanation may quote two words of English
    english = [piece for piece in spoken if re.search("[a-z]{2,} [a-z]{2,} [a-z]{2,} ", piece.text)]
    assert hanzi
    assert english
    assert [piece for piece in hanzi if piece.language != "zh-CN"] == []
    assert [piece for piece in english if piece.language != "en-GB"] == []


@pytest.mark.parametrize("name", NAMES)
def test_file_says_that_it_is_accessible_and_of_what_day_it_is(
    prints: dict[str, TaggedPdf], name: str
) -> None:
    pdf = prints[name]
    metadata = pdf.root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert pdf.root["/MarkInfo"]["/Marked"]
    assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(pdf.reader.metadata["/CreationDate"]).startswith("D:20180803")
    assert str(pdf.reader.metadata["/Title"])


@pytest.mark.parametrize("name", NAMES)
def test_letters_are_those_of_the_charts_and_charts_are_no_pictures_of_dots(
    prints: dict[str, TaggedPdf], name: str
) -> None:
    pdf = prints[name]
    assert {font.split("-")[0] for font in pdf.fonts} == {"DuizhaoSans", "DuizhaoSansLatin"}
    kinds = {
        str(drawing.get_object()["/Subtype"])
        for page in pdf.reader.pages
        for drawing in page["/Resources"].get("/XObject", {}).values()
    }
    assert "/Image" not in kinds


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("path", ["report", "data", "about"])
def test_pages_offer_each_file_with_its_size(flagship: Path, code: str, path: str) -> None:
    page = (flagship if code == "zh" else flagship / code) / path / "index.html"
    offered = {}
    for link in html.parse(page).xpath("//div[@class='dz-prints']//a[@type='application/pdf']"):
        file = (page.parent / link.get("href")).resolve()
        offered[file.name] = link.getparent().find("span").text
    files = list((flagship / "print").iterdir())
    assert offered == {file.name: written_size(file.stat().st_size) for file in files}
    assert next(iter(offered)) == f"report.{code}.pdf"
