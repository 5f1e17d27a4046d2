"""The words of the interface are held against those of the source language."""

from __future__ import annotations

from pathlib import Path

from tests.support.report_project import ReportProject


def test_an_entry_that_one_language_lacks_is_told_there(tmp_path: Path) -> None:
    for code, word in (("en", "next-step: Next step"), ("zh", "next-step: 下步工作")):
        project = ReportProject(tmp_path / code)
        path = f"site_config/languages/{code}.yml"
        (found,) = project.replace(path, f"    {word}\n", "").check().diagnostics
        assert (found.rule.name, found.location.path, found.source_line) == (
            "field-is-present",
            path,
            "  kinds:",
        )


def test_a_broken_place_for_a_value_is_told(tmp_path: Path) -> None:
    project = ReportProject(tmp_path).replace("site_config/languages/en.yml", "early {year}", "early {year")
    (found,) = project.check().diagnostics
    assert (found.rule.name, found.values["found"], found.values["wanted"]) == (
        "languages-share-places",
        "—",
        "{year}",
    )
