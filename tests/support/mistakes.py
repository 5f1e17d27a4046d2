"""A folder of tests/cases/mistakes: a few changes to the small report, and the messages that they earn.

`change.yml` lists the changes, each one of

    {in: path, replace: text that stands there once, by: another}
    {in: path, replace: text, by: text with ⟳ in it, fill: what stands there, times: 2000}
    {in: path, append: text, times: 1000}        at the end of the file; once without `times`
    {write: path, text: whole file, as: gb18030}  UTF-8 without `as`
    {delete: path}
"""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.support.report_project import ReportProject, Result

EDITORS_LANGUAGES = ("zh", "en")
Change = dict[str, str]


def make_mistake(project: ReportProject, case: Path) -> Result:
    """What a check finds after the changes of the case."""
    for change in yaml.load((case / "change.yml").read_text(encoding="utf-8"), yaml.CBaseLoader):
        _make(project, change)
    return project.check(draw=True)


def _make(project: ReportProject, change: Change) -> None:
    if "delete" in change:
        project.delete(change["delete"])
    elif "write" in change:
        project.write(change["write"], change["text"].encode(change.get("as", "utf-8")))
    elif "append" in change:
        before = (project.root / change["in"]).read_text(encoding="utf-8")
        project.write(change["in"], before + change["append"] * int(change.get("times", "1")))
    else:
        filled = change.get("fill", "") * int(change.get("times", "1"))
        project.replace(
            change["in"], change["replace"], change["by"].replace("⟳", filled) if filled else change["by"]
        )
