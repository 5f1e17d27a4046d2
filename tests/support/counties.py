"""Reports of several counties, built and gathered by the scripts that docs/deploy.md gives."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.authoring import start_report
from generator.starting.wishes import Wishes
from tests.support.report_project import REPOSITORY, ReportProject
from tests.support.web_servers import documented

ADDRESS = "https://reports.example/"


def write_counties(root: Path) -> None:
    """Two counties with the same indicators in two languages, and a library that reports in English alone."""
    _county(root / "anyi", ("安义县", "Anyi County"), "87.54万", "258.46万")
    _county(root / "jinxian", ("进贤县", "Jinxian County"), "87.64万", "258.36万")
    wishes = Wishes(
        languages=("en",),
        titles={"en": "The <b>city</b> library"},
        publisher="",
        address=f"{ADDRESS}library/",
        accent="",
        published=datetime.date(2025, 3, 1),
        editor="en",
    )
    start_report(root / "library", wishes, {})


def run_scripts(folder: Path) -> str:
    """Build `counties/` of a folder as a batch system would, one task a report, and gather them.

    Returns:
        What the commands told.
    """
    names = sorted(path.name for path in (folder / "counties").iterdir())
    (folder / "counties.txt").write_text("".join(f"{name}\n" for name in names), "utf-8")
    for script in ("counties.sh", "gather.sh"):
        (folder / script).write_text(documented(script), "utf-8")
    told = [_run("counties.sh", folder, SLURM_ARRAY_TASK_ID=str(number + 1)) for number in range(len(names))]
    return "".join((*told, _run("gather.sh", folder)))


def _county(root: Path, names: tuple[str, str], poor: str, fall: str) -> None:
    project = ReportProject(root)
    shutil.rmtree(root / "site_config")
    (root / "site_config").mkdir()
    site = (REPOSITORY / "site_config" / "site.yml").read_text("utf-8")
    project.write(
        "site_config/site.yml", site.replace("https://example.org/duizhao/", f"{ADDRESS}{root.name}/")
    )
    project.replace("content/report.yml", "关于全省脱贫攻坚推进情况的报告", f"{names[0]}脱贫攻坚报告")
    project.replace(
        "content/report.yml", "Report on progress in poverty", f"{names[1]} on progress in poverty"
    )
    figures = (root / "data" / "poverty.yml").read_text("utf-8")
    project.write("data/poverty.yml", figures.replace("87.54万", poor).replace("258.46万", fall))


def _run(script: str, folder: Path, **more: str) -> str:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": programs, "LC_ALL": "C.UTF-8"} | more
    run = subprocess.run(
        ["sh", "-e", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stderr
