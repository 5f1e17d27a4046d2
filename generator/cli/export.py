"""`duizhao export`: the staged tree as a plain folder that other generators can build."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, profile_option, project_option
from generator.diagnostics import ReportError
from generator.pipeline import export_tree, project_at


@click.command()
@project_option
@language_option
@profile_option
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="An empty or new folder.",
)
def export(root: Path, language: str | None, profiled: bool, folder: Path) -> None:
    """Write the plain tree of Markdown and data, one folder a language, for MkDocs without our plugin, or Zensical."""
    console = Console(editor_language(language))
    if folder.exists() and any(folder.iterdir()):
        raise click.BadParameter(f"{folder} is not empty", param_hint="--to")
    try:
        with console.progress(profiled=profiled) as progress:
            stages = export_tree(project_at(root), folder, progress)
    except ReportError as error:
        console.show(error.diagnostics)
        raise
    for stage in stages:
        click.echo(stage.config_path)
