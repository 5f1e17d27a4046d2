"""The folder beside the output: how it comes, how it goes, and what it leaves alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing.lock import OutputIsBusy, output_lock, work_lock
from generator.publishing.workspace import workspace
from tests.publishing import stub_process
from tests.publishing.stub_site import leftovers


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
    with output_lock(tmp_path / "a" / "b" / "site"):
        assert (tmp_path / "a" / "b").is_dir()


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
