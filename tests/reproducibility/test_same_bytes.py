"""The quick part of `make reproducible`, on the small report: everything that may differ differs at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.drawing import project_with_chart
from tests.faults.ground import add_site_configuration
from tests.reproducibility.circumstances import (
    EVERYTHING_AT_ONCE,
    Circumstance,
    build_under,
    differing,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The small report with a chart and the theme."""
    root = tmp_path / "source"
    project_with_chart(root, "change")
    add_site_configuration(root)
    return root


def test_no_byte_depends_on_where_and_when_it_is_built(report: Path, tmp_path: Path) -> None:
    first = build_under(Circumstance("the first build"), report, tmp_path)
    assert len(first) > 100
    later = {"do": "clock", "seconds": 300_000_000}
    for other in (EVERYTHING_AT_ONCE, Circumstance("later", sabotage=later, cold=False)):
        assert differing(first, build_under(other, report, tmp_path)) == []


def test_another_byte_in_the_report_is_seen(report: Path, tmp_path: Path) -> None:
    assert differing({"a": "1", "b": "2"}, {"a": "1", "b": "3", "c": "4"}) == ["b", "c"]
