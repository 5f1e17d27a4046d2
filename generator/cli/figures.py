"""`duizhao figures`: all figures as a sheet, and a sheet back into the YAML it came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.diagnostics import Diagnostic, Location
from generator.pipeline import check_report, project_at
from generator.sheets.exporting import sheet_head, sheet_rows
from generator.sheets.importing import Imported, apply_rows, read_rows
from generator.sheets.places import field_at
from generator.sheets.project_files import FigureFiles
from generator.sheets.table import CSV, SPREADSHEET, SheetMistake, SheetRefused, read_sheet, write_sheet
from generator.source.files import Project
from generator.trying import try_texts


@click.group()
def figures() -> None:
    """Figures in a spreadsheet, and back."""


def _of_a_sheet(context: click.Context, option: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() not in (CSV, SPREADSHEET):
        raise click.BadParameter(f"{value.name}: .csv / .xlsx")
    return value


@figures.command("export")
@project_option
@language_option
@click.argument("sheet", type=click.Path(dir_okay=False, path_type=Path), callback=_of_a_sheet)
def export_figures(root: Path, language: str | None, sheet: Path) -> None:
    """Write all figures, one a row and as they are written, into SHEET (.xlsx or .csv)."""
    console = Console(editor_language(language))
    files = _files(project_at(root), console)
    rows = list(sheet_rows(files))
    write_sheet(sheet, sheet_head(files), rows)
    console.say(f"已写出{len(rows)}项数据：{sheet}", f"{len(rows)} figures written: {sheet}")


@figures.command("import")
@project_option
@language_option
@click.option("--check", "only_check", is_flag=True, help="Say what would change, and write nothing.")
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path), callback=_of_a_sheet)
def import_figures(root: Path, language: str | None, only_check: bool, sheet: Path) -> None:
    """Take the figures in SHEET (.xlsx or .csv) back into data/: changed cells, and rows with an empty figure.

    Nothing is written if the report would have mistakes with it. Figures that the sheet does not have stay.
    """
    console, project = Console(editor_language(language)), project_at(root)
    files = _files(project, console)
    try:
        imported = apply_rows(read_rows(read_sheet(sheet), files), files)
    except SheetRefused as refused:
        _show(refused.mistakes, sheet, console)
        raise click.exceptions.Exit(1) from refused
    tried = try_texts(project, imported.texts)
    if tried.diagnostics.errors:
        _show_findings(tried.diagnostics.errors, imported, sheet, console)
        raise click.exceptions.Exit(1)
    if not only_check:
        for path, text in imported.texts.items():
            (project.root / path).write_bytes(text.encode())
    _tell(imported, console)


def _files(project: Project, console: Console) -> FigureFiles:
    checked = check_report(project)
    if checked.diagnostics.errors or checked.report is None:
        console.show(checked.diagnostics.errors)
        console.say("请先改正报告的错误", "mend the mistakes of the report first")
        checked.diagnostics.stop_if_errors()
    assert checked.report is not None
    return FigureFiles(project, checked.report)


def _tell(imported: Imported, console: Console) -> None:
    changed, added, left = len(imported.changed), len(imported.added), imported.left
    console.say(
        f"改动{changed}项，新增{added}项；表格中没有的{left}项不变",
        f"{changed} figures changed, {added} added; {left} that the sheet does not have stay",
    )
    for path in imported.texts:
        console.say(f"  {path}", f"  {path}")


def _show(mistakes: tuple[SheetMistake, ...], sheet: Path, console: Console) -> None:
    chinese = console.language.startswith("zh")
    for mistake in mistakes:
        text, hint = (mistake.zh, mistake.hint_zh) if chinese else (mistake.en, mistake.hint_en)
        click.echo(f"{sheet.name}{'!' if mistake.cell else ''}{mistake.cell}: {text}", err=True)
        if hint:
            console.say(f"   = 提示: {hint}", f"   = hint: {hint}")
    console.say(
        f"表格有{len(mistakes)}处错误；没有改动任何文件",
        f"mistakes in the sheet: {len(mistakes)}; no file was changed",
    )


def _show_findings(
    findings: tuple[Diagnostic, ...], imported: Imported, sheet: Path, console: Console
) -> None:
    """What would be wrong with the report, at the cells that it comes from, or else as `duizhao check` tells it."""
    mistakes = []
    for found in findings:
        cells = ", ".join(dict.fromkeys(_cells(found, imported)))
        if cells:
            words = (found.message("zh"), found.message("en"), found.hint("zh"), found.hint("en"))
            mistakes.append(SheetMistake(cells, *words))
        else:
            console.show((found,))
    _show(tuple(mistakes), sheet, console)


def _cells(found: Diagnostic, imported: Imported) -> Iterator[str]:
    """The cell of a finding or, of a claim that fails, those of the figures in it that the sheet changes."""
    for at in (found.location, *(other.location for other in found.related)):
        if (cell := _cell(at, imported)) is not None:
            yield cell


def _cell(at: Location, imported: Imported) -> str | None:
    place = field_at(imported.texts[at.path], at) if at.path in imported.texts else None
    row = imported.places.get(place[0]) if place else None
    if place is None or row is None or (row.reference and row.reference not in imported.changed):
        return None
    cell = row.cells.get(place[1]) or row.cells.get("value") or next(iter(row.cells.values()))
    return cell.name
