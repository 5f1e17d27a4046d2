"""Reference managers read what the site gives them, whatever stands in the texts."""

from __future__ import annotations

import dataclasses
import datetime
import json
import warnings
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string

from generator.citing.bibtex import bibtex_entry, bibtex_file, escape_tex
from generator.citing.csl import csl_item, csl_json
from generator.citing.plain import ACCESSED, plain_citation
from generator.citing.reference import Reference, ReferenceKind
from generator.citing.references import all_references
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec
from generator.pipeline import check_report, project_at
from tests.conftest import ROOT
from tests.support.own_words import any_language

SCHEMA = json.loads(Path(__file__).with_name("csl_items.schema.json").read_text("utf-8"))
_BACK = {
    r"\textbackslash{}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{character}": character for character in "&%$#_"},
}


@cache
def report() -> Report:
    checked = check_report(project_at(ROOT))
    assert checked.report is not None
    return checked.report


def read_tex(text: str) -> str:
    """What TeX prints for a text without commands of its own."""
    found = ""
    while text:
        escape = next((escape for escape in _BACK if text.startswith(escape)), None)
        found += _BACK[escape] if escape else text[0]
        text = text[len(escape or " ") :]
    return found


def one_entry(reference: Reference) -> Entry:
    found = parse_string(bibtex_entry(reference), "bibtex").entries
    assert list(found) == [reference.key]
    return found[reference.key]


texts = st.text(
    st.one_of(
        st.sampled_from("\\{}%&$#_~^\"'@=,()-–§“”《》脱贫攻坚 \n\t"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    min_size=1,
)
kinds = st.sampled_from(["report", "section", "measure", "data", "figure", "chart"])


@st.composite
def references(draw: st.DrawFn) -> Reference:
    kind: ReferenceKind = draw(kinds)
    language: LanguageSpec = draw(any_language)
    return Reference(
        key="example-1",
        kind=kind,
        title=draw(texts),
        report_title=draw(texts),
        author=draw(texts),
        publisher=draw(texts),
        published=draw(st.dates(datetime.date(1000, 1, 1))),
        url="https://example.org/a_b/?c=%20#d",
        source_url="https://example.org/",
        site_url="https://example.org/",
        locator=draw(st.sampled_from(["", "1.5"])),
        language=language,
    )


@given(texts)
def test_a_text_keeps_its_words_and_its_braces_in_pairs(text: str) -> None:
    escaped = escape_tex(text)
    assert read_tex(escaped) == " ".join(text.split())
    depth = 0
    for character in escaped:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0


@given(references())
def test_whatever_it_says_a_reference_is_one_entry(reference: Reference) -> None:
    entry = one_entry(reference)
    title = entry.fields["title"]
    assert (title[0], title[-1]) == ("{", "}")
    assert read_tex(title[1:-1]).split() == reference.title.split()
    assert entry.fields["url"] == reference.url
    assert entry.fields["year"] == str(reference.published.year)


@given(references())
def test_whatever_it_says_a_reference_keeps_to_the_schema(reference: Reference) -> None:
    jsonschema.validate([csl_item(reference)], SCHEMA)
    assert json.loads(csl_json([reference])) == [csl_item(reference)]


@given(references())
def test_names_in_braces_that_a_text_happens_to_have_are_left_alone(reference: Reference) -> None:
    odd = dataclasses.replace(reference, title="{author}{accessed", publisher="{year}")
    text = plain_citation(odd)
    assert "{author}{accessed" in text
    assert "{year}" in text


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_report_and_every_part_of_it_can_be_cited(code: str) -> None:
    language = next(language for language in report().languages if language.code == code)
    found = list(all_references(report(), language))
    entries = parse_string(bibtex_file(found), "bibtex").entries
    assert list(entries) == [reference.key for reference in found]
    jsonschema.validate(json.loads(csl_json(found)), SCHEMA)
    figures = [reference for reference in found if reference.kind == "figure"]
    assert len(figures) == len(report().figures)
    assert len({reference.url for reference in found}) == len(found)


def test_an_organization_is_one_name_though_it_has_an_and() -> None:
    first = next(iter(all_references(report(), report().languages[-1])))
    assert " and " in first.author
    assert [str(person) for person in one_entry(first).persons["author"]] == [f"{{{first.author}}}"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "zh",
            "贫困发生率（2017年底）：2.37%[DS/OL]//江西省扶贫和移民办公室. 关于全省脱贫攻坚推进情况的报告. "
            "江西人大新闻网（监督公开 › 专项工作）, 2018: §1.5(2018-08-03)[{accessed}]. "
            "https://example.org/duizhao/figures/#poverty-rate-2017.",
        ),
        (
            "en",
            "Poverty rate, the end of 2017: 2.37% [Data point]. (2018, August 3). In Jiangxi Provincial Office of Poverty "
            "Alleviation and Resettlement, Report on the Progress of Poverty Alleviation across Jiangxi Province (§1.5). "
            "Jiangxi People’s Congress News (Oversight › Special work). Retrieved {accessed}, from "
            "https://example.org/duizhao/en/figures/#poverty-rate-2017",
        ),
    ],
)
def test_a_figure_is_cited_by_the_style_of_the_language(code: str, expected: str) -> None:
    language = next(language for language in report().languages if language.code == code)
    found = {reference.url.partition("#")[2]: reference for reference in all_references(report(), language)}
    assert ACCESSED in expected
    assert plain_citation(found["poverty-rate-2017"]) == expected


def test_a_citation_processor_writes_all_references_without_a_complaint() -> None:
    items = json.loads(csl_json(all_references(report(), report().languages[-1])))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    written = [str(line) for line in bibliography.bibliography()]
    assert len(written) == len(items)
    whole = "\n".join(written)
    for item in items:
        assert item["title"] in whole
