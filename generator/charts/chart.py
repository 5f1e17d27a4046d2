"""A chart as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.diagnostics import Diagnostics
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.source.files import Project


@dataclass(frozen=True)
class ChartTable:
    """The data behind a chart, as written on the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class DrawnChart:
    """One chart in one language, ready to be shown."""

    id: str
    title: str
    subtitle: str
    description: str
    wide_svg: Markup
    narrow_svg: Markup
    table: ChartTable
    sources: tuple[str, ...]
    figures: tuple[Figure, ...]
    note: str


Charts = Mapping[tuple[str, str], DrawnChart]


def draw_charts(report: Report, project: Project, cache: Path | None, diagnostics: Diagnostics) -> Charts:
    """Every chart of the report in every language, by chart id and language code."""
    return {}
