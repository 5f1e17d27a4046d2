"""`duizhao offline`: the built site as a zip for a disk."""

from __future__ import annotations

from pathlib import Path

import click

from generator.authoring import pack_site
from generator.cli.console import Console, editor_language
from generator.cli.options import project_option
from generator.pipeline import project_at


@click.command()
@project_option
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="The built site.  [default: site in the project]",
)
@click.option(
    "--to",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip to write.  [default: site.zip in the project]",
)
def offline(root: Path, site: Path | None, target: Path | None) -> None:
    """Pack the built site into a zip that readers unpack and open from a disk, search and charts included."""
    project = project_at(root)
    target = target or project.root / "site.zip"
    with Console(editor_language(None)).progress() as progress:
        progress("pack")
        files = pack_site(project, site or project.root / "site", target)
    click.echo(
        f"{target} ({files} files, {target.stat().st_size / 1_000_000:.1f} MB): unpack it and open index.html"
    )
