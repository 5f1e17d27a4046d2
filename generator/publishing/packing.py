"""A zip whose bytes depend on nothing but the names and the bytes of the files in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path


def pack(files: Iterable[tuple[str, bytes]], target: Path) -> None:
    """Write a zip of named files to `target`, which has the whole of it or stays as it was."""
    beside = target.with_name(f".{target.name}.new")
    try:
        with zipfile.ZipFile(beside, "w") as archive:
            for name, content in files:
                entry = zipfile.ZipInfo(name)  # with the earliest date that a zip can hold
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
