"""What one page costs does not depend on how many others there are: counted in calls and bytes, not in seconds."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import pytest

from benchmarks.scale_project import write_project
from generator.pages.context import PageContext
from generator.pages.page import PagePromise, page_kinds
from generator.pipeline import check_report, project_at
from generator.rendering.page_file import render_page

FEW, MANY = 100, 400
"""Pages a language; a section sets out as many measures in both reports."""


@dataclass(frozen=True)
class Cost:
    """Of a page of one kind on average, once what all pages share is there."""

    calls: float
    size: float


def _cost(folder: Path, pages: int) -> Cost:
    write_project(folder, pages)
    checked = check_report(project_at(folder), on_demand=True)
    assert checked.report is not None
    context = PageContext(checked.report, checked.report.languages[-1], checked.charts)
    kind = next(kind for kind in page_kinds() if kind.name == "measure")
    first, *others = list(kind.pages(context))[:13]
    _text(first, context)  # finds templates, terms, places and the card, which all pages share
    calls, sizes = [], []
    for page in others:
        counted, size = _counted(page, context)
        calls.append(counted)
        sizes.append(size)
    return Cost(mean(calls), mean(sizes))


def _text(page: PagePromise, context: PageContext) -> str:
    return render_page(page.made(context), context)


def _counted(page: PagePromise, context: PageContext) -> tuple[int, int]:
    """Calls of functions, those written in C among them, that making a page takes, and its bytes."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        text = _text(page, context)
    finally:
        sys.setprofile(before)
    return calls, len(text.encode())


@pytest.mark.slow
def test_a_page_costs_the_same_in_a_report_four_times_as_large(tmp_path: Path) -> None:
    few, many = _cost(tmp_path / "few", FEW), _cost(tmp_path / "many", MANY)
    assert many.calls < 1.15 * few.calls
    assert many.size < 1.1 * few.size
