"""Every rule has a case: one mistake in the small report, one message, word for word in both editors' languages."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from generator.diagnostics import rules
from tests.support.mistakes import EDITORS_LANGUAGES, make_mistake
from tests.support.report_project import REPOSITORY, ReportProject

CASES = REPOSITORY / "tests" / "cases" / "mistakes"
"""One folder a rule, named after it; further ones have a plus and a word after the name."""


def _cases() -> list[str]:
    return sorted(case.name for case in CASES.iterdir())


def _rule_of(case: str) -> str:
    return case.partition("+")[0]


@pytest.mark.parametrize("case", _cases())
def test_mistake_is_told_once(case: str, tmp_path: Path, accept: bool) -> None:
    result = make_mistake(ReportProject(tmp_path), CASES / case)
    for language in EDITORS_LANGUAGES:
        told, golden = result.text(language) + "\n", CASES / case / f"expected.{language}.txt"
        if accept:
            golden.write_text(told, encoding="utf-8")
        assert told == golden.read_text(encoding="utf-8")
    (found,) = result.diagnostics
    assert found.rule.name == _rule_of(case)
    assert all(found.hint(language) for language in EDITORS_LANGUAGES)


def test_every_rule_has_a_case_and_every_case_its_rule() -> None:
    assert {_rule_of(case) for case in _cases()} == set(rules.BY_NAME)


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.name)
@pytest.mark.parametrize("language", EDITORS_LANGUAGES)
def test_every_way_out_has_a_case_that_shows_it(rule: rules.Rule, language: str) -> None:
    cases = [case for case in _cases() if _rule_of(case) == rule.name]
    told = "".join((CASES / case / f"expected.{language}.txt").read_text(encoding="utf-8") for case in cases)
    for hint in rule.wording(language).hints:
        assert re.search(_as_pattern(hint), told), hint


def _as_pattern(hint: str) -> str:
    """What a hint looks like once its places are filled."""
    parts = Formatter().parse(hint)
    return "".join(re.escape(words) + (".*" if name is not None else "") for words, name, _, _ in parts)


@pytest.mark.parametrize("case", _cases())
def test_case_has_nothing_that_is_not_looked_at(case: str) -> None:
    expected = {"change.yml", *(f"expected.{language}.txt" for language in EDITORS_LANGUAGES)}
    assert {file.name for file in (CASES / case).iterdir()} == expected


def test_the_small_report_is_clean(tmp_path: Path) -> None:
    ReportProject(tmp_path).expect_clean()
