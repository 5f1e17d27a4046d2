"""A copy of a process that has drawn does not draw: it would wait for ever for threads that were not copied."""

from __future__ import annotations

import pytest

from generator.charts.rendering import DrawnInACopy, rasterize
from generator.processes.copies import InCopies
from tests.charts.drawing import CASES, draw, project_with_chart

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'


def _said() -> str:
    try:
        rasterize(SVG, 1.0)
    except DrawnInACopy:
        return "refused"
    return "drawn"


def test_a_copy_refuses_to_draw_once_the_original_has_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.processes.copies.processors", lambda: 2)
    assert _said() == "drawn"
    assert InCopies({"copy": _said}).results() == {"copy": "refused"}


def test_what_a_copy_refuses_to_draw_is_drawn_by_the_original(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.processes.copies.processors", lambda: 2)
    rasterize(SVG, 1.0)
    assert InCopies({"copy": lambda: rasterize(SVG, 1.0)}).results()["copy"].startswith(b"\x89PNG")


def test_charts_that_cannot_be_kept_are_drawn_before_pages_are_made(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = sorted(case.name for case in CASES.iterdir() if case.is_dir())[0]
    charts = draw(project_with_chart(tmp_path_factory.mktemp("chart"), form).root)
    monkeypatch.setattr("generator.charts.pictures._draw", lambda order: pytest.fail("drawn again"))
    assert all(chart.wide_svg and chart.narrow_svg for chart in charts.values())
