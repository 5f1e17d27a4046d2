"""Building: failures are told, runs are equal, nothing is touched in vain."""

from pathlib import Path

import pytest

from generator.mkdocs_adapter import BuildFailed, build_languages, write_stage_config
from tests.mkdocs_adapter.staged_site import build_site, stage_tree


def test_failure_carries_what_mkdocs_said(tmp_path: Path) -> None:
    stages = stage_tree(tmp_path)
    broken = stages[1].docs_dir / "figures" / "index.md"
    broken.write_text(broken.read_text("utf-8") + "\n[nowhere](missing.md)\n", "utf-8")
    with pytest.raises(BuildFailed) as raised:
        build_languages(stages, source_date_epoch=0)
    assert str(raised.value).startswith("en: ")
    assert "missing.md" in str(raised.value)


def test_two_builds_are_equal(tmp_path: Path, site: Path) -> None:
    again = build_site(tmp_path)
    files = {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    assert files == {
        file.relative_to(again): file.read_bytes() for file in again.rglob("*") if file.is_file()
    }


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    build_site(tmp_path)
    assert list(temporary.iterdir()) == []


def test_unchanged_configuration_is_not_touched(tmp_path: Path) -> None:
    stage = stage_tree(tmp_path)[0]
    stage.config_path.chmod(0o444)
    before = stage.config_path.stat()
    write_stage_config(stage)
    assert stage.config_path.stat().st_mtime_ns == before.st_mtime_ns
