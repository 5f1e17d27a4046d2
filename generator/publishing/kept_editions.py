"""Whole sites of earlier editions: packed when they are kept, and put back as they were beside every newer one."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.diagnostics.told import Told
from generator.publishing.output_folder import MARKER_NAME
from generator.publishing.packing import pack


class EditionIsDamaged(Told):
    """A zip of an earlier edition names a file outside of its folder, or is none of ours."""

    def __init__(self, archive: Path) -> None:
        super().__init__(
            f"{archive}不是duizhao存的旧版网站。请从版本库恢复。",
            f"{archive} is no edition that duizhao kept. Restore it from your repository.",
        )


def pack_edition(site: Path, archive: Path) -> str:
    """Pack every file of a finished site; the digest of the zip, by which it is known again."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name != MARKER_NAME)
    pack(((path.relative_to(site).as_posix(), path.read_bytes()) for path in files), archive)
    return hashlib.sha256(archive.read_bytes()).hexdigest()


def add_kept_editions(site: Path, archives: Iterable[tuple[str, Path]]) -> None:
    """Put earlier editions, each as (name of its folder, zip), into a site that has no such folder.

    Raises:
        EditionIsDamaged: a zip cannot be what `pack_edition` wrote.
    """
    for folder, archive in archives:
        try:
            with zipfile.ZipFile(archive) as packed:
                for entry in packed.infolist():
                    _check_name(entry.filename, archive)
                packed.extractall(site / folder)
        except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
            raise EditionIsDamaged(archive) from error


def _check_name(name: str, archive: Path) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name.endswith("/"):
        raise EditionIsDamaged(archive)
