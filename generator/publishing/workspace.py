"""The folder beside the output in which a site is built before anybody may see it."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import lock_descriptor

from generator.publishing.output_folder import place_of
from generator.publishing.settle import FOLDER_MODE


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """An empty folder `.<name>.build-XXXXXXXX` beside `output`, gone again on every way out.

    It shares the parent of the output because only folders of one file system can be exchanged. First puts
    right what killed builds left behind. To be entered while the lock of `output` is held.
    """
    place = place_of(output)
    restore_interrupted_output(place)
    remove_leftovers(place)
    folder = Path(tempfile.mkdtemp(prefix=f".{place.name}.build-", dir=place.parent))
    in_use = _hold(folder)
    try:
        folder.chmod(FOLDER_MODE)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if in_use is not None:
            os.close(in_use)


def restore_interrupted_output(output: Path) -> None:
    """Put the old site back if a build was killed between the two renames of an exchange."""
    place = place_of(output)
    if not os.path.lexists(place):
        for replaced in _siblings(place, "replaced"):
            replaced.rename(place)
            return


def remove_leftovers(place: Path) -> None:
    """Remove the folders of killed builds, except what a process that still lives is writing to."""
    for folder in (*_siblings(place, "build"), *_siblings(place, "replaced")):
        if not _is_in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _siblings(place: Path, purpose: str) -> list[Path]:
    # Exact, so that the outputs `site` and `site.build-old` never clean each other's folders.
    name = re.compile(re.escape(f".{place.name}.{purpose}-") + "[a-z0-9_]{8}")
    return sorted(path for path in place.parent.iterdir() if name.fullmatch(path.name) and _is_folder(path))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_in_use(folder: Path) -> bool:
    try:
        held = _hold(folder)
    except OSError:  # another account's folder, or gone by now
        return True
    if held is not None:
        os.close(held)
    return held is None and _folders_can_be_held()


def _hold(folder: Path) -> int | None:
    """An open descriptor that marks `folder` as in use, or None if it cannot be marked.

    Worker processes inherit it, so the folder counts as in use until the last of them has ended.
    """
    if not _folders_can_be_held():
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    if lock_descriptor(descriptor, blocking=False):
        return descriptor
    os.close(descriptor)
    return None


def _folders_can_be_held() -> bool:
    # Windows opens no folders; there the lock of the output has to suffice.
    return os.name == "posix"
