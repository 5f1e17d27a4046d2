"""Figures as rows of a sheet, each cell as it is written in YAML."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sheets.columns import FIGURE, METRIC, NAME, UNIT, all_columns, texts_of
from generator.sheets.project_files import FigureFiles


def sheet_head(files: FigureFiles) -> tuple[str, ...]:
    """Names of the columns."""
    return all_columns(files.languages)


def sheet_rows(files: FigureFiles) -> Iterator[tuple[str, ...]]:
    """A row for each figure, in the order in which they are written."""
    source, head = files.languages[0], sheet_head(files)
    for reference, figure in files.references.items():
        metric = files.report.metrics[figure.metric]
        texts = texts_of(files.figure(reference), files.languages)
        texts |= {
            FIGURE: reference,
            METRIC: metric.id,
            NAME: metric.spec.name[source],
            UNIT: metric.unit.name[source],
        }
        yield tuple(texts[name] for name in head)
