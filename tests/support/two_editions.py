"""The small report as edition 2018, kept, and a year later as edition 2019."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.keeping import keep_edition
from generator.pipeline import project_at
from tests.support.report_project import REPOSITORY, ReportProject

NEXT_EDITION = REPOSITORY / "tests" / "cases" / "next_edition"
SITE_URL = "https://example.org/duizhao/"


def first_edition(root: Path) -> ReportProject:
    """The small report under the id 2018."""
    project = ReportProject(root)
    return _named(project, "2018")


def second_edition(root: Path) -> ReportProject:
    """A year later: 2018 is kept, and the files of the case are those of 2019."""
    project = first_edition(root)
    keep_edition(project_at(root), "2018")
    shutil.copytree(NEXT_EDITION, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("README.md"))
    return _named(project, "2019", "2018")


def _named(project: ReportProject, edition: str, before: str = "") -> ReportProject:
    place = project.root / "site_config" / "site.yml"
    settings = place.read_text("utf-8").replace(f"edition: '{before}'\n", "")
    return project.write("site_config/site.yml", f"{settings}edition: '{edition}'\n")
