"""What is known of a file is known as long as nobody has touched it, and not a moment longer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles, digest_of

TEXT = digest_of(b"text")


def known_in(folder: Path) -> KnownFiles:
    """What a build knows at its start."""
    return KnownFiles(CacheFolder(folder / "cache"))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A file of a site that a build has published."""
    known = known_in(tmp_path)
    new, site = tmp_path / "new", tmp_path / "site"
    known.put(new / "below" / "a.html", b"text")
    (new / "below" / "a.html").chmod(0o644)
    new.rename(site)
    known.note_made("key", TEXT)
    known.keep(new, site)
    return site / "below" / "a.html"


def _with_its_time(path: Path, content: bytes) -> None:
    times = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _another(path: Path) -> None:
    times = path.stat()
    path.unlink()
    path.write_bytes(b"test")
    path.chmod(0o644)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _link(path: Path) -> None:
    beside = path.with_name("b")
    beside.write_bytes(b"text")
    path.unlink()
    path.symlink_to(beside)


TOUCHES: list[Callable[[Path], object]] = [
    lambda path: path.write_bytes(b"test"),
    lambda path: path.write_bytes(b"text"),
    lambda path: path.chmod(0o600),
    lambda path: path.unlink(),
    lambda path: _with_its_time(path, b"test"),
    _another,
    _link,
]


def test_what_nobody_touched_is_known_and_becomes_one_file(published: Path, tmp_path: Path) -> None:
    known = known_in(tmp_path)
    assert known.made("key") == known.digest(published) == TEXT
    path = tmp_path / "next" / "a.html"
    assert known.link(path, published, TEXT)
    assert path.samefile(published)
    assert known.digest(path) == TEXT


@pytest.mark.parametrize("touch", TOUCHES)
def test_what_was_touched_is_not_known(
    published: Path, tmp_path: Path, touch: Callable[[Path], object]
) -> None:
    time.sleep(0.02)  # a clock of a system may stand still for some milliseconds
    touch(published)
    known = known_in(tmp_path)
    assert known.digest(published) is None
    assert not known.link(tmp_path / "next" / "a.html", published, TEXT)
    known.put(tmp_path / "next" / "a.html", b"text", published)
    assert (tmp_path / "next" / "a.html").read_bytes() == b"text"


@pytest.mark.parametrize("content", [b"", b"test", b"texts"])
def test_what_differs_is_another_file(published: Path, tmp_path: Path, content: bytes) -> None:
    known, path = known_in(tmp_path), tmp_path / "next" / "a.html"
    known.put(path, content, published)
    assert path.read_bytes() == content
    assert published.read_bytes() == b"text"
    assert known.digest(path) == digest_of(content)


def test_a_file_is_read_to_know_it(published: Path, tmp_path: Path) -> None:
    known = KnownFiles()
    assert not known.has(published, b"test", digest_of(b"test"))
    assert not known.has(published.parent, b"text", TEXT)
    assert not known.has(tmp_path / "nowhere", b"text", TEXT)
    assert known.has(published, b"text", TEXT)
    assert known.digest(published) == known.read_digest(published) == TEXT


def test_what_was_written_after_the_build_is_not_kept(tmp_path: Path) -> None:
    known = known_in(tmp_path)
    known.put(tmp_path / "new" / "a.html", b"text")
    time.sleep(0.02)
    (tmp_path / "new" / "a.html").write_bytes(b"test")
    (tmp_path / "new").rename(tmp_path / "site")
    known.keep(tmp_path / "new", tmp_path / "site")
    assert known_in(tmp_path).digest(tmp_path / "site" / "a.html") is None


def test_what_the_next_build_does_not_ask_for_is_forgotten(published: Path, tmp_path: Path) -> None:
    known_in(tmp_path).keep(tmp_path / "new", tmp_path / "other")
    known = known_in(tmp_path)
    assert known.digest(published) is None
    assert known.made("key") is None
