"""A folder that appears whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.diagnostics.told import Told
from generator.publishing.settle import FOLDER_MODE


class FolderIsInUse(Told):
    """Something is there already, and must not be mixed with or replaced."""


@contextmanager
def new_folder(place: Path) -> Iterator[Path]:
    """An empty folder beside `place`, which takes its name on the way out; on any error nothing is left.

    Raises:
        FolderIsInUse: `place` is a file, or a folder that is not empty.
    """
    refuse_used(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{place.name}.new-", dir=place.parent))
    try:
        folder.chmod(FOLDER_MODE)
        yield folder
        refuse_used(place)
        if place.is_dir():
            place.rmdir()
        folder.rename(place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_used(place: Path) -> None:
    """Only what does not exist, or is an empty folder, may become a new one.

    Raises:
        FolderIsInUse: it is something else.
    """
    if place.is_dir():
        first = next((path.name for path in sorted(place.iterdir())), "")
        if first:
            raise FolderIsInUse(
                f"文件夹{place}不是空的（有{first}）；请换一个名字，或先清空",
                f"the folder {place} is not empty (it has {first}); choose another name, or empty it first",
            )
    elif place.exists() or place.is_symlink():
        raise FolderIsInUse(
            f"{place}已经存在，而且不是文件夹；请换一个名字",
            f"{place} exists and is no folder; choose another name",
        )


def write_file(folder: Path, path: str, content: bytes) -> None:
    """A file below a folder, with the folders that it needs."""
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
