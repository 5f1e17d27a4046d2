"""Figures as a sheet and back: nothing moves but what was changed, and mistakes are told at their cells."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from generator.cli.main import commands
from generator.pipeline import check_report, project_at
from generator.sheets.editing import add_figure
from generator.sheets.exporting import sheet_head, sheet_rows
from generator.sheets.importing import apply_rows, read_rows
from generator.sheets.project_files import FigureFiles
from generator.sheets.table import read_sheet
from generator.source.layout import read_layout, write_layout
from tests.conftest import ROOT, SECOND_REPORT
from tests.support.report_project import ReportProject

Sheet = list[dict[str, str]]
POVERTY = "data/poverty.yml"


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(commands, ["figures", *arguments], standalone_mode=False)
    status = (
        getattr(done.exception, "exit_code", 1)
        if done.exception
        else done.exit_code or done.return_value or 0
    )
    return int(status), done.output


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("data/*.yml"))}


def lines_changed(before: bytes, after: bytes) -> list[tuple[str, str]]:
    old, new = before.decode().splitlines(), after.decode().splitlines()
    assert len(old) == len(new)
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]


class Edited:
    """The small report with a sheet of its figures beside it."""

    def __init__(self, root: Path, ending: str) -> None:
        self.project = ReportProject(root)
        self.sheet = root / f"figures{ending}"
        status, said = self("export")
        assert status == 0, said

    def __call__(self, command: str, *options: str) -> tuple[int, str]:
        return run(
            command, *options, "--project", str(self.project.root), "--language", "en", str(self.sheet)
        )

    def change(self, change: Callable[[Sheet], object]) -> None:
        """Change the rows of a CSV sheet as a spreadsheet program would."""
        rows = list(csv.DictReader(io.StringIO(self.sheet.read_bytes().decode("utf-8-sig"), newline="")))
        change(rows)
        buffer = io.StringIO()
        writer = csv.DictWriter(buffer, list(rows[0]), restval="")
        writer.writeheader()
        writer.writerows(rows)
        self.sheet.write_bytes(buffer.getvalue().encode("utf-8-sig"))


def row_of(rows: Sheet, reference: str) -> dict[str, str]:
    return next(row for row in rows if row["figure"] == reference)


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    return Edited(tmp_path, ".csv")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("report", [ROOT, SECOND_REPORT], ids=["flagship", "second"])
def test_a_whole_report_comes_back_byte_for_byte(report: Path, ending: str, tmp_path: Path) -> None:
    for folder in ("content", "data", "site_config"):
        shutil.copytree(report / folder, tmp_path / folder)
    before, sheet = files_of(tmp_path), tmp_path / f"figures{ending}"
    assert run("export", "--project", str(tmp_path), str(sheet))[0] == 0
    checked = check_report(project_at(tmp_path))
    assert checked.report is not None
    files = FigureFiles(project_at(tmp_path), checked.report)
    rows = read_sheet(sheet)
    assert [tuple(cell.text for cell in row) for row in rows] == [sheet_head(files), *sheet_rows(files)]
    imported = apply_rows(read_rows(rows, files), files)
    assert (imported.texts, imported.changed, imported.added, imported.left) == ({}, (), (), 0)
    assert {path: write_layout(data).encode() for path, data in files.data.items()} == {
        path: before[path] for path in files.data
    }


def test_a_changed_cell_changes_one_line(edited: Edited) -> None:
    before = files_of(edited.project.root)
    edited.change(lambda rows: row_of(rows, "project-loans@2018-04").update(value="960.4亿"))
    status, said = edited("import")
    assert status == 0, said
    after = files_of(edited.project.root)
    assert [path for path in before if before[path] != after[path]] == ["data/loans.yml"]
    ((old, new),) = lines_changed(before["data/loans.yml"], after["data/loans.yml"])
    assert new == old.replace("960.3亿", "960.4亿")


def test_fields_are_added_and_taken_out(edited: Edited) -> None:
    def change(rows: Sheet) -> None:
        row_of(rows, "all-loans@report").update(also="", note_zh="约数。", note_en="About.")
        row_of(rows, "household-loans@report").update(approx="", printed="余额184.5亿元")

    edited.change(change)
    status, said = edited("import")
    assert status == 0, said
    text = (edited.project.root / "data/loans.yml").read_text("utf-8")
    assert '{as_of: report, value: 1552.1亿, source: \'3.4.3\', note: {zh: "约数。", en: "About."}}' in text
    assert "{as_of: report, value: 184.5亿, source: '3.4.3', printed: 余额184.5亿元}" in text


def test_a_row_without_a_figure_is_appended_to_its_metric(edited: Edited) -> None:
    edited.project.replace(POVERTY, "  - id: poor-fall", "  # what the report derives\n  - id: poor-fall")
    before = (edited.project.root / POVERTY).read_text("utf-8")
    new = {"metric": "poor", "at": "2018-12-31", "value": "50万", "source": "4.0"}
    edited.change(lambda rows: rows.append(new))
    status, said = edited("import")
    assert (status, "0 figures changed, 1 added" in said) == (0, True), said
    after = (edited.project.root / POVERTY).read_text("utf-8")
    line = "      - {at: 2018-12-31, value: 50万, source: '4.0'}\n"
    assert after.replace(line, "", 1) == before
    assert after.index(line) > after.index("2017-12-31")


def test_nothing_is_written_for_a_check(edited: Edited) -> None:
    before = files_of(edited.project.root)
    edited.change(lambda rows: row_of(rows, "project-loans@2018-04").update(value="960.4亿"))
    status, said = edited("import", "--check")
    assert (status, "1 figures changed, 0 added" in said) == (0, True)
    assert files_of(edited.project.root) == before


@pytest.mark.parametrize(
    ("reference", "change", "says"),
    [
        ("poor@2017", {"value": "87.5四"}, "number"),
        ("poverty-rate@2017", {"value": "2.37"}, "percent"),
        ("poor@2017", {"at": "2017-13-31"}, "date"),
        ("poor@2017", {"source": "one"}, "place in the source"),
        ("poor@2017", {"value": "97.54万", "printed": ""}, "does not add up"),
        ("poor@2017", {"figure": "poor@2071"}, "there is no figure"),
        ("poor@2017", {"metric": "por", "figure": ""}, "there is no metric"),
        ("poor@2017", {"figure": "poor@2013"}, "has a row already"),
    ],
)
def test_a_mistake_is_told_at_its_cell_and_nothing_is_written(
    edited: Edited, reference: str, change: dict[str, str], says: str
) -> None:
    before = files_of(edited.project.root)
    edited.change(lambda rows: row_of(rows, reference).update(change))
    status, said = edited("import")
    head = edited.sheet.read_text("utf-8-sig").splitlines()[0].split(",")
    number = max(
        number
        for number, row in enumerate(csv.DictReader(edited.sheet.open(encoding="utf-8-sig")), 2)
        if all(row[name] == text for name, text in change.items())
    )
    named = chr(ord("A") + head.index(next(iter(change))))
    assert status == 1
    assert f"figures.csv!{named}{number}: " in said, said
    assert says in said
    assert files_of(edited.project.root) == before


def test_what_looks_like_a_formula_is_text_both_ways(edited: Edited, tmp_path: Path) -> None:
    edited.project.replace(POVERTY, "printed: 减至2017年底87.54万人", "printed: '=87.54万人'")
    for ending in (".csv", ".xlsx"):
        edited.sheet = tmp_path / f"figures{ending}"
        assert edited("export")[0] == 0
        before = files_of(edited.project.root)
        if ending == ".csv":
            assert "'=87.54万人" in edited.sheet.read_text("utf-8-sig")
        else:
            cells = [cell for row in load_workbook(edited.sheet).active.iter_rows() for cell in row]  # type: ignore[union-attr]
            assert not any(cell.data_type == "f" for cell in cells)
        status, said = edited("import")
        assert (status, files_of(edited.project.root)) == (0, before), said


def test_a_formula_in_a_cell_is_told(tmp_path: Path) -> None:
    edited = Edited(tmp_path, ".xlsx")
    book = load_workbook(edited.sheet)
    book.worksheets[0]["K3"] = "=1+1"
    book.save(edited.sheet)
    status, said = edited("import")
    assert (status, "figures.xlsx!K3: the cell holds a formula" in said) == (1, True), said


def test_numbers_percents_and_dates_of_a_spreadsheet_are_read_as_shown(tmp_path: Path) -> None:
    edited = Edited(tmp_path, ".xlsx")
    book = load_workbook(edited.sheet)
    sheet = book.worksheets[0]
    head = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        cells = dict(zip(head, row, strict=True))
        if cells["figure"].value == "poverty-rate@2017":
            cells["value"].value, cells["value"].number_format = 0.0237, "0.00%"
        if cells["figure"].value == "poor@2017":
            cells["at"].value = datetime.date(2017, 12, 31)
    book.save(edited.sheet)
    before = files_of(tmp_path)
    status, said = edited("import")
    assert (status, files_of(tmp_path)) == (0, before), said


def test_a_column_that_nobody_knows_is_told(edited: Edited) -> None:
    edited.sheet.write_text(edited.sheet.read_text("utf-8-sig").replace("value,", "valeu,", 1), "utf-8")
    status, said = edited("import")
    assert status == 1
    assert "there is no column “valeu”" in said
    assert "did you mean value?" in said


def test_remarks_stay_where_they_were_when_a_figure_is_appended() -> None:
    before = """metrics:
  - id: poor
    figures:
      - {at: 2013-12-31, value: 346万, source: '1.0'}
  # what follows
  - id: fall
    figures:
      - {at: 2013-12-31, value: 5万, source: '1.0'}  # beside

  - id: block
    figures:
      - at: 2013-12-31  # the first
        value: 1
"""
    data = read_layout(before)
    for metric in data["metrics"]:
        add_figure(metric, {"at": "2018-12-31", "value": "50万"}, ("zh", "en"))
    line = "      - {at: 2018-12-31, value: 50万}\n"
    assert (
        write_layout(data)
        == before.replace("  # what", line + "  # what").replace("# beside\n", "# beside\n" + line)
        + "      - at: 2018-12-31\n        value: 50万\n"
    )
