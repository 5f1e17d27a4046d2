"""`duizhao check --watch` tells again at every save, and ends when it is interrupted."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from generator.cli import exit_status
from tests.support.report_project import REPOSITORY, ReportProject

AGAIN = "checking again at every save"


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    return ReportProject(tmp_path)


@pytest.fixture
def watching(project: ReportProject) -> Iterator[subprocess.Popen[str]]:
    arguments = ["check", "--watch", "--language", "en", "--project", str(project.root)]
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.wait()


def told(process: subprocess.Popen[str]) -> str:
    """All that is said until the next save is waited for."""
    stream: IO[str] = process.stderr  # type: ignore[assignment]  # it was asked for
    lines = []
    for line in stream:
        lines.append(line)
        if AGAIN in line:
            break
    return "".join(lines)


def test_every_save_is_checked_until_it_is_interrupted(
    project: ReportProject, watching: subprocess.Popen[str]
) -> None:
    assert "relations hold; 0 warnings" in told(watching)
    project.replace("content/home.yml", "poor@2017", "poor@2071")
    assert "figure-exists" in told(watching)
    project.replace("content/home.yml", "poor@2071", "poor@2017")
    assert "relations hold; 0 warnings" in told(watching)
    watching.send_signal(signal.SIGINT)
    assert watching.wait() == exit_status.INTERRUPTED


def test_editors_are_offered_what_the_report_has_since_the_last_save(
    project: ReportProject, watching: subprocess.Popen[str]
) -> None:
    known = project.root / "schemas" / "known.json"
    told(watching)
    assert not known.exists()  # whoever has no schemas has asked for none
    known.parent.mkdir()
    project.replace("data/poverty.yml", "- id: poverty-rate\n", "- id: poverty-share\n")
    assert "metric-exists" in told(
        watching
    )  # a mistake, in the midst of which editors are offered the new name
    offered = json.loads(known.read_text("utf-8"))["$defs"]
    assert "poverty-share" in offered["metric"]["enum"]
    assert "poverty-rate" not in offered["metric"]["enum"]
    assert any(name.startswith("poverty-share@") for name in offered["figure"]["enum"])


def test_it_does_not_watch_for_programs(project: ReportProject) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--watch", "--format", "sarif"],
        cwd=project.root,
        env={"PYTHONPATH": str(REPOSITORY)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == exit_status.USAGE
    assert "--watch" in done.stderr
