"""What an author writes in a text, what is understood by it, and where a slip in it is told."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.linking.report import Report
from generator.linking.texts import (
    DateMention,
    FigureMention,
    Mention,
    OutsideLink,
    RunningText,
    Segment,
    TextReader,
    mentioned_dates,
    mentioned_figures,
    mentioned_things,
)
from generator.source.document import Document, Origin
from generator.source.files import read_file
from tests.support.report_project import ReportProject

BEFORE = "text: '"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The small report, with a meeting that has digits in its name."""
    project = ReportProject(tmp_path_factory.mktemp("report"))
    project.replace("content/events.yml", "en: National meeting", "en: Meeting of 2018")
    return project.expect_clean()


def read(report: Report, raw: str, code: str = "en", written: str = "") -> tuple[RunningText, list[str]]:
    """What is understood, and what is told, as column, length, rule and way out."""
    diagnostics = Diagnostics()
    document = read_file("a.yml", (written or f"{BEFORE}{raw}'\n").encode(), diagnostics)
    assert isinstance(document, Document)
    reader = TextReader(report.metrics, report.things, diagnostics)
    language = next(language for language in report.languages if language.code == code)
    text = reader.read(raw, language, Origin(document, ("text",)))
    told = [
        f"{found.location.column - len(BEFORE)}+{found.location.length} {found.rule.name}"
        for found in diagnostics
    ]
    return text, told


def shown(segment: Segment) -> str:
    match segment:
        case FigureMention():
            return f"<{segment.figure.id} {segment.variant}>"
        case DateMention():
            start = f"{segment.start.written}/" if segment.start else ""
            return f"<{start}{segment.date.written}{' alone' if segment.alone else ''}>"
        case Mention():
            return f"<{segment.thing.id} {segment.words}>"
        case OutsideLink():
            return f"<{segment.url} {segment.words}>"
        case _:
            return segment.text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", []),
        ("words alone", ["words alone"]),
        ("a {poor@2017} b", ["a ", "<poor-2017 full>", " b"]),
        ("{poor@2017|number}{poor@2013|spelled}", ["<poor-2017 number>", "<poor-2013 spelled>"]),
        (
            "{2017} {2017-05} {2017-05-01} {2017-end}",
            ["<2017>", " ", "<2017-05>", " ", "<2017-05-01>", " ", "<2017-end>"],
        ),
        ("{2017-05|month}{2017-05-01|month}", ["<2017-05 alone>", "<2017-05-01 alone>"]),
        ("{2016/2020}{2016/2016}", ["<2016/2020>", "<2016/2016>"]),
        ("the {=13th} {=5}{=6}", ["the 13th 56"]),
        ("a {=1}{poor@2017}{=2}{=3}", ["a 1", "<poor-2017 full>", "23"]),
        (r"\{a\} \[b\] \\c", [r"{a} [b] \c"]),
        ("see [the talks](meeting), [](meeting)", ["see ", "<meeting the talks>", ", ", "<meeting >"]),
        ("[Meeting of 2018](meeting)", ["<meeting Meeting of 2018>"]),
        ("[here](https://example.org/a-1)", ["<https://example.org/a-1 here>"]),
        ("[](https://example.org/)", ["<https://example.org/ https://example.org/>"]),
        ("[2019](mailto:a@example.org)", ["<mailto:a@example.org 2019>"]),
    ],
)
def test_what_is_written_is_understood(report: Report, raw: str, expected: list[str]) -> None:
    text, told = read(report, raw)
    assert [shown(segment) for segment in text] == expected
    assert told == []


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("in 2017", ["4+4 numbers-are-references"]),
        (
            "5 a {=5} 5 b 5",
            ["1+1 numbers-are-references", "10+1 numbers-are-references", "14+1 numbers-are-references"],
        ),
        ("a } b ] } c", ["3+1 brackets-are-paired", "7+1 brackets-are-paired", "9+1 brackets-are-paired"]),
        ("{poor@2071} {poor@2071}", ["1+11 figure-exists", "13+11 figure-exists"]),
        ("{poor@2017|wordy}", ["1+17 variant-is-known"]),
        ("{2017-13}", ["1+9 date-is-of-the-calendar"]),
        ("{2016/16}", ["1+9 date-is-of-the-calendar"]),
        ("{0000/2020}", ["1+11 date-is-of-the-calendar"]),
        ("{2016/0000}", ["1+11 date-is-of-the-calendar"]),
        ("{2020/2016}", ["1+11 period-runs-forward"]),
        ("{2017|month}", ["1+12 variant-is-known"]),
        ("{2017-05|full}", ["1+14 variant-is-known"]),
        ("a [b](javascript:x)", ["7+12 links-are-safe"]),
        ("a [b](//example.org)", ["7+13 links-are-safe"]),
        ("[a](nope) [b](nope)", ["5+4 thing-exists", "15+4 thing-exists"]),
        ("[the 6 counties](exit) 7", ["6+1 numbers-are-references", "24+1 numbers-are-references"]),
        ("[Meeting of 2019](meeting)", ["13+4 numbers-are-references"]),
        ("[2018](exit)", ["2+4 numbers-are-references"]),
    ],
)
def test_a_slip_is_told_at_its_own_place(report: Report, raw: str, expected: list[str]) -> None:
    assert read(report, raw)[1] == expected


def test_what_is_wrong_leaves_no_trace_in_the_text(report: Report) -> None:
    raw = "a {poor@2071} } {2017-13} [b](nope) [c](javascript:x) {poor@2017|wordy} d"
    assert [shown(segment) for segment in read(report, raw)[0]] == ["a       d"]


def test_numbers_in_words_are_loose_where_a_language_says_so(report: Report) -> None:
    assert read(report, "三亿", "en")[1] == []
    assert read(report, "约三亿人", "zh")[1] == ["2+2 numbers-are-references"]


def test_the_first_twenty_slips_of_a_text_are_told(report: Report) -> None:
    assert len(read(report, "5 " * 19)[1]) == 19
    assert len(read(report, "5 " * 25)[1]) == 20


@pytest.mark.parametrize(
    ("raw", "way_out"),
    [("{2017-05|full}", "there are: month"), ("{2017|full}", "remove “|full”: this date has no month")],
)
def test_a_month_alone_is_offered_only_where_there_is_one(report: Report, raw: str, way_out: str) -> None:
    diagnostics = Diagnostics()
    document = read_file("a.yml", f"text: '{raw}'".encode(), diagnostics)
    assert isinstance(document, Document)
    TextReader(report.metrics, report.things, diagnostics).read(
        raw, report.source_language, Origin(document, ("text",))
    )
    (found,) = diagnostics
    assert found.hint("en") == way_out


def test_a_slip_that_the_file_writes_otherwise_is_told_at_the_whole_text(report: Report) -> None:
    written = 'text: "a [b](n\\x6fpe)"\n'
    assert read(report, "a [b](nope)", written=written)[1] == ["0+16 thing-exists"]


def test_what_a_text_mentions_is_known(report: Report) -> None:
    raw = "{poor@2017} {poor@2013} {2016/2020} {2018-07} [a](meeting) [](exit) [](https://example.org/)"
    text, told = read(report, raw)
    assert told == []
    assert mentioned_figures(text) == {"poor-2017", "poor-2013"}
    assert mentioned_dates(text) == {"2016", "2020", "2018-07"}
    assert [thing.id for thing in mentioned_things(text)] == ["meeting", "exit"]
