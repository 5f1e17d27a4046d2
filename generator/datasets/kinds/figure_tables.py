"""Figures as CSV: all of them in one table, and each family and each metric in a table of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.datasets.columns import figure_columns
from generator.datasets.csv_table import CsvTables
from generator.datasets.dataset import Dataset, DatasetKind, Keep
from generator.linking.order import ordered_families, ordered_figures
from generator.linking.report import Report

MEDIA_TYPE = "text/csv"


def datasets(report: Report, _keep: Keep) -> Iterator[Dataset]:
    """The table of all figures, then one a family, each followed by those of its metrics."""
    columns = figure_columns(report)
    fields = tuple(column.schema(report.languages) for column in columns)
    titles = {language.code: language.words.all_figures for language in report.languages}
    tables = CsvTables(columns)
    content = tables.table(ordered_figures(report))
    yield Dataset("data/figures.csv", MEDIA_TYPE, content, "figures", titles, fields=fields)
    for family in ordered_families(report):
        figures = (figure for metric in family.spec.metrics for figure in report.metrics[metric.id].figures)
        path = family_table_path(family.id)
        yield Dataset(
            path, MEDIA_TYPE, tables.table(figures), "family", family.name, family.id, fields=fields
        )
        for spec in family.spec.metrics:
            path, content = metric_table_path(spec.id), tables.table(report.metrics[spec.id].figures)
            yield Dataset(path, MEDIA_TYPE, content, "metric", spec.name, family.id, spec.id)


def family_table_path(family: str) -> str:
    """Where the table of a family lies."""
    return f"data/{family}.csv"


def metric_table_path(metric: str) -> str:
    """Where the table of a metric lies."""
    return f"data/metrics/{metric}.csv"


KIND = DatasetKind("figure_tables", datasets)
