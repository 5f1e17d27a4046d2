"""A file that does not change is one file in both sites, and nothing that is written reaches the published one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache.same_file import become_same, put_file, write_anew


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A file of the published site."""
    place = tmp_path / "site" / "a.html"
    put_file(place, b"text")
    place.chmod(0o644)
    return place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Its place in the new site."""
    return tmp_path / "new" / "below" / "a.html"


def test_what_is_the_same_is_one_file(before: Path, path: Path) -> None:
    put_file(path, b"text", before)
    assert path.samefile(before)
    assert become_same(path, before)


@pytest.mark.parametrize("content", [b"", b"test", b"texts"])
def test_what_differs_is_another_file(before: Path, path: Path, content: bytes) -> None:
    put_file(path, content, before)
    assert path.read_bytes() == content
    assert before.read_bytes() == b"text"
    assert not become_same(path, before)


def test_writing_once_more_leaves_the_published_file(before: Path, path: Path) -> None:
    for write in (lambda: put_file(path, b"more", before), lambda: write_anew(path, b"more")):
        path.unlink(missing_ok=True)
        put_file(path, b"text", before)
        write()
        assert path.read_bytes() == b"more"
        assert before.read_bytes() == b"text"


def test_an_equal_file_becomes_the_published_one(before: Path, path: Path) -> None:
    put_file(path, b"text")
    assert become_same(path, before)
    assert path.samefile(before)
    assert [found.name for found in path.parent.iterdir()] == ["a.html"]


def test_what_is_no_plain_file_of_ours_is_left_alone(before: Path, path: Path) -> None:
    put_file(path, b"text")
    before.chmod(0o600)
    assert not become_same(path, before)
    before.unlink()
    assert not become_same(path, before)
    before.symlink_to(path)
    assert not become_same(path, before)
    before.unlink()
    before.mkdir()
    assert not become_same(path, before)
    assert path.read_bytes() == b"text"
