"""`duizhao build`: the whole way, from YAML to the published folder."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import exit_status
from generator.cli.console import Console, editor_language
from generator.cli.options import format_option, language_option, profile_option, project_option
from generator.cli.outcome import noting_which_site_stands
from generator.diagnostics import ReportError
from generator.pipeline import build_site, project_at
from generator.staged_site import SiteHasFaults


@click.command()
@project_option
@language_option
@profile_option
@format_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to publish into; by default site/ of the project. Only folders that duizhao made are replaced.",
)
def build(root: Path, language: str | None, profiled: bool, form: str, output: Path | None) -> None:
    """Build both languages and publish them in one step; on any mistake the old site stays as it is."""
    console = Console(editor_language(language), form)
    project = project_at(root)
    place = output or project.root / "site"
    with noting_which_site_stands(place):
        try:
            with console.progress(profiled=profiled) as progress:
                built = build_site(project, place, progress)
        except ReportError as error:
            console.show(error.diagnostics)
            count = sum(found.severity == "error" for found in error.diagnostics)
            console.say(f"{count}处错误", f"{count} errors")
            raise
        except SiteHasFaults as error:
            console.show_findings(error.findings)
            console.say("成品有误", "the finished site has faults")
            raise click.exceptions.Exit(exit_status.CONTENT_MISTAKE) from error
    console.show(built.warnings)
    pages = " + ".join(f"{count} {code}" for code, count in built.pages.items())
    console.say(f"已发布到{built.output}（{pages}页）", f"published {built.output} ({pages} pages)")
