"""Files of a new site that are as in the published one become one file with those, as long as both sites are there.

So they keep their time, by which those who copy or cache a site see what changed; and neither have their bytes to be
written to the disk, nor those of the old site to be given back. So nothing may be written into a file that is there.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

FILE_MODE = 0o644
"""That of everything which is published."""


def put_file(path: Path, content: bytes, before: Path | None = None) -> None:
    """A file of a site that is being made, with the folders above it.

    Args:
        before: where the published site would have it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if before is None or not (_has(before, content) and link(before, path)):
        write_anew(path, content)


def write_anew(path: Path, content: bytes) -> None:
    """A file in a folder that is there; what has this name now may be a file of the published site, and stays as it is."""
    if os.path.lexists(path):
        path.unlink()
    path.write_bytes(content)


def become_same(path: Path, before: Path) -> bool:
    """Put a published file in the place of one with the same content, if there is such; whether it now is one file."""
    try:
        new, old = path.lstat(), before.lstat()
    except OSError:
        return False
    if os.path.samestat(new, old):
        return True
    if not stat.S_ISREG(new.st_mode) or new.st_size != old.st_size or not _has(before, path.read_bytes()):
        return False
    beside = path.with_name(f".{path.name}.before")
    if not link(before, beside):
        return False
    beside.replace(path)
    return True


def is_one_file(one: str, other: str) -> bool:
    """Whether two names are of one file, without following links."""
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False


def _has(place: Path, content: bytes) -> bool:
    """Whether a plain file is there that could be published as it is."""
    with suppress(OSError):
        found = place.lstat()
        return (
            stat.S_ISREG(found.st_mode)
            and stat.S_IMODE(found.st_mode) == FILE_MODE
            and found.st_size == len(content)
            and place.read_bytes() == content
        )
    return False


def link(before: Path | str, path: Path | str) -> bool:
    """False where the system cannot."""
    try:
        os.link(before, path)
    except (OSError, AttributeError):  # the latter where Python has no links at all
        return False
    return True
