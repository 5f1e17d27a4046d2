"""The rows of the table of figures as the files for download have them, so that what is shown can be downloaded.

A script that hands itself over, because a page opened from a folder may load scripts but not fetch data. It is loaded
when a reader asks for a download, and not before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.datasets.columns import figure_columns
from generator.linking.register_pages import figures_by_page, register_paths
from generator.linking.report import Report
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.outputs.keeping import kept
from generator.pages.kinds.figures.page import RECORDS
from generator.search.script import handing_over
from generator.wording.cells import STARTS_A_FORMULA


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file for each page of the register, for all languages, whose tables have the same rows."""
    for path in register_paths(site.report):
        yield from kept(site, f"records {path}", path, partial(_file, site.report, path))


def _file(report: Report, path: str) -> Iterator[Artifact]:
    columns = figure_columns(report)
    records = {
        "columns": [[column.name, column.type] for column in columns],
        "formulaSigns": STARTS_A_FORMULA,
        "rows": {
            figure.id: [column.value(figure) for column in columns]
            for figure in figures_by_page(report)[path]
        },
    }
    yield Artifact(report.source_language.code, f"{path}{RECORDS}", handing_over("dzRecords", records))


KIND = OutputKind("figure_records", artifacts)
