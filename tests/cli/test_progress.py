"""Who waits at a terminal sees what runs; programs, pipes and CI see nothing of it; who asks learns where the time went."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.console import Console
from generator.cli.progress import STAGES
from generator.cli.stopwatch import Moment, Stopwatch
from generator.pipeline import build_site, project_at
from tests.support.report_project import ReportProject

COMMAND = [sys.executable, "-m", "generator", "check", "--language", "en"]


def _seen_at_a_terminal(project: ReportProject, **environment: str) -> str:
    ours, theirs = pty.openpty()
    own = {name: value for name, value in os.environ.items() if name not in ("CI", "TERM", "NO_COLOR")}
    with subprocess.Popen(
        COMMAND, cwd=project.root, stdout=theirs, stderr=theirs, env=own | {"TERM": "xterm"} | environment
    ):
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            seen += part
    os.close(ours)
    return seen.decode()


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path / "report")


def test_a_terminal_shows_what_runs_and_is_clean_afterwards(project: ReportProject) -> None:
    seen = _seen_at_a_terminal(project)
    assert any(english in seen for _, english in STAGES.values())  # a stage may be over before it is drawn
    assert "\x1b[?25h" in seen  # the cursor is back
    assert seen.rstrip().splitlines()[-1].startswith("\x1b[?25h") or "relations hold" in seen.splitlines()[-1]


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_where_nobody_watches_a_terminal_nothing_moves(
    project: ReportProject, environment: dict[str, str]
) -> None:
    seen = _seen_at_a_terminal(project, **environment)
    assert "\x1b" not in seen
    assert "Reading files" not in seen
    assert "relations hold" in seen


def test_a_pipe_gets_what_was_found_and_nothing_else(project: ReportProject) -> None:
    run = subprocess.run(COMMAND, cwd=project.root, capture_output=True, text=True, check=True)
    assert run.stdout == ""
    assert "Reading files" not in run.stderr
    assert "\x1b" not in run.stderr


def test_the_profile_names_every_stage_of_a_build_in_order(
    project: ReportProject, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Console("en").progress(profiled=True) as progress:
        build_site(project_at(project.root), tmp_path / "site", progress)
    head, *rows, total = capsys.readouterr().err.splitlines()
    assert head.split() == ["Stage", "seconds", "own", "CPU", "others'", "CPU"]
    named = [row[:38].rstrip() for row in rows]
    assert named == [english for _, english in list(STAGES.values())[: len(rows)]]
    assert len(named) == len(STAGES) - 1  # all but that of packing
    found = [[float(number) for number in re.findall(r"[0-9.]+", row[38:])] for row in (*rows, total)]
    for column in range(3):
        assert sum(row[column] for row in found[:-1]) == pytest.approx(found[-1][column], abs=0.07)


def test_a_command_that_fails_tells_where_the_time_went(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        with Console("zh").progress(profiled=True) as progress:
            progress("load")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    rows = capsys.readouterr().err.splitlines()
    assert [row.split()[0] for row in rows] == ["阶段", "启动", "读取文件", "合计"]


def test_processes_that_were_started_are_counted() -> None:
    watch = Stopwatch()
    watch.begin("build")
    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True)
    (_, start), (_, build) = watch.stages()
    assert start.own > 0
    assert build.others > build.own
    assert Moment(3.0, 2.0, 1.0).since(Moment(1.0, 1.0, 1.0)) == Moment(2.0, 1.0, 0.0)
