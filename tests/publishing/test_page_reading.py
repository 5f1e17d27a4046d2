"""Pages are read alike, by however many processes."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.publishing import page_reading
from generator.publishing.page_reading import read_pages

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{number}</title></head>
<body><p id="p{number}">a</p><a href="../{number}/#p0" onclick="alert(1)">b</a><a href="#nowhere">c</a></body></html>
"""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Processes that were started to read pages."""
    started: list[object] = []
    run = subprocess.run

    def noting(*arguments: Any, **options: Any) -> Any:
        started.append(arguments)
        return run(*arguments, **options)

    monkeypatch.setattr(subprocess, "run", noting)
    return started


def write_pages(folder: Path, count: int) -> list[str]:
    """So many pages, and their names."""
    names = [f"{number}/index.html" for number in range(count)]
    for number, name in enumerate(names):
        (folder / name).parent.mkdir()
        (folder / name).write_text(PAGE.format(number=number), "utf-8")
    return names


def test_processes_of_their_own_find_what_this_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[object]
) -> None:
    names = write_pages(tmp_path, 100)
    monkeypatch.setattr(page_reading, "processors", lambda: 1)
    here = read_pages(tmp_path, names, frozenset())
    assert started == []
    monkeypatch.setattr(page_reading, "processors", lambda: 8)
    elsewhere = read_pages(tmp_path, names, frozenset())
    assert len(started) == 2
    assert elsewhere == here
    assert list(elsewhere) == names
    assert all(page.findings and page.references for page in here.values())


def test_a_few_pages_are_read_without_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[object]
) -> None:
    names = write_pages(tmp_path, 99)
    monkeypatch.setattr(page_reading, "processors", lambda: 8)
    assert list(read_pages(tmp_path, names, frozenset())) == names
    assert read_pages(tmp_path, [], frozenset()) == {}
    assert started == []


def test_a_process_that_fails_is_no_process_that_found_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = write_pages(tmp_path, 100)
    (tmp_path / names[-1]).unlink()
    monkeypatch.setattr(page_reading, "processors", lambda: 2)
    with pytest.raises(subprocess.CalledProcessError):
        read_pages(tmp_path, names, frozenset())
