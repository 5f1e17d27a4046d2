"""Findings as editors read them, and as programs do."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostics, Location, rules
from generator.diagnostics.render import render_github, render_json, render_text


def _found(line: str, column: int = 1, length: int = 1, *, count: int = 1) -> Diagnostics:
    diagnostics = Diagnostics()
    for number in range(count):
        at = Location("a.yml", number + 1, column, length)
        diagnostics.report(rules.THING_EXISTS, at, source_line=line, found="b")
    return diagnostics


def _snippet(line: str, column: int, length: int = 1) -> list[str]:
    return render_text(_found(line, column, length), "en").splitlines()[2:4]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown"),
    [
        ("a: b", 4, 1, [" 1 | a: b", "   |    ^"]),
        ("标题: b", 5, 1, [" 1 | 标题: b", "   |       ^"]),
        ("a: 标题", 4, 2, [" 1 | a: 标题", "   |    ^^^^"]),
        ("\ta: b", 1, 1, [" 1 | →a: b", "   | ^"]),
        ("a: \u200bb", 4, 1, [" 1 | a: □b", "   |    ^"]),
        ("a: \x1b[31mb", 4, 1, [" 1 | a: □[31mb", "   |    ^"]),
        ("a: e\u0301", 4, 1, [" 1 | a: e□", "   |    ^"]),
    ],
    ids=["plain", "wide before", "wide under", "tab", "zero width", "escape", "combining"],
)
def test_the_caret_stands_under_the_place(line: str, column: int, length: int, shown: list[str]) -> None:
    assert _snippet(line, column, length) == shown


@pytest.mark.parametrize("column", [1, 50, 160, 161, 500, 999])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    line = "".join("x" if number != column else "!" for number in range(1, 1000))
    shown, carets = _snippet(line, column, 3)
    assert len(shown) <= 170
    assert shown[carets.index("^")] == "!"


def test_after_fifty_the_rest_is_counted() -> None:
    text = render_text(_found("a", count=53), "en")
    assert text.count("error[thing-exists]") == 50
    assert text.endswith("… and 3 more; mend these first")
    assert render_text(_found("a", count=53), "zh").endswith("……另有3处，请先改正以上各处")


def test_a_place_without_a_line_is_named_alone() -> None:
    diagnostics = Diagnostics()
    diagnostics.report(rules.FILE_HAS_CONTENT, Location("a.yml"))
    assert render_text(diagnostics, "en").splitlines() == [
        "error[file-has-content]: the file is empty",
        "  --> a.yml:1:1",
        "   = hint: write something in it, or delete it",
    ]


def test_the_same_finding_twice_counts_once_and_all_are_in_reading_order() -> None:
    diagnostics = Diagnostics()
    for line in (9, 2, 9):
        diagnostics.report(rules.THING_EXISTS, Location("a.yml", line), found="b")
    assert [found.location.line for found in diagnostics] == [2, 9]


def test_programs_get_versioned_json() -> None:
    written = json.loads(render_json(_found("a: 标题", 4, 2), "zh"))
    assert written["format"] == "1.0"
    (found,) = written["diagnostics"]
    assert found == {
        "rule": "thing-exists",
        "severity": "error",
        "path": "a.yml",
        "line": 1,
        "column": 4,
        "length": 2,
        "message": "没有编号为“b”的内容",
        "hint": "检查拼写，或先把它写进content/",
        "related": [],
    }


def test_code_hosts_get_one_command_a_finding() -> None:
    diagnostics = Diagnostics()
    diagnostics.report(
        rules.PERCENT_IS_WRITTEN, Location("a,b.yml", 3, 4), unit="rate", found="9.21", suggestion="9.21%"
    )
    assert render_github(diagnostics, "en") == (
        "::error file=a%2Cb.yml,line=3,col=4,title=percent-is-written::"
        "the unit is “rate”, and a percent is written with its sign: “9.21”"
        "%0Awrite “9.21%25”; for percentage points use that unit"
    )


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.name)
def test_a_rule_is_worded_alike_in_both_languages(rule: rules.Rule) -> None:
    assert len(rule.zh.hints) == len(rule.en.hints) > 0
    assert bool(rule.zh.explanation) == bool(rule.en.explanation)
    assert not {"。", "."} & {rule.zh.message[-1], rule.en.message[-1]}
