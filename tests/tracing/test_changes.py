"""Whatever value of a report changes, what is kept gives the same files as making everything anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.linking import register
from generator.source.files import Project
from tests.support.report_project import SMALL_REPORT, ReportProject
from tests.tracing.changes import changes_of, differences

_EVERY = {"site_config/languages/en.yml": 40, "site_config/languages/zh.yml": 40}
"""Of the hundreds of words of the interface, which count as one, only some."""
_ONLY_REFERENCES = "content/home.yml"
"""No other figure has a name that differs by a digit."""
_PATHS = sorted(path.relative_to(SMALL_REPORT).as_posix() for path in SMALL_REPORT.rglob("*.yml"))


@pytest.mark.slow
@pytest.mark.parametrize("path", [*_PATHS, "site_config/site.yml", *_EVERY])
def test_every_value_counts(tmp_path: Path, path: str) -> None:
    _change_all(tmp_path, path)


@pytest.mark.slow
@pytest.mark.parametrize("path", ["content/sections/1.yml", "data/loans.yml", "data/derived.yml"])
def test_every_value_counts_where_the_register_is_divided(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "MOST_ROWS", 3)
    _change_all(tmp_path, path)


def _change_all(tmp_path: Path, path: str) -> None:
    project = ReportProject(tmp_path / "report")
    text = (project.root / path).read_text("utf-8")
    kept, drawn = tmp_path / "kept", tmp_path / "drawn"
    assert differences(Project(project.root), kept, drawn) == []
    compared = 0
    for change in list(changes_of(path, text))[:: _EVERY.get(path, 1)]:
        project.write(path, change.text)
        found = differences(Project(project.root), kept, drawn)
        assert not found, f"{path}:{change.line}: {found}"
        compared += found is not None
    assert compared or path == _ONLY_REFERENCES
