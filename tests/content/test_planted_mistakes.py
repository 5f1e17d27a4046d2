"""The repository's own report is clean, and dozens of mistakes planted in it at once are told, each at its place."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics.render import render_text
from generator.pipeline import check_report, project_at
from tests.support.planted import Planted, own_report, planted_mistakes
from tests.support.report_project import REPOSITORY

MISTAKES = REPOSITORY / "tests" / "cases" / "planted_mistakes.yml"


def test_the_report_is_clean() -> None:
    checked = check_report(project_at(REPOSITORY), draw=True)
    assert [f"{found.location} {found.message('en')}" for found in checked.diagnostics.errors] == []


def test_all_mistakes_are_told_at_their_places_in_one_run(tmp_path: Path) -> None:
    project = own_report(tmp_path)
    expected = [mistake.plant(project) for mistake in planted_mistakes(MISTAKES)]
    expected.append(_save_in_gbk(project, "content/targets.yml"))

    found = check_report(project_at(project)).diagnostics

    assert sorted(f"{mistake.location}: {mistake.rule.name}" for mistake in found) == sorted(expected)
    for mistake in found:
        assert all(mistake.hint(language) for language in ("zh", "en")), mistake.rule.name


def _save_in_gbk(project: Path, path: str) -> str:
    text = (project / path).read_text(encoding="utf-8")
    (project / path).write_bytes(text.encode("gb18030"))
    before = re.split(r"[^\x00-\x7f]", text, maxsplit=1)[0]
    return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: file-is-utf8"


def test_the_tour_of_the_readme_is_true(tmp_path: Path) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    project = own_report(tmp_path)
    Planted("", "data/poverty.yml", "value: ▸2.73%", "value: 2.37%").plant(project)
    Planted("", "content/home.yml", "figure: ▸registered-poor@2071", "figure: registered-poor@2017").plant(
        project
    )

    found = check_report(project_at(project)).diagnostics

    assert len(found) == 2
    for mistake in found:
        assert f"```\n{render_text([mistake], 'en').strip()}\n```" in readme
