"""The rows of the table of figures as the files for download have them, so that what is shown can be downloaded.

A script that hands itself over, because a page opened from a folder may load scripts but not fetch data. It is loaded
when a reader asks for a download, and not before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.datasets.columns import figure_columns
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.kinds.figures.page import RECORDS
from generator.wording.cells import STARTS_A_FORMULA


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file for all languages, whose tables have the same rows."""
    columns = figure_columns(site.report)
    records = {
        "columns": [[column.name, column.type] for column in columns],
        "formulaSigns": STARTS_A_FORMULA,
        "rows": {
            figure.id: [column.value(figure) for column in columns] for figure in site.report.figures.values()
        },
    }
    text = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    yield Artifact(site.report.source_language.code, RECORDS, f"dzRecords({safe})\n".encode())


KIND = OutputKind("figure_records", artifacts)
