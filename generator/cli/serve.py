"""`duizhao serve`: a preview of both languages that is made anew when a file changes."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.diagnostics import ReportError
from generator.pipeline import SiteHasFaults, build_site, preview_site, project_at
from generator.source.files import Project


@click.command()
@project_option
@language_option
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port on this machine."
)
def serve(root: Path, language: str | None, port: int) -> None:
    """Show the whole bilingual site on this machine and rebuild it whenever content changes."""
    console = Console(editor_language(language))
    project = project_at(root)
    output = project.root / "build" / "preview"
    preview_site(project, output, port, lambda address: _rebuild(project, output, console, address))


def _rebuild(project: Project, output: Path, console: Console, address: str) -> None:
    """Build the preview; what is wrong is told, and the last good site stays."""
    try:
        with console.progress() as progress:
            built = build_site(project, output, progress)
    except ReportError as error:
        console.show(error.diagnostics)
        console.say("有错误，预览仍是上一次的样子", "there are mistakes; the preview stays as it was")
    except SiteHasFaults as error:
        console.show_findings(error.findings)
        console.say("成品有误，预览仍是上一次的样子", "the site has faults; the preview stays as it was")
    else:
        console.show(built.warnings)
        console.say(f"预览已更新：{address}", f"the preview is up to date: {address}")
