"""The folder beside the output: how it comes, how it goes, and what it leaves alone."""

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.lock import OutputIsBusy, output_lock, work_lock
from generator.publishing.workspace import workspace
from tests.publishing import stub_process
from tests.publishing.stub_site import leftovers, open_files


def test_it_stands_beside_the_output_and_everybody_may_read_it(tmp_path: Path) -> None:
    old_mask = os.umask(0o077)
    try:
        with workspace(tmp_path / "site") as folder:
            assert folder.parent == tmp_path
            assert folder.name.startswith(".site.build-")
            assert folder.stat().st_mode & 0o777 == 0o755
    finally:
        os.umask(old_mask)


@pytest.mark.parametrize("way_out", [ValueError, KeyboardInterrupt, SystemExit])
def test_it_is_removed_on_every_way_out(tmp_path: Path, way_out: type[BaseException]) -> None:
    with pytest.raises(way_out), workspace(tmp_path / "site") as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
        raise way_out
    assert list(tmp_path.iterdir()) == []


def test_it_forgives_when_it_is_gone_already(tmp_path: Path) -> None:
    with workspace(tmp_path / "site") as folder:
        folder.rmdir()
    assert list(tmp_path.iterdir()) == []


def test_it_removes_leftovers_of_its_own_output_only(tmp_path: Path) -> None:
    foreign = {
        ".site.build-notes",
        ".site.build-abcdefgh.txt",
        ".site.build-other.build-abcdefgh",
        ".sitex.build-abcdefgh",
        "site.build-abcdefgh",
    }
    for name in (*foreign, ".site.build-abcdefgh", ".site.replaced-abcdefgh"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").touch()
    (tmp_path / ".site.build-aaaaaaaa").symlink_to("site.build-abcdefgh")
    (tmp_path / "site").mkdir()
    with workspace(tmp_path / "site"):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {*foreign, ".site.build-aaaaaaaa", "site"}
    assert all((tmp_path / name / "index.html").exists() for name in foreign)


def test_only_folders_are_taken_for_leftovers(tmp_path: Path) -> None:
    (tmp_path / ".site.build-abcdefgh").write_text("notes", encoding="utf-8")
    (tmp_path / ".site.replaced-abcdefgh").write_text("notes", encoding="utf-8")
    with workspace(tmp_path / "site"):
        assert not (tmp_path / "site").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".site.build-abcdefgh",
        ".site.replaced-abcdefgh",
    ]


def test_leftovers_of_another_account_are_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".site.build-abcdefgh").mkdir()
    open_as_root = os.open

    def open_own(path: str | Path, *more: int, **options: Any) -> int:
        if str(path).endswith(".build-abcdefgh"):
            raise PermissionError
        return open_as_root(path, *more, **options)

    monkeypatch.setattr(os, "open", open_own)
    with workspace(tmp_path / "site"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".site.build-abcdefgh"]


def test_where_no_folder_can_be_opened_leftovers_go_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file = os.open

    def open_as_windows_does(path: str | Path, *more: int, **options: Any) -> int:
        if not options and Path(path).is_dir():  # whatever removes a folder gives options
            raise PermissionError
        return open_file(path, *more, **options)

    (tmp_path / ".site.build-abcdefgh").mkdir()
    monkeypatch.setattr("generator.publishing.workspace._folders_can_be_held", lambda: False)
    monkeypatch.setattr(os, "open", open_as_windows_does)
    with workspace(tmp_path / "site") as folder:
        assert list(tmp_path.iterdir()) == [folder]
    assert list(tmp_path.iterdir()) == []


def test_a_leftover_that_cannot_be_removed_keeps_nobody_from_building(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object, *, dir_fd: int | None = None) -> None:
        raise PermissionError

    (tmp_path / ".site.build-abcdefgh").mkdir()
    (tmp_path / ".site.build-abcdefgh" / "index.html").touch()
    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", refuse)
        with workspace(tmp_path / "site") as folder:
            assert list(folder.iterdir()) == []


def test_a_workspace_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / ".site.build-abcdefgh").mkdir()
    opened = open_files()
    for _ in range(3):
        with workspace(tmp_path / "site") as folder, workspace(tmp_path / "site"):
            assert folder.is_dir()
    assert open_files() == opened


def test_names_with_special_signs_are_taken_literally(tmp_path: Path) -> None:
    (tmp_path / ".axb.build-abcdefgh").mkdir()
    with workspace(tmp_path / "a.b"), workspace(tmp_path / "[报告] *"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".axb.build-abcdefgh"]


def test_a_live_build_keeps_its_folder_and_its_lock(tmp_path: Path) -> None:
    output = tmp_path / "site"
    process = stub_process.start(output, "1", "hold")
    held = leftovers(output)
    with pytest.raises(OutputIsBusy, match="Another build"), output_lock(output):
        pass
    with workspace(output):
        assert set(held) < set(leftovers(output))
    assert leftovers(output) == held

    process.kill()
    process.communicate()
    with output_lock(output), workspace(output):
        assert not set(held) & set(leftovers(output))
    assert leftovers(output) == []


def test_the_lock_makes_the_folders_above(tmp_path: Path) -> None:
    for _ in range(2):
        with output_lock(tmp_path / "a" / "b" / "site"), work_lock(tmp_path / "c" / "d" / "build"):
            assert (tmp_path / "a" / "b").is_dir()
            assert (tmp_path / "c" / "d" / "build").is_dir()


def test_where_nothing_can_be_locked_nobody_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOSYS, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises((OSError, NotImplementedError)), output_lock(tmp_path / "site"):
        pass
    with pytest.raises(OSError, match="no locks here"), work_lock(tmp_path / "build"):
        pass


def test_a_lock_is_free_again_after_a_build_that_failed(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="mistake"), output_lock(tmp_path / "site"):
            raise ValueError("mistake")
        with pytest.raises(ValueError, match="mistake"), work_lock(tmp_path / "build"):
            raise ValueError("mistake")


def test_the_lock_knows_an_output_under_all_its_names(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    other_name = output_lock(tmp_path / "link" / "site")
    with output_lock(tmp_path / "real" / "site"), pytest.raises(OutputIsBusy), other_name:
        pass
    with output_lock(tmp_path / "real" / "other"), output_lock(tmp_path / "real" / "site"):
        pass


def test_the_work_folder_is_held_until_the_last_process_that_a_build_started_has_ended(
    tmp_path: Path,
) -> None:
    with work_lock(tmp_path / "build"):
        with pytest.raises(OutputIsBusy, match="Another build is using"), work_lock(tmp_path / "build"):
            pass
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    with pytest.raises(OutputIsBusy), work_lock(tmp_path / "build"):
        pass
    child.communicate(b"\n")
    with work_lock(tmp_path / "build"):
        pass
