"""A folder that appears whole or not at all, and never in the place of somebody's work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publishing.new_folder import FolderIsInUse, new_folder, refuse_used, write_file


def test_it_appears_at_the_end_and_everybody_may_read_it(tmp_path: Path) -> None:
    place = tmp_path / "reports" / "of" / "2018"
    old_mask = os.umask(0o077)
    try:
        with new_folder(place) as folder:
            write_file(folder, "content/sections/1.yml", b"one")
            write_file(folder, "content/sections/2.yml", b"two")
            assert not place.exists()
            assert folder.parent == place.parent
    finally:
        os.umask(old_mask)
    assert (place / "content" / "sections" / "1.yml").read_bytes() == b"one"
    assert (place / "content" / "sections" / "2.yml").read_bytes() == b"two"
    assert place.stat().st_mode & 0o777 == 0o755
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("way_out", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_is_left_of_one_that_fails(tmp_path: Path, way_out: type[BaseException]) -> None:
    def write_half(folder: Path) -> None:
        write_file(folder, "half.yml", b"")
        raise way_out

    with pytest.raises(way_out), new_folder(tmp_path / "report") as folder:
        write_half(folder)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_becomes_it_even_where_nothing_can_be_renamed_onto_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def rename_as_windows_does(self: Path, target: Path) -> Path:
        if target.exists():
            raise FileExistsError(target)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_as_windows_does)
    (tmp_path / "report").mkdir()
    with new_folder(tmp_path / "report") as folder:
        write_file(folder, "site.yml", b"x")
    assert [path.name for path in (tmp_path / "report").iterdir()] == ["site.yml"]


@pytest.mark.parametrize("kind", ["folder", "file", "link", "link that leads nowhere"])
def test_what_is_there_is_left_alone(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "report"
    if kind == "folder":
        place.mkdir()
        for name in ("thesis.docx", "appendix.docx", "notes.txt"):
            (place / name).touch()
    elif kind == "file":
        place.write_text("mine", "utf-8")
    else:
        (tmp_path / "file").touch()
        place.symlink_to("file" if kind == "link" else "nowhere")
    before = sorted(tmp_path.rglob("*"))
    told = "it has appendix.docx" if kind == "folder" else "exists and is no folder"
    with pytest.raises(FolderIsInUse, match=told), new_folder(place):
        pytest.fail("nobody is asked to fill it")
    assert sorted(tmp_path.rglob("*")) == before


def test_what_somebody_puts_there_meanwhile_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "report"
    with pytest.raises(FolderIsInUse, match="is not empty"), new_folder(place):
        write_file(place, "thesis.docx", b"years of work")
    assert (place / "thesis.docx").read_bytes() == b"years of work"
    assert list(tmp_path.iterdir()) == [place]


def test_what_does_not_exist_and_what_is_empty_may_be_used(tmp_path: Path) -> None:
    refuse_used(tmp_path / "missing")
    refuse_used(tmp_path)
    assert list(tmp_path.iterdir()) == []
