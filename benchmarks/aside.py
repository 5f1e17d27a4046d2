"""What an earlier build left, put aside and not removed, so that whoever builds next begins as on a fresh disk.

To find room for a new file, ext4 walks past all that were removed in the last minutes (`recently_deleted` in the kernel's
fs/ext4/ialloc.c): a tenth of the time of a build that comes right after the removal of the last one, whoever made that.
"""

from __future__ import annotations

import tempfile
from pathlib import Path


def put_aside(place: Path) -> None:
    """Nothing is at this place any more; what was there lies beside it until the whole folder is removed."""
    if place.exists():
        place.rename(Path(tempfile.mkdtemp(prefix="aside-", dir=place.parent), place.name))
