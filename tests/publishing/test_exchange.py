"""Publishing: readers see the old site or the new one, whole, whatever happens to the build."""

import ctypes
import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from generator.publishing import exchange
from generator.publishing.exchange import Manner, publish
from generator.publishing.workspace import restore_interrupted_output, workspace
from tests.publishing import stub_process
from tests.publishing.stub_build import BUSY, FAIL_POINTS, build
from tests.publishing.stub_site import leftovers, open_files, whole_version, write_stub_site

READER = """
import sys
missing = opened = 0
while not sys.stdin.closed and opened + missing < 2_000_000:
    try:
        with open(sys.argv[1] + "/index.html") as page:
            opened += page.read(8) == "version "
    except FileNotFoundError:
        missing += 1
    if opened % 100 == 0:
        try:
            open(sys.argv[2]).close()
            break
        except FileNotFoundError:
            pass
print(opened, missing)
"""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A published site of version old."""
    build(tmp_path / "site", "old")
    return tmp_path / "site"


def publish_stub(output: Path, version: str) -> exchange.Publication:
    with workspace(output) as folder:
        write_stub_site(folder, version)
        return publish(folder, output)


def test_the_first_site_is_a_plain_rename(tmp_path: Path) -> None:
    publication = publish_stub(tmp_path / "site", "1")
    assert publication == exchange.Publication(tmp_path / "site", Manner.FIRST, None)
    assert whole_version(tmp_path / "site") == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish_stub(tmp_path / "site", "1")
    assert whole_version(tmp_path / "site") == "1"


def test_a_new_site_replaces_the_whole_old_one(output: Path) -> None:
    (output / "gone.html").touch()
    assert publish_stub(output, "new") == exchange.Publication(output, Manner.EXCHANGED, None)
    assert whole_version(output) == "new"
    assert leftovers(output) == []


def test_files_that_did_not_change_keep_their_time(output: Path) -> None:
    long_ago = 1_000_000_000
    for path in output.rglob("*.html"):
        os.utime(path, (long_ago, long_ago))
    with workspace(output) as folder:
        write_stub_site(folder, "old")
        (folder / "page-1" / "index.html").write_text("anew")
        publish(folder, output)
    changed = [path for path in output.rglob("*.html") if path.stat().st_mtime != long_ago]
    assert changed == [output / "page-1" / "index.html"]
    assert {path.stat().st_nlink for path in output.rglob("*.html")} == {1}


def test_files_whose_modes_were_changed_are_published_anew(output: Path) -> None:
    (output / "index.html").chmod(0o600)
    publish_stub(output, "old")
    assert (output / "index.html").stat().st_mode & 0o777 == 0o644


def test_where_there_are_no_links_everything_is_written_anew(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: object, target: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    before = (output / "index.html").stat().st_ino
    publish_stub(output, "old")
    assert whole_version(output) == "old"
    assert (output / "index.html").stat().st_ino != before
    assert leftovers(output) == []


def test_modes_do_not_depend_on_the_umask(output: Path) -> None:
    old_mask = os.umask(0o077)
    try:
        publish_stub(output, "new")
    finally:
        os.umask(old_mask)
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (output, *output.rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_without_an_exchange_two_renames_do(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda build, place: False)
    assert publish_stub(output, "new").manner is Manner.RENAMED
    assert whole_version(output) == "new"
    assert leftovers(output) == []


def test_two_renames_are_rolled_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".build-" in self.name:
            raise OSError(errno.EACCES, "no")
        return rename(self, target)

    monkeypatch.setattr(exchange, "_exchange", lambda build, place: False)
    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="no"):
        publish_stub(output, "new")
    assert whole_version(output) == "old"
    assert leftovers(output) == []


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL])
def test_an_unknown_exchange_is_told_from_a_failed_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    class Library:
        def renameat2(self, *arguments: object) -> int:
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_errno: Library())
    monkeypatch.setattr(ctypes, "get_errno", lambda: code)
    assert not exchange._exchange(tmp_path / "a", tmp_path / "b")
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.EROFS)
    with pytest.raises(OSError, match="Read-only"):
        exchange._exchange(tmp_path / "a", tmp_path / "b")
    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_errno: object())
    assert not exchange._exchange(tmp_path / "a", tmp_path / "b")


def test_every_new_file_and_every_folder_is_on_the_disk_before_the_exchange(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    exchanged = exchange._exchange

    def note_flush(descriptor: int) -> None:
        flushed.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))

    def note_exchange(build: Path, place: Path) -> bool:
        every = {str(path): path for path in (build, *build.rglob("*"))}
        published = {path for path, there in every.items() if there.is_file() and there.stat().st_nlink == 2}
        assert sorted(flushed) == sorted(every.keys() - published)
        assert {Path(path).name for path in published} == {".duizhao"}
        flushed.clear()
        return exchanged(build, place)

    monkeypatch.setattr(os, "fsync", note_flush)
    monkeypatch.setattr(exchange, "_exchange", note_exchange)
    publish_stub(output, "new")
    assert flushed == [str(output.parent)]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_failing_disk_leaves_the_old_site(output: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def failing(descriptor: int) -> None:
        raise OSError(code, "disk")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="disk"):
        publish_stub(output, "new")
    assert whole_version(output) == "old"
    assert leftovers(output) == []


def test_files_that_cannot_be_written_leave_the_old_site(output: Path) -> None:
    status, errors = stub_process.run(output, "new", "small-files")
    assert status == 1
    assert "File too large" in errors
    assert whole_version(output) == "old"
    assert leftovers(output) == []


def test_an_old_site_that_cannot_be_removed_is_told(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object, *, dir_fd: int | None = None) -> None:
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        publication = publish_stub(output, "new")
    assert publication.leftover is not None
    assert whole_version(publication.leftover) == "old"
    assert whole_version(output) == "new"
    with workspace(output):
        pass
    assert leftovers(output) == []


def test_a_site_that_was_built_on_another_disk_leaves_the_old_one(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = Path(tempfile.mkdtemp(dir="/dev/shm"))
    assert elsewhere.stat().st_dev != output.stat().st_dev
    try:
        write_stub_site(elsewhere, "new")
        with pytest.raises(OSError, match="cross-device") as caught:
            publish(elsewhere, output)
        assert (caught.value.errno, caught.value.filename2) == (errno.EXDEV, str(output))
    finally:
        shutil.rmtree(elsewhere)
    assert whole_version(output) == "old"


def test_publishing_changes_nothing_that_a_link_leads_to_and_leaves_nothing_open(
    output: Path, tmp_path: Path
) -> None:
    private = tmp_path / "private.txt"
    private.touch(0o600)
    opened = open_files()
    with workspace(output) as folder:
        write_stub_site(folder, "new")
        (folder / "link.txt").symlink_to(private)
        publish(folder, output)
    assert private.stat().st_mode & 0o777 == 0o600
    assert open_files() == opened


@pytest.mark.parametrize("fail_point", FAIL_POINTS)
def test_killed_at(output: Path, fail_point: str) -> None:
    status, _ = stub_process.run(output, "new", fail_point)
    assert status == -9
    exchanged = fail_point in ("after-exchange", "before-removal", "after-removal")
    assert whole_version(output) == ("new" if exchanged else "old")
    build(output, "next")
    assert whole_version(output) == "next"
    assert leftovers(output) == []


def test_killed_between_two_renames(output: Path) -> None:
    status, _ = stub_process.run(output, "new", "between-renames")
    assert status == -9
    assert not output.exists()
    with workspace(output):
        assert whole_version(output) == "old"
    assert leftovers(output) == []


def test_an_old_site_comes_back_before_anything_else(output: Path) -> None:
    stub_process.run(output, "new", "between-renames")
    restore_interrupted_output(output.parent / "." / output.name)
    assert whole_version(output) == "old"


@pytest.mark.parametrize("seed", range(22))
def test_killed_at_any_moment(output: Path, seed: int) -> None:
    process = stub_process.start(output, "new", "forever")
    time.sleep(random.Random(seed).uniform(0, 0.15))
    process.kill()
    process.communicate()
    whole_version(output)
    build(output, "next")
    assert whole_version(output) == "next"
    assert leftovers(output) == []


def test_one_of_many_at_once_wins(tmp_path: Path) -> None:
    output = tmp_path / "site"
    for turn in range(3):
        processes = {
            f"{turn}-{number}": stub_process.launch(output, f"{turn}-{number}") for number in range(4)
        }
        for process in processes.values():
            process.communicate()
        ends = {version: process.returncode for version, process in processes.items()}
        assert set(ends.values()) <= {0, BUSY}
        assert ends[whole_version(output)] == 0
        assert leftovers(output) == []


def test_a_reader_never_misses_the_site(output: Path, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    command = [sys.executable, "-c", READER, str(output), str(stop)]
    reader = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for number in range(50):
        assert publish_stub(output, str(number)).manner is Manner.EXCHANGED
    stop.touch()
    told: Any = reader.communicate()[0]
    opened, missing = map(int, told.split())
    assert opened > 0
    assert missing == 0
