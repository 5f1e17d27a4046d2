"""A finished folder takes the place of the published one, so that readers see the old site or the new one."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.publishing.output_folder import check_output, write_marker
from generator.publishing.settle import flush_folder, settle

AT_FDCWD = -100
RENAME_EXCHANGE = 2
# The kernel or the file system does not know the exchange; some sandboxes say "not permitted" instead.
EXCHANGE_IS_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


class Manner(StrEnum):
    """How a new site came to its place."""

    FIRST = "first"  # there was nothing before
    EXCHANGED = "exchanged"  # in one step: no reader can find the place empty
    RENAMED = "renamed"  # in two steps: for a few microseconds there was no site


@dataclass(frozen=True)
class Publication:
    """What publishing did."""

    output: Path
    manner: Manner
    leftover: Path | None  # the old site, if it could not be removed; the next build tries again


def publish(build: Path, output: Path, *, protected: Iterable[Path] = ()) -> Publication:
    """Put the folder `build`, which lies beside `output`, in its place, and remove the old site.

    Raises:
        OutputRefused: `output` holds or may hold somebody's work; it was not touched.
        OSError: the system refused; the old site stands as it stood.
    """
    place = check_output(output, protected=protected)
    write_marker(build)
    settle(build, place)
    manner, old = _take_place(build, place)
    flush_folder(place.parent)
    return Publication(place, manner, _remove(old))


def _take_place(build: Path, place: Path) -> tuple[Manner, Path | None]:
    if not place.exists():
        build.rename(place)
        return Manner.FIRST, None
    if _exchange(build, place):
        return Manner.EXCHANGED, build
    return Manner.RENAMED, _rename_twice(build, place)


def _exchange(build: Path, place: Path) -> bool:
    """Swap two folders in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # no such function; on Windows there is no library to ask
        return False
    if rename(AT_FDCWD, os.fsencode(build), AT_FDCWD, os.fsencode(place), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in EXCHANGE_IS_UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(build), None, str(place))


def _rename_twice(build: Path, place: Path) -> Path:
    # A build that is killed between the two is put right by the next one: restore_interrupted_output.
    replaced = build.with_name(f".{place.name}.replaced-{build.name[-8:]}")
    place.rename(replaced)
    try:
        build.rename(place)
    except BaseException:
        replaced.rename(place)
        raise
    return replaced


def _remove(old: Path | None) -> Path | None:
    if old is None:
        return None
    shutil.rmtree(old, ignore_errors=True)
    return old if old.exists() else None
