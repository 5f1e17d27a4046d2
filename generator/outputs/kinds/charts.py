"""Charts for download and their cards, in the tree of their language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.page import CHART_FILES


def artifacts(site: Site) -> Iterator[Artifact]:
    """Every file of every chart."""
    for (_, code), chart in site.charts.items():
        for file in (*chart.files, chart.card, *([chart.explorer] if chart.explorer else [])):
            yield Artifact(code, CHART_FILES + file.name, file.content)


KIND = OutputKind("charts", artifacts)
