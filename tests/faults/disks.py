"""The disk is full, cannot be written, or is another one."""

from __future__ import annotations

import errno
import os

from tests.faults.fault import fault, mounted, without_privileges
from tests.faults.ground import Ground, Run


def _refused(ground: Ground, code: int, at: int, only: str = "-m generator build", **more: object) -> Run:
    return ground.build(sabotage={"do": "refuse", "only": only, "at": at, "errno": code, **more})


@fault("disk", 3, quick=True)
def full_while_staging(ground: Ground) -> Run:
    """The disk is full when pages are staged."""
    return _refused(ground, errno.ENOSPC, 1, path="/staged/")


@fault("disk", 3)
def full_at_any_moment(ground: Ground) -> list[Run]:
    """The disk is full from one of 6 moments on."""
    total = ground.events(event="open")
    runs = []
    for share in (0.02, 0.1, 0.3, 0.5, 0.7, 0.85):
        ground.reset()
        ground.forget()
        # Only of what is opened: to remove a file needs no room, but the hook cannot tell what needs some.
        runs.append(_refused(ground, errno.ENOSPC, max(1, int(total * share)), event="open"))
    return runs


@fault("disk", 3)
def full_for_mkdocs(ground: Ground) -> Run:
    """The disk is full for the processes that render pages."""
    ground.forget()
    return _refused(ground, errno.ENOSPC, 10, only="render_share")


@fault("disk", 3, says="the disk quota is used up")
def quota(ground: Ground) -> Run:
    """The quota is used up when languages are merged."""
    return _refused(ground, errno.EDQUOT, 30, path="/.site.build-")


@fault("disk", 3)
def failing_disk(ground: Ground) -> Run:
    """The disk fails when the finished site is flushed."""
    return _refused(ground, errno.EIO, 250, path="/.site.build-")


@fault("disk", 3, says="the file is larger than the system allows")
def small_files_only(ground: Ground) -> Run:
    """Files may not be larger than 4 KB."""
    return ground.build(prefix=("sh", "-c", 'ulimit -f 8; exec "$@"', "sh"))


@fault("disk", 3, site="none", says="the disk is full")
def really_full(ground: Ground) -> Run:
    """The site goes to a real disk of 2 MB."""
    with mounted(ground.root / "disk", "-t tmpfs -o size=2m") as disk:
        run = ground.build("--output", str(disk / "site"))
        assert not (disk / "site").exists()
        _same_as_before(ground)
    ground.site.rename(ground.root / "away")
    return run


@fault("disk", 3, site="none", says="the disk is full")
def no_inodes(ground: Ground) -> Run:
    """The site goes to a real disk that has room, but not for 60 files."""
    with mounted(ground.root / "disk", "-t tmpfs -o size=99m,nr_inodes=60") as disk:
        run = ground.build("--output", str(disk / "site"))
        assert not (disk / "site").exists()
    ground.site.rename(ground.root / "away")
    return run


@fault("disk", 0, site="new", says="published")
def another_file_system(ground: Ground) -> Run:
    """The site goes to another file system than the project, first anew, then in place of an old one."""
    with mounted(ground.root / "disk", "-t tmpfs -o size=99m") as disk:
        ground.build("--output", str(disk / "site"), expected=0)
        run = ground.build("--output", str(disk / "site"))
        assert ground.state(disk / "site") == "new"
    ground.build(expected=0)
    return run


@fault("disk", 3, says="the disk can only be read")
def read_only_disk(ground: Ground) -> Run:
    """The site's disk can only be read."""
    place = ground.root / "disk"
    with mounted(place, "-t tmpfs -o size=99m"):
        ground.build("--output", str(place / "site"), expected=0)
        os.system(f"mount -o remount,ro '{place}'")
        run = ground.build("--output", str(place / "site"))
        assert ground.state(place / "site") == "new"
    return run


@fault("permission", 3, says="permission is missing")
def read_only_folder(ground: Ground) -> Run:
    """Nothing may be written beside the site."""
    ground.root.chmod(0o555)
    (ground.root / "build").chmod(0o755)
    try:
        return ground.build(prefix=without_privileges())
    finally:
        ground.root.chmod(0o755)


@fault("permission", 3, says="permission is missing")
def work_folder_cannot_be_written(ground: Ground) -> Run:
    """build/ may not be written."""
    (ground.root / "build" / ".lock").unlink()
    (ground.root / "build").chmod(0o555)
    return ground.build(prefix=without_privileges())


@fault("permission", 3, says="permission is missing: ")
def content_cannot_be_read(ground: Ground) -> Run:
    """A content file may not be read."""
    (ground.root / "content" / "terms.yml").chmod(0)
    return ground.build(prefix=without_privileges())


@fault("permission", 3, says="cannot be read")
def site_cannot_be_read(ground: Ground) -> Run:
    """The published folder may not be read, so nobody knows what it holds."""
    ground.site.chmod(0)
    try:
        return ground.build(prefix=without_privileges())
    finally:
        ground.site.chmod(0o755)


@fault("permission", 0, site="new")
def site_cannot_be_written(ground: Ground) -> Run:
    """The published folder may be read only; its parent decides, and it is exchanged as a whole."""
    ground.site.chmod(0o555)
    return ground.build(prefix=without_privileges())


@fault("permission", 0, site="new")
def content_is_read_only(ground: Ground) -> Run:
    """All input may be read only."""
    for path in (ground.root / "content").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return ground.build(prefix=without_privileges())


@fault("permission", 0, 3, site="old new", says="publish")
def few_open_files(ground: Ground) -> Run:
    """Not more than 32 files may be open."""
    return ground.build(prefix=("sh", "-c", 'ulimit -n 32; exec "$@"', "sh"))


def _same_as_before(ground: Ground) -> None:
    assert ground.state() == "old"
