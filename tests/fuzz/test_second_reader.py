"""The judge itself: the second reader agrees with what is right, and notices what is not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Location, rules
from generator.linking.report import Report
from generator.pipeline import check_report, project_at
from tests.fuzz.mutant import Mutant, traces
from tests.fuzz.running import original
from tests.fuzz.second_reader.figures import number
from tests.fuzz.second_reader.reading import Unreadable
from tests.fuzz.second_reader.report import differences
from tests.fuzz.second_reader.site import site_differences
from tests.fuzz.second_reader.texts import loose_digits, pieces
from tests.fuzz.tree import Tree
from tests.fuzz.verdict import told
from tests.support.report_project import REPOSITORY

UNTOLD = {
    "a figure": ("data/poverty.yml", "value: 87.54万", "value: 87.45万"),
    "the places of a figure": ("data/poverty.yml", "value: 87.54万", "value: 87.540万"),
    "a period": ("data/poverty.yml", "at: 2017-12-31, value: 87.54万", "at: 2017-12-30, value: 87.54万"),
    "a place in the source": (
        "data/poverty.yml",
        'value: 87.54万, source: "1.5"',
        'value: 87.54万, source: "1.6"',
    ),
    "a unit": ("data/poverty.yml", "unit: percentage-point", "unit: percent"),
    "a field": (
        "data/poverty.yml",
        "better: lower\n    figures:\n      - {at: 2013-12-31, value: 346",
        "figures:\n      - {at: 2013-12-31, value: 346",
    ),
    "a letter of a text": ("content/terms.yml", "The nationwide drive", "The nation-wide drive"),
    "a reference in a text": (
        "content/sections/1.yml",
        "and the poverty rate {poverty-rate@2013}.",
        "and the poverty rate {poverty-rate@2017}.",
    ),
    "a loose digit": ("content/terms.yml", "The nationwide drive", "The 1 drive"),
    "a language": (
        "content/terms.yml",
        'name: {zh: "脱贫攻坚", en: "poverty alleviation"}',
        'name: {zh: "脱贫攻坚"}',
    ),
    "an id": ("content/terms.yml", "- id: two-assurances\n", "- id: two-assurance\n"),
    "an id that is taken": ("content/terms.yml", "- id: two-assurances\n", "- id: poverty-alleviation\n"),
    "a field that is written twice": (
        "content/terms.yml",
        "- id: two-assurances\n",
        "- id: two-assurances\n  id: two-assurances\n",
    ),
    "an entry": ("content/home.yml", "  - {figure: loans-total, change: loans-reach}\n", ""),
}


@cache
def _report() -> Report:
    report = check_report(project_at(REPOSITORY)).report
    assert report is not None
    return report


def _edited(edit: str) -> tuple[str, Tree]:
    path, old, new = UNTOLD[edit]
    text = original().text(path)
    assert text.count(old) == 1, edit
    return path, original().having(path, text.replace(old, new))


def test_both_readers_agree_on_the_report() -> None:
    assert differences(original().files, original().paths, _report()) == []


@pytest.mark.parametrize("edit", UNTOLD)
def test_an_edit_that_the_report_does_not_hold_is_noticed(edit: str) -> None:
    path, tree = _edited(edit)
    assert differences(tree.files, [path], _report())


@pytest.mark.parametrize(
    "name", ["content/measures/health.YML", "content/measures/health.yml.bak", "data/old/money.yml"]
)
def test_a_file_that_nobody_reads_is_noticed(name: str) -> None:
    tree = original().having(name, original().files["content/measures/health.yml"])
    assert differences(tree.files, [name], _report())


def test_a_claim_that_does_not_hold_is_noticed() -> None:
    figure = _report().figures["poverty-rate-2017"]
    wrong = original().text("data/poverty.yml").replace("value: 2.37%", "value: 2.73%")
    report = replace(
        _report(),
        figures={
            **_report().figures,
            figure.id: replace(figure, quantity=replace(figure.quantity, number=Decimal("2.73"))),
        },
    )
    found = differences(original().having("data/poverty.yml", wrong).files, [], report)
    assert any(difference.startswith("does not hold: poverty-rate-fall") for difference in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("346万", "346E+4"),
        ("26.63亿", "26.63E+8"),
        ("2.37%", "2.37"),
        ("第二", "2"),
        ("十二", "12"),
        ("−3.50", "-3.50"),
    ],
)
def test_printed_numbers_are_understood(text: str, value: str) -> None:
    assert number(text).as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize("text", ["1,200", "346万人", "１２", "007", "1e3", "万", "3万万", ""])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        number(text)


def test_running_texts_are_understood() -> None:
    text = "a {poor@2017|number} in {2016/2020}, {=13th}: [b](health) \\{c\\}"
    assert pieces(text) == [
        ("words", "a "),
        ("figure", "poor@2017", "number"),
        ("words", " in "),
        ("date", "2016", "2020", ""),
        ("words", ", 13th: "),
        ("link", "health", "b"),
        ("words", " {c}"),
    ]
    assert not loose_digits(text)
    assert loose_digits("in 2017") == "2"
    for torn in ("a {b", "a b}", "[a", "[a](b", "[a](javascript:b)"):
        with pytest.raises(Unreadable):
            pieces(torn)


@pytest.mark.slow
def test_a_built_site_shows_what_the_files_say(flagship: Path) -> None:
    assert site_differences(original().files, original().paths, flagship) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "edit", ["a figure", "a period", "a place in the source", "a unit", "a letter of a text"]
)
def test_an_edit_that_the_site_does_not_show_is_noticed(edit: str, flagship: Path) -> None:
    path, tree = _edited(edit)
    assert site_differences(tree.files, [path], flagship)


def _told(line: int, *, path: str = "data/poverty.yml", source_line: str = "") -> str | None:
    text = original().text("data/poverty.yml").replace("value: 2.37%", "value: 2.73%")
    tree = original().having("data/poverty.yml", text)
    made = Mutant(0, ("figures: a digit changed",), {"data/poverty.yml": text.encode()}, tree)
    diagnostics = Diagnostics()
    diagnostics.report(rules.FILE_HAS_CONTENT, Location(path, line), source_line=source_line)
    return told(made, diagnostics, traces(made, original())).pointing


def test_a_message_points_at_the_line_at_what_has_to_do_with_it_or_elsewhere() -> None:
    (line,) = (
        number
        for number, text in enumerate(original().lines("data/poverty.yml"), start=1)
        if "value: 2.37%" in text
    )
    assert _told(line) == "first at the line"
    assert _told(line + 3) == "elsewhere"
    assert _told(line + 3, source_line="- poverty-rate-fall = poverty-rate - x") == "at a partner"
    assert _told(line, path="data/money.yml") == "elsewhere"


def test_a_message_outside_of_its_file_is_noticed() -> None:
    made = Mutant(0, (), {}, original())
    for place in (
        Location("data/poverty.yml", 9999),
        Location("data/poverty.yml", 1, 999),
        Location("data/none.yml", 2),
    ):
        diagnostics = Diagnostics()
        diagnostics.report(rules.FILE_HAS_CONTENT, place)
        assert told(made, diagnostics, traces(made, original())).outcome == "unlocated"
