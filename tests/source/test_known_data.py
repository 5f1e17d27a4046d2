"""What earlier builds read of files is what would be read now, and what there is to tell is told every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache.folder import CacheFolder
from generator.diagnostics import Diagnostics
from generator.source.document import Document, plain
from generator.source.files import Project, read_file
from generator.source.known_data import KnownData
from tests.support.report_project import REPOSITORY


def build(folder: Path, *files: bytes) -> list[tuple[object, list[str]]]:
    """What one build reads of some files and has to tell of them."""
    known = KnownData(CacheFolder(folder))
    found = []
    for raw in files:
        diagnostics = Diagnostics()
        document = read_file("f.yml", raw, diagnostics, known)
        data = document.data if isinstance(document, Document) else None
        found.append((data, [told.rule.name for told in diagnostics]))
    known.keep()
    return found


def is_known(folder: Path, raw: bytes) -> bool:
    """Whether the next build has not to read these bytes."""
    return KnownData(CacheFolder(folder)).find(raw) is not None


def test_every_file_of_the_report_is_read_the_same_the_second_time(tmp_path: Path) -> None:
    files = [place.read_bytes() for place in Project(REPOSITORY).places().values()]
    assert build(tmp_path, *files) == build(tmp_path, *files)
    known = KnownData(CacheFolder(tmp_path))
    assert sum(known.find(raw) is not None for raw in files) > len(files) / 2


def test_places_are_found_in_a_file_that_was_not_read(tmp_path: Path) -> None:
    raw = "a: 1\nb: 二\n".encode()
    build(tmp_path, raw)
    document = read_file("f.yml", raw, Diagnostics(), KnownData(CacheFolder(tmp_path)))
    assert isinstance(document, Document)
    assert plain(document.root) == document.data == {"a": "1", "b": "二"}
    assert (document.origin("b").location().line, document.origin("b").location().column) == (2, 4)


@pytest.mark.parametrize(
    "raw",
    ["a: x\u200by\n".encode(), b"a: 1\na: 2\n", b"a: [\n", b"a: \xff\n"],
    ids=["unseen", "twice", "open", "bytes"],
)
def test_what_there_is_to_tell_is_told_every_time(tmp_path: Path, raw: bytes) -> None:
    first = build(tmp_path, raw)
    assert first[0][1]
    assert build(tmp_path, raw) == first
    assert not is_known(tmp_path, raw)


def test_a_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    build(tmp_path, b"a: 1\n", b"b: 1\n")
    build(tmp_path, b"b: 1\n")
    assert not is_known(tmp_path, b"a: 1\n")
    assert is_known(tmp_path, b"b: 1\n")


def test_what_is_spoilt_is_read_again(tmp_path: Path) -> None:
    build(tmp_path, b"a: 1\n")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b'"1"', b'"2"'))
    assert build(tmp_path, b"a: 1\n") == [({"a": "1"}, [])]
