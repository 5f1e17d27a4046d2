"""Figures in docs/ come from the files that commands write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.results import ROOT, renew_pages, write_results

PAGE = """# Reliability

<!-- results: kills/summary -->
typed by hand
<!-- end of results -->

The end.
"""


def test_a_page_shows_what_the_command_has_measured(tmp_path: Path) -> None:
    (tmp_path / "reliability.md").write_text(PAGE, "utf-8")
    write_results("kills", "make faults", {"summary": [{"What": "kills | all", "Count": 1200}]}, tmp_path)
    text = (tmp_path / "reliability.md").read_text("utf-8")
    assert "| What | Count |\n| --- | ---: |\n| kills \\| all | 1,200 |\n\nPrinted by `make faults`." in text
    assert "typed by hand" not in text
    assert text.endswith("The end.\n")
    assert renew_pages(tmp_path) == []


def test_a_figure_typed_by_hand_is_told_and_left(tmp_path: Path) -> None:
    page = tmp_path / "reliability.md"
    write_results("kills", "make faults", {"summary": [{"What": "kills", "Count": 1}]}, tmp_path)
    page.write_text(PAGE, "utf-8")
    assert renew_pages(tmp_path, write=False) == [page]
    assert page.read_text("utf-8") == PAGE


def test_a_table_that_its_command_does_not_write_is_told(tmp_path: Path) -> None:
    write_results("kills", "make faults", {"other": [{"What": "kills"}]}, tmp_path)
    (tmp_path / "reliability.md").write_text(PAGE, "utf-8")
    with pytest.raises(LookupError, match=r"reliability\.md quotes the table summary"):
        renew_pages(tmp_path)


def test_what_no_command_has_measured_is_said_to_be_so(tmp_path: Path) -> None:
    page = tmp_path / "reliability.md"
    page.write_text(PAGE, "utf-8")
    assert renew_pages(tmp_path) == [page]
    assert "Not measured yet." in page.read_text("utf-8")
    assert "typed by hand" not in page.read_text("utf-8")


def test_the_pages_of_the_repository_are_up_to_date() -> None:
    assert renew_pages(ROOT / "docs", write=False) == []
