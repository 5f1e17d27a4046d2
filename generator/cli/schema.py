"""`duizhao schema`: JSON Schemas for editors, written or compared."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import project_option
from generator.model.schema import schema_text
from generator.pipeline import make_schemas, project_at


@click.command()
@project_option
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit status 1 if a schema is out of date."
)
def schema(root: Path, only_check: bool) -> None:
    """Write schemas/*.json, which the first lines of the content files refer to."""
    project = project_at(root)
    folder = project.root / "schemas"
    stale = []
    for name, content in make_schemas(project).items():
        text = schema_text(content)
        place = folder / f"{name}.json"
        if place.is_file() and place.read_text(encoding="utf-8") == text:
            continue
        stale.append(place)
        if not only_check:
            folder.mkdir(exist_ok=True)
            place.write_text(text, encoding="utf-8")
    for place in stale:
        click.echo(f"{'out of date' if only_check else 'written'}: {place.relative_to(project.root)}")
    if only_check and stale:
        raise click.exceptions.Exit(1)
