"""`duizhao schema`: JSON Schemas for editors, written or compared."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import project_option
from generator.pipeline import project_at
from generator.schemas import stale_schemas, write_schemas


@click.command()
@project_option
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit status 1 if a schema is out of date."
)
def schema(root: Path, only_check: bool) -> None:
    """Write schemas/*.json, which the first lines of the content files refer to, and from which editors complete.

    schemas/known.json has the ids, figures and dates of the report; `serve` and `check --watch` keep it up to date, and
    --check leaves it out.
    """
    project = project_at(root)
    places = [place for place, _ in stale_schemas(project)] if only_check else write_schemas(project)
    for place in places:
        click.echo(f"{'out of date' if only_check else 'written'}: {place.relative_to(project.root)}")
    if only_check and places:
        raise click.exceptions.Exit(1)
