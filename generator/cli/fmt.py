"""`duizhao fmt`: YAML files in one layout, so that two editors' changes differ only in what they changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.pipeline import project_at
from generator.source.files import Project
from generator.source.layout import LayoutRefused, canonical_text


@click.command()
@project_option
@language_option
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; exit status 1 if a file is laid out otherwise.",
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def fmt(root: Path, language: str | None, only_check: bool, paths: tuple[Path, ...]) -> None:
    """Lay out the YAML files of the project, or PATHS, in one way; data, comments and order stay."""
    console, project = Console(editor_language(language)), project_at(root)
    changed, refused = 0, 0
    for place in _places(project, paths):
        name = (
            place.relative_to(project.root).as_posix() if place.is_relative_to(project.root) else str(place)
        )
        text = place.read_bytes().decode("utf-8", errors="surrogateescape")
        try:
            written = canonical_text(name, text)
        except LayoutRefused as error:
            refused += 1
            console.show(error.findings)
            console.say(f"{name}：没有改动，请先改正错误", f"{name}: left as it is; mend it first")
            continue
        if written != text:
            changed += 1
            console.say(
                f"{'应整理' if only_check else '已整理'}：{name}",
                f"{'to lay out' if only_check else 'laid out'}: {name}",
            )
            if not only_check:
                place.write_bytes(written.encode())
    if refused or (only_check and changed):
        raise click.exceptions.Exit(1)


def _places(project: Project, paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files themselves; of folders all that is in them."""
    if not paths:
        yield from (project.root / path for path in project.own_paths())
    for path in paths:
        yield from sorted(path.resolve().rglob("*.yml")) if path.is_dir() else [path.resolve()]
