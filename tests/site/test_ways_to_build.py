"""The same report gives the same site, whoever builds it and whenever."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import build_site, project_at
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


def differences(left: Path, right: Path) -> list[str]:
    """Files that are not the same in both folders."""
    names = {
        path.relative_to(root).as_posix()
        for root in (left, right)
        for path in root.rglob("*")
        if path.is_file()
    }
    return sorted(
        name
        for name in names
        if not ((left / name).is_file() and (right / name).is_file())
        or not filecmp.cmp(left / name, right / name, shallow=False)
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The repository's report in a folder of its own."""
    for name in ("content", "data", "site_config"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "project")
    return tmp_path / "project"


def test_building_again_elsewhere_gives_the_same_bytes(flagship: Path, project: Path, tmp_path: Path) -> None:
    build_site(project_at(project), tmp_path / "again")
    assert differences(flagship, tmp_path / "again") == []


def test_mkdocs_build_gives_the_same_bytes(flagship: Path, project: Path) -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1533254400", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run = subprocess.run(
        command, cwd=project, env=os.environ | epoch, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert differences(flagship, project / "site") == []


def test_mkdocs_build_keeps_the_old_site_when_the_report_has_a_mistake(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("old", "utf-8")
    home = project / "content" / "home.yml"
    home.write_text(home.read_text("utf-8").replace("registered-poor@2017", "registered-poor@2071"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env=os.environ | {"LC_ALL": "C.UTF-8", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode != 0
    assert "content/home.yml:3:" in run.stderr
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
