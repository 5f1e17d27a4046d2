"""Charts drawn for tests: the small report with some more figures, and one chart of a case."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from generator.charts.chart import Charts
from generator.pipeline import check_report
from generator.source.files import Project
from tests.support.report_project import REPOSITORY, ReportProject

CASES = REPOSITORY / "tests" / "cases" / "charts"
"""One folder a form."""
_MORE_FIGURES = REPOSITORY / "tests" / "cases" / "chart_report"
_UNIT = """
- id: village
  kind: count
  name: {zh: 个村, en: villages}
  forms: {zh: {other: '{n}个村'}, en: {other: '{n} villages'}}
"""


def project_with_chart(root: Path, form: str) -> ReportProject:
    """A report that shows the chart of a case."""
    project = ReportProject(root)
    shutil.copytree(_MORE_FIGURES, root, dirs_exist_ok=True)
    units = (root / "data" / "units.yml").read_text(encoding="utf-8")
    home = (root / "content" / "home.yml").read_text(encoding="utf-8")
    project.write("data/units.yml", units + _UNIT)
    project.write("content/home.yml", home + "chart: the-chart\n")
    return project.write("content/charts.yml", (CASES / form / "charts.yml").read_text(encoding="utf-8"))


def stressed_project(root: Path) -> ReportProject:
    """A report with long names, tiny parts, huge numbers and many rows in every form."""
    project = ReportProject(root)
    stress = REPOSITORY / "tests" / "cases" / "chart_stress"
    for name in ("content", "data"):
        shutil.copytree(stress / name, root / name, dirs_exist_ok=True)
    events = (root / "content" / "events.yml").read_text(encoding="utf-8")
    more = (stress / "more_events.yml").read_text(encoding="utf-8")
    return project.write("content/events.yml", events + more)


def draw(project: Path, cache: Path | None = None) -> Charts:
    """All charts of a report without mistakes."""
    checked = check_report(Project(project), draw=True, cache=cache)
    assert checked.diagnostics.errors == ()
    return checked.charts


def digests(charts: Charts) -> list[str]:
    """One line a chart, which is another if a byte of its drawings or files is."""
    lines = []
    for (name, code), chart in sorted(charts.items()):
        whole = hashlib.sha256((chart.wide_svg + chart.narrow_svg).encode())
        for file in chart.files:
            whole.update(file.content)
        lines.append(f"{name} {code} {whole.hexdigest()}")
    return lines
