"""On which page of a divided register each figure has its row, for links from before it was divided or a figure moved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.register_pages import figures_by_page, register_paths
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.register_words import ROWS
from generator.search.script import handing_over


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file for all languages; none where the register is one page."""
    report = site.report
    if report.addresses.registers:
        figures = figures_by_page(report)
        pages = {path: [figure.id for figure in figures[path]] for path in register_paths(report)}
        yield Artifact(report.source_language.code, ROWS, handing_over("dzRows", pages))


KIND = OutputKind("figure_pages", artifacts)
