"""`duizhao check`: everything that can be wrong, told in one run; nothing is built."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import format_option, language_option, profile_option, project_option
from generator.cli.refusal import reason_of
from generator.linking.memory import LinkMemory
from generator.model.readings import Readings
from generator.pipeline import Checked, check_report, project_at
from generator.schemas import keep_known
from generator.source.files import FOLDERS, Project

_PATIENCE = 3600.0
"""Seconds between two looks if nothing happens."""


@click.command()
@project_option
@language_option
@profile_option
@format_option
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
@click.option("--watch", is_flag=True, help="Go on: check again whenever a file is saved, until Ctrl+C.")
def check(root: Path, language: str | None, profiled: bool, form: str, strict: bool, watch: bool) -> None:
    """Check content and data; exit status 1 if there are mistakes."""
    console, project = Console(editor_language(language), form), project_at(root)
    if watch:
        if form != "text":
            raise click.UsageError("--watch tells in --format text only")
        _watch(project, console)
    with console.progress(profiled=profiled) as progress:
        checked = check_report(project, progress)
    _tell(checked, console)
    if strict and checked.diagnostics.warnings:
        raise click.exceptions.Exit(1)
    checked.diagnostics.stop_if_errors()


def _tell(checked: Checked, console: Console) -> None:
    diagnostics = checked.diagnostics
    console.show(diagnostics)
    errors, warnings = len(diagnostics.errors), len(diagnostics.warnings)
    if checked.report is not None and not errors:
        figures, relations = len(checked.report.figures), len(checked.report.relations)
        console.say(
            f"{figures}项数据、{relations}个数据关系核对无误；{warnings}处提醒",
            f"{figures} figures and {relations} relations hold; {warnings} warnings",
        )
    else:
        console.say(f"{errors}处错误，{warnings}处提醒", f"{errors} errors, {warnings} warnings")


def _watch(project: Project, console: Console) -> None:
    """Check at every save; files that did not change are not read again. Only an interruption ends it."""
    from generator.preview.watching import Watch  # a mere check need not load what watches

    readings, memory = Readings(), LinkMemory()
    watched = Watch(project.root / name for name in FOLDERS)
    try:
        while True:
            try:
                _tell(check_report(project, readings=readings, memory=memory), console)
                keep_known(project, readings)
            except OSError as error:  # being written or moved just now
                reason = reason_of(error, console.language)
                console.say(f"暂时读不到文件：{reason}", f"a file cannot be read just now: {reason}")
            console.say("保存后自动再查（按 Ctrl+C 结束）", "checking again at every save (Ctrl+C ends it)")
            gc.collect()
            while not watched.changes(_PATIENCE):
                pass
    finally:
        watched.stop()
