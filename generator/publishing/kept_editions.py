"""Whole sites of earlier editions: packed when they are kept, and put back as they were beside every newer one."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.diagnostics.told import Told
from generator.publishing.output_folder import MARKER_NAME

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Every entry has the same date, so that equal sites give equal zips."""


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
    beside = archive.with_name(f".{archive.name}.new")
    try:
        with zipfile.ZipFile(beside, "w") as packed:
            for path in files:
                entry = zipfile.ZipInfo(path.relative_to(site).as_posix(), _EARLIEST)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, path.read_bytes())
        digest = hashlib.sha256(beside.read_bytes()).hexdigest()
        beside.replace(archive)
    finally:
        beside.unlink(missing_ok=True)
    return digest


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
