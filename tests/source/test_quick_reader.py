"""The short way through a file gives what the careful one gives, and is only taken where that would tell nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from generator.diagnostics import Diagnostics
from generator.source.decoding import decode
from generator.source.document import plain
from generator.source.files import Project
from generator.source.quick_reader import quick_data
from generator.source.yaml_reader import read_yaml
from tests.fuzz.mutant import mutant
from tests.fuzz.tree import DIRECTORY, Tree
from tests.source.test_slips import KEPT, TOLD
from tests.support.report_project import REPOSITORY

_MUTANTS = 400


def _mutated() -> Iterator[bytes]:
    """Files of the report, each with a slip of another kind."""
    original = Tree.of(REPOSITORY)
    for number in range(_MUTANTS):
        for raw in mutant(number, original).changes.values():
            if raw is not None and raw != DIRECTORY:
                yield raw


def _agrees(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the file is read quickly; then the careful reader has to find the same, and nothing to tell."""
    text = decode(raw, "f.yml", Diagnostics())
    data = quick_data(text) if text is not None else None
    if data is None:
        return False
    with monkeypatch.context() as patched:
        patched.setattr("generator.source.yaml_reader.quick_data", lambda text: None)
        diagnostics = Diagnostics()
        decode(raw, "f.yml", diagnostics)
        unseen = list(diagnostics)
        document = read_yaml(raw, "f.yml", diagnostics)
    assert document is not None
    assert (data, unseen) == (plain(document.root), list(diagnostics))
    assert document.data == data
    return True


@pytest.mark.parametrize("written", [case[1] for case in (*KEPT, *TOLD)])
def test_whatever_is_told_of_a_file_it_is_not_read_quickly(
    written: str | bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    _agrees(written.encode() if isinstance(written, str) else written, monkeypatch)


@pytest.mark.parametrize(
    "written",
    [
        "a: 1\n...\n",
        "a: &b 1\nc: *b\n",
        "--- \na: 1\n--- \nb: 1\n",
        "a:\n",
        "a: one\n  two\n",
        "a: !!str 1\n",
        "a: 1\na: 2\n",
    ],
)
def test_what_needs_a_careful_look_gets_one(written: str) -> None:
    assert quick_data(written) is None


def test_a_report_with_slips_is_read_as_the_careful_reader_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read_quickly = [_agrees(raw, monkeypatch) for raw in _mutated()]
    assert any(read_quickly)
    assert not all(read_quickly)


def test_nearly_all_files_are_read_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(REPOSITORY)
    contents = [(REPOSITORY / path).read_bytes() for path in project.own_paths()]
    assert sum(_agrees(raw, monkeypatch) for raw in contents) > 0.9 * len(contents)


def test_places_are_found_where_a_file_was_read_quickly() -> None:
    document = read_yaml(b"a:\n  - b: word\n", "f.yml", Diagnostics())
    assert document is not None
    assert document.data == {"a": [{"b": "word"}]}
    assert "root" not in vars(document)
    assert str(document.origin("a", 0, "b").location()) == "f.yml:2:8"
    assert list(islice(document.lines, 1)) == ["a:"]
