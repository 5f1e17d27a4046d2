"""Charts for download and their cards, in the tree of their language."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.page import CHART_FILES
from generator.search.script import handing_over


def artifacts(site: Site) -> Iterator[Artifact]:
    """Every file of every chart."""
    for (_, code), chart in site.charts.items():
        for file in (*chart.files, chart.card):
            yield Artifact(code, CHART_FILES + file.name, file.content)
        if chart.explorer:
            # A page opened from a folder may load a script, but not fetch data.
            script = handing_over("dzExplorers.add", chart.id, json.loads(chart.explorer.content))
            yield Artifact(code, f"{CHART_FILES}{chart.id}.vega.js", script)


KIND = OutputKind("charts", artifacts)
