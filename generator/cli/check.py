"""`duizhao check`: everything that can be wrong, told in one run; nothing is built."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import format_option, language_option, profile_option, project_option
from generator.pipeline import check_report, project_at


@click.command()
@project_option
@language_option
@profile_option
@format_option
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def check(root: Path, language: str | None, profiled: bool, form: str, strict: bool) -> None:
    """Check content and data; exit status 1 if there are mistakes."""
    console = Console(editor_language(language), form)
    with console.progress(profiled=profiled) as progress:
        checked = check_report(project_at(root), progress)
    diagnostics = checked.diagnostics
    console.show(diagnostics)
    errors, warnings = len(diagnostics.errors), len(diagnostics.warnings)
    if checked.report is not None and not errors:
        report = checked.report
        figures, relations = len(report.figures), len(report.relations)
        console.say(
            f"{figures}项数据、{relations}个数据关系核对无误；{warnings}处提醒",
            f"{figures} figures and {relations} relations hold; {warnings} warnings",
        )
    else:
        console.say(f"{errors}处错误，{warnings}处提醒", f"{errors} errors, {warnings} warnings")
    if strict and warnings:
        raise click.exceptions.Exit(1)
    diagnostics.stop_if_errors()
