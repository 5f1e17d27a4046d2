"""One slip in any line of a report is told beside that line, and does not set off a shower of messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.report_project import SMALL_REPORT, ReportProject

SLIPS: dict[str, Callable[[str], str]] = {
    "a space too many": lambda line: " " + line,
    "a space too few": lambda line: line.removeprefix(" "),
    "a level too deep": lambda line: "  " + line,
    "a level too shallow": lambda line: line.removeprefix("  "),
    "a tab for the indent": lambda line: "\t" + line.lstrip() if line.startswith("  ") else line,
    "a full-width colon": lambda line: line.replace(": ", "：", 1),
    "no space after the colon": lambda line: line.replace(": ", ":", 1),
    "no colon": lambda line: line.replace(":", "", 1),
    "a full-width comma": lambda line: line.replace(", ", "，", 1),
    "no comma": lambda line: line.replace(", ", " ", 1),
    "no brace to begin": lambda line: line.replace("{", "", 1),
    "no brace to end": lambda line: "".join(line.rpartition("}")[::2]),
    "no quote to begin": lambda line: line.replace("'", "", 1),
    "no quote to end": lambda line: "".join(line.rpartition("'")[::2]),
    "no dash": lambda line: line.replace("- ", "  ", 1),
    "the line twice": lambda line: f"{line}\n{line}",
    "the line left out": lambda line: "",
}
LINES = [
    (file.relative_to(SMALL_REPORT).as_posix(), number)
    for file in sorted(SMALL_REPORT.rglob("*.yml"))
    for number in range(file.read_text(encoding="utf-8").count("\n"))
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ReportProject:
    """The small report; every example puts back what it changed."""
    return ReportProject(tmp_path_factory.mktemp("slips"))


@given(place=st.sampled_from(LINES), slip=st.sampled_from(list(SLIPS)))
def test_one_slip_is_told_beside_its_line(project: ReportProject, place: tuple[str, int], slip: str) -> None:
    path, number = place
    written = (SMALL_REPORT / path).read_text(encoding="utf-8")
    lines = written.splitlines()
    lines[number] = SLIPS[slip](lines[number])
    project.write(path, "\n".join(lines) + "\n")

    result = project.check()
    project.write(path, written)

    if slip == "the line left out":
        return  # what it held may be missed anywhere; it only must not break the check
    assert len(result.diagnostics) <= 5, result.text("en")
    near = [found for found in result.diagnostics if abs(found.location.line - number - 1) <= 1]
    assert not result.diagnostics or near, result.text("en")
