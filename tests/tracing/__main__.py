"""`make traces`: the repository's own report with one value changed at a time, held against making it anew."""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from generator.source.files import DEFAULTS, Project
from tests.tracing.changes import Change, changes_of, differences
from tools.results import Row, write_results

_ROOT = Path(__file__).parents[2]
_AUTHORS = ("content", "data", "site_config")


def main() -> int:
    """Change, compare and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=200, help="how many, chosen at random")
    parser.add_argument("--dry", action="store_true", help="write no results")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="duizhao-tracing-") as scratch:
        summary, wrong = _run(Path(scratch), options.changes, options.seed)
    for told in wrong:
        click.echo(told)
    click.echo("".join(f"{row['What']}: {row['How many']:,}\n" for row in summary))
    if not options.dry:
        command = f"python -m tests.tracing --changes {options.changes} --seed {options.seed}"
        write_results("tracing", command, {"summary": summary})
    return 1 if wrong else 0


def _run(scratch: Path, count: int, seed: int) -> tuple[list[Row], list[str]]:
    """What was found, and each file that came out otherwise."""
    project = scratch / "report"
    for folder in _AUTHORS:
        shutil.copytree(_ROOT / folder, project / folder)
    shutil.copytree(DEFAULTS / "languages", project / "site_config" / "languages", dirs_exist_ok=True)
    every = list(_changes(project))
    chosen = random.Random(seed).sample(every, min(count, len(every)))
    kept, drawn = scratch / "kept", scratch / "drawn"
    differences(Project(project), kept, drawn)
    compared, wrong = 0, []
    for change in chosen:
        place = project / change.path
        before = place.read_bytes()
        place.write_text(change.text, "utf-8", newline="")
        found = differences(Project(project), kept, drawn)
        place.write_bytes(before)
        compared += found is not None
        wrong += [f"{change.path}:{change.line}: {file}" for file in found or ()]
    figures = {
        "values in the report": len(every),
        "changed, one at a time": len(chosen),
        "reports without a mistake among them, made both ways": compared,
        "files that differ": len(wrong),
    }
    return [{"What": what, "How many": number} for what, number in figures.items()], wrong


def _changes(project: Path) -> Iterator[Change]:
    for place in sorted(project.rglob("*.yml")):
        path = place.relative_to(project).as_posix()
        if path.startswith(_AUTHORS) and path != "site_config/mkdocs.yml":
            yield from changes_of(path, place.read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
