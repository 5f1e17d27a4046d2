"""Charts for download, in the tree of their language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site

FOLDER = "charts/"


def artifacts(site: Site) -> Iterator[Artifact]:
    """Every file of every chart."""
    for (_, code), chart in site.charts.items():
        for file in chart.files:
            yield Artifact(code, FOLDER + file.name, file.content)


KIND = OutputKind("charts", artifacts)
