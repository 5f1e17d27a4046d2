"""Which site stands after a build that did not end well: looked at, not guessed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

import click

OLD_SITE = ("已发布的网站没有改动", "the published site was not changed")
NEW_SITE = ("新网站已经发布", "the new site was published")


@contextmanager
def noting_which_site_stands(output: Path) -> Iterator[None]:
    """On every way out but the good one, note whether the published folder is still the one it was.

    `main` tells it after the reason.
    """
    before = _old_sites(output)
    try:
        yield
    except BaseException:
        noted = click.get_current_context().find_object(dict)
        if noted is not None:
            noted["site"] = OLD_SITE if _identity(output) in before else NEW_SITE
        raise


def _old_sites(output: Path) -> set[tuple[int, int] | None]:
    """What stands there, or what a build that was killed between two renames has left to be put back."""
    replaced = output.absolute().parent.glob(f".{escape(output.name)}.replaced-*")
    return {_identity(folder) for folder in (output, *replaced)}


def _identity(folder: Path) -> tuple[int, int] | None:
    """What a folder is, whatever its name: publishing exchanges whole folders."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
