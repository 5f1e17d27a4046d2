"""Every rule of `verify_site` has a folder of its own in tests/cases/verify; UPDATE_EXPECTED=1 accepts."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.rule import Rule
from generator.publishing.script_digest import script_digest
from generator.publishing.verify import verify_site

CASES = Path(__file__).parents[1] / "cases" / "verify"
FOLDERS = sorted(path.name for path in CASES.iterdir())


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert sorted(FOLDERS) == sorted(rule.value for rule in Rule)


@pytest.mark.parametrize("rule", FOLDERS)
def test_case(rule: str) -> None:
    folder = CASES / rule
    found = "".join(f"{finding}\n" for finding in _verify(folder))
    expected = folder / "expected.txt"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")
    assert f" {rule}: " in found
    assert {path.name for path in folder.iterdir()} <= {"site", "expected.txt", "options.json"}


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
