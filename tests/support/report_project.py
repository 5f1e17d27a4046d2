"""A small complete report to make mistakes in: write, replace, check, expect."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.diagnostics.render import render_text
from generator.linking.report import Report
from generator.pipeline import check_report
from generator.source.files import DEFAULTS, Project

REPOSITORY = Path(__file__).parents[2]
SMALL_REPORT = REPOSITORY / "tests" / "cases" / "small_report"


@dataclass(frozen=True)
class Result:
    """What a check found."""

    report: Report | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def lines(self) -> list[str]:
        """Each finding as `path:line:column: rule`."""
        return [f"{found.location}: {found.rule.name}" for found in self.diagnostics]

    def text(self, language: str) -> str:
        """All findings as an editor reads them."""
        return render_text(self.diagnostics, language)


class ReportProject:
    """A bilingual report in a folder of its own, with files of the languages of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(SMALL_REPORT, root, dirs_exist_ok=True)
        shutil.copytree(DEFAULTS / "languages", root / "site_config" / "languages")
        for name in ("chart_style.yml", "colophon.yml"):
            shutil.copy(DEFAULTS / name, root / "site_config" / name)
        shutil.copy(REPOSITORY / "site_config" / "site.yml", root / "site_config" / "site.yml")

    def write(self, path: str, text: str | bytes) -> ReportProject:
        """Write a whole file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def delete(self, path: str) -> ReportProject:
        """Take a file away."""
        (self.root / path).unlink()
        return self

    def replace(self, path: str, old: str, new: str) -> ReportProject:
        """Replace a text that stands in a file exactly once."""
        text = (self.root / path).read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def check(self, *, draw: bool = False) -> Result:
        """Run the check that `duizhao check` runs."""
        checked = check_report(Project(self.root), draw=draw)
        return Result(checked.report, tuple(checked.diagnostics))

    def expect(self, *lines: str) -> Result:
        """Check, and find exactly these, each given as `path:line:column: rule`."""
        result = self.check()
        assert result.lines == list(lines), result.text("en")
        return result

    def expect_clean(self) -> Report:
        """Check, and find nothing; the linked report."""
        result = self.expect()
        assert result.report is not None
        return result.report
