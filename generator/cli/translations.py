"""`duizhao translations`: confirm that translations were made from the source texts as they stand."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.diagnostics import ReportError
from generator.pipeline import project_at, record_translations


@click.group()
def translations() -> None:
    """The ledger that tells which wording each translation was made from."""


@translations.command()
@project_option
@language_option
def record(root: Path, language: str | None) -> None:
    """Confirm every translation as it stands now."""
    console = Console(editor_language(language))
    try:
        added, dropped = record_translations(project_at(root))
    except ReportError as error:
        console.show(error.diagnostics)
        console.say("有错误；没有改动记录", "there are mistakes; the record was not changed")
        raise
    console.say(
        f"新确认{added}条译文，移除{dropped}条旧记录",
        f"{added} translations confirmed, {dropped} old records dropped",
    )
