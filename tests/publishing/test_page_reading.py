"""Pages are read alike, by however many processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing import page_reading
from generator.publishing.page_reading import read_pages

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{number}</title></head>
<body><p id="p{number}">a</p><a href="../{number}/#p0" onclick="alert(1)">b</a><a href="#nowhere">c</a></body></html>
"""


def test_processes_of_their_own_find_what_this_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{number}/index.html" for number in range(7)]
    for number, name in enumerate(names):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(PAGE.format(number=number), "utf-8")
    here = read_pages(tmp_path, names, frozenset())
    monkeypatch.setattr(page_reading, "_LEAST_FOR_A_PROCESS", 2)
    monkeypatch.setattr(page_reading, "processors", lambda: 3)
    elsewhere = read_pages(tmp_path, names, frozenset())
    assert elsewhere == here
    assert list(elsewhere) == names
    assert all(page.findings and page.references for page in here.values())
