"""An edition that is packed comes back as it was, and no zip writes to anywhere else."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from generator.publishing.kept_editions import EditionIsDamaged, add_kept_editions, pack_edition
from generator.publishing.output_folder import write_marker

FILES = {
    "index.html": b"<p>2018</p>" * 100,
    "en/data/figures.csv": b"a\r\n",
    "en/图.svg": b"<svg/>",
    "empty.txt": b"",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site."""
    for name, content in FILES.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    write_marker(tmp_path / "site")
    return tmp_path / "site"


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_it_comes_back_with_every_file_beside_the_newer_ones(site: Path, tmp_path: Path) -> None:
    pack_edition(site, tmp_path / "2018.zip")
    newer = tmp_path / "newer"
    (newer / "en").mkdir(parents=True)
    (newer / "en" / "index.html").write_bytes(b"2020")
    add_kept_editions(newer, [("2018", tmp_path / "2018.zip"), ("2019", tmp_path / "2018.zip")])
    assert files_of(newer / "2018") == files_of(newer / "2019") == FILES
    assert set(files_of(newer)) == {
        "en/index.html",
        *(f"{year}/{name}" for year in (2018, 2019) for name in FILES),
    }


def test_equal_sites_are_equal_zips_whatever_the_clock_and_the_mask_say(site: Path, tmp_path: Path) -> None:
    first = pack_edition(site, tmp_path / "one.zip")
    os.utime(site / "index.html", (10**9, 10**9))
    (site / "index.html").chmod(0o600)
    assert pack_edition(site, tmp_path / "two.zip") == first
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert first == hashlib.sha256((tmp_path / "one.zip").read_bytes()).hexdigest()
    (site / "empty.txt").write_bytes(b"no more")
    assert pack_edition(site, tmp_path / "three.zip") != first


def test_whoever_unpacks_it_can_read_it_and_it_is_smaller_than_the_site(site: Path, tmp_path: Path) -> None:
    pack_edition(site, tmp_path / "2018.zip")
    with zipfile.ZipFile(tmp_path / "2018.zip") as packed:
        entries = packed.infolist()
    assert {entry.external_attr >> 16 for entry in entries} == {0o644}
    assert [entry.filename for entry in entries] == sorted(FILES)
    assert next(entry.compress_size for entry in entries if entry.filename == "index.html") < 100


def test_an_edition_that_cannot_be_packed_leaves_the_one_before(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").mkdir()
    archive = tmp_path / "kept" / "2018.zip"
    pack_edition(site, archive)
    before = archive.read_bytes()
    assert list(archive.parent.iterdir()) == [archive]

    def failing(self: Path) -> bytes:
        raise OSError("disk")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", failing)
        with pytest.raises(OSError, match="disk"):
            pack_edition(site, archive)
    assert list(archive.parent.iterdir()) == [archive]
    assert archive.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../outside.html", "/outside.html", "a/../../outside.html", "a\\..\\b.html", "a/"]
)
def test_no_zip_writes_outside_of_its_folder(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "2018.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr(zipfile.ZipInfo("index.html"), "x")
        packed.writestr(zipfile.ZipInfo(name), "x")
    with pytest.raises(EditionIsDamaged, match=r"2018\.zip is no edition that duizhao kept"):
        add_kept_editions(tmp_path / "site", [("2018", archive)])
    assert list(tmp_path.iterdir()) == [archive]


def test_what_is_no_zip_is_told(site: Path, tmp_path: Path) -> None:
    pack_edition(site, tmp_path / "2018.zip")
    whole = (tmp_path / "2018.zip").read_bytes()
    of_an_unknown_kind = whole.replace(b"\x08\x00\x00\x00\x21\x00", b"\x63\x00\x00\x00\x21\x00")
    assert of_an_unknown_kind != whole
    for damaged in (b"not a zip", whole[:200], of_an_unknown_kind):
        (tmp_path / "2018.zip").write_bytes(damaged)
        with pytest.raises(EditionIsDamaged):
            add_kept_editions(tmp_path / "newer", [("2018", tmp_path / "2018.zip")])
