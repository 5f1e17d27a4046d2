"""`duizhao edition`: keep an edition as it was published, before work on the next one begins."""

from __future__ import annotations

from pathlib import Path

import click

from generator.authoring import sound_specs
from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.diagnostics import ReportError
from generator.keeping import keep_edition, record_edition
from generator.model.edition_record import EDITION
from generator.model.nouns.site import SiteSpec
from generator.pipeline import project_at


@click.group()
def edition() -> None:
    """Editions of a report: the one in the project, and earlier ones that are kept beside it."""


@edition.command()
@project_option
@language_option
@click.argument("identity", metavar="[ID]", required=False)
@click.option(
    "--from",
    "published",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="data/report.json of an edition that was published and stays elsewhere; needs --url.",
)
@click.option("--url", help="Permanent address of that edition, ending in a slash.")
def record(
    root: Path, language: str | None, identity: str | None, published: Path | None, url: str | None
) -> None:
    """Keep the report as it stands as edition ID (such as 2018), by default the edition that site.yml names."""
    console, project = Console(editor_language(language)), project_at(root)
    if (published is None) != (url is None):
        raise click.UsageError("--from and --url belong together")
    try:
        identity = identity or sound_specs(project).all(SiteSpec)[0].spec.edition
        if identity is None or not EDITION.fullmatch(identity):
            raise click.BadParameter(
                "an id such as 2018, or `edition:` in site_config/site.yml", param_hint="ID"
            )
        if published is not None and url is not None:
            places = record_edition(project, identity, published.read_bytes(), url)
        else:
            with console.progress() as progress:
                places = keep_edition(project, identity, progress)
    except ReportError as error:
        console.show(error.diagnostics)
        raise
    for place in places:
        click.echo(place)
    console.say(
        f"已存{identity}版。下一步：在site_config/site.yml里把edition改成新一版的编号，再开始改内容",
        f"edition {identity} is kept; next, give the new edition's id as `edition` in site_config/site.yml",
    )
