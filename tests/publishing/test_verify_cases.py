"""Every rule of `verify_site` has a folder of its own in tests/cases/verify."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.finding import Finding
from generator.publishing.rule import WORDINGS, Rule
from generator.publishing.script_digest import script_digest
from generator.publishing.telling import findings_text
from generator.publishing.verify import verify_site
from tests.support.mistakes import EDITORS_LANGUAGES

CASES = Path(__file__).parents[1] / "cases" / "verify"
FOLDERS = sorted(path.name for path in CASES.iterdir())


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert sorted(FOLDERS) == sorted(rule.value for rule in Rule)


def test_every_rule_is_worded_in_both_languages() -> None:
    assert set(WORDINGS) == set(Rule)
    for words in WORDINGS.values():
        assert all(text for wording in (words.zh, words.en) for text in vars(wording).values())
        assert all(wording.hint[-1] not in ".。" for wording in (words.zh, words.en))


@pytest.mark.parametrize("rule", FOLDERS)
def test_case(rule: str, accept: bool) -> None:
    folder = CASES / rule
    found = _verify(folder)
    assert rule in {finding.rule for finding in found}
    for language in EDITORS_LANGUAGES:
        told = "".join(f"{finding.in_language(language)}\n" for finding in found)
        expected = folder / f"expected.{language}.txt"
        if accept:
            expected.write_text(told, encoding="utf-8", newline="\n")
        assert told == expected.read_text(encoding="utf-8")
    known = {"site", "options.json", *(f"expected.{language}.txt" for language in EDITORS_LANGUAGES)}
    assert {path.name for path in folder.iterdir()} <= known


@pytest.mark.parametrize(
    ("language", "rest", "hint"),
    [
        ("en", "… and 2 more of the same rule", "   = hint: look"),
        ("zh", "……同一规则另有2处", "   = 提示: 在"),
    ],
)
def test_a_few_places_of_each_rule_are_told_with_the_way_out(language: str, rest: str, hint: str) -> None:
    broken = [Finding("a.html", line, Rule.TARGET_EXISTS, "无", "none") for line in range(7)]
    other = Finding("b.html", 0, Rule.LANGUAGE_IS_GIVEN, "无", "none")
    lines = findings_text([*broken, other], language).splitlines()
    assert lines[:5] == [finding.in_language(language) for finding in broken[:5]]
    assert lines[5] == rest
    assert lines[6].startswith(hint)
    assert lines[7] == other.in_language(language)
    assert len(lines) == 9
    assert len(findings_text(broken[:5], language).splitlines()) == 6


def _verify(folder: Path) -> list[Any]:
    options_file = folder / "options.json"
    options = json.loads(options_file.read_text(encoding="utf-8")) if options_file.exists() else {}
    return list(
        verify_site(
            folder / "site",
            site_path=options.get("site_path", "/"),
            allowed_inline_scripts=frozenset({script_digest("known()")}),
            expected_files=frozenset(options.get("expected_files", ())),
            site_origin=options.get("site_origin", ""),
            policy=options.get("policy", ""),
        )
    )
