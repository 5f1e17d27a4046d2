"""Every metric as a JSON file of its own, at an address that one line of code can read, and the schema of those."""

from __future__ import annotations

from collections.abc import Iterator

from generator.datasets.dataset import Dataset, DatasetKind, Keep
from generator.datasets.json_text import json_bytes
from generator.datasets.published import METRIC_SCHEMA_NAME, PublishedMetricFile
from generator.datasets.publishing import published_metric
from generator.datasets.report_schema import DIALECT
from generator.linking.order import ordered_families
from generator.linking.report import Report


def datasets(report: Report, _keep: Keep) -> Iterator[Dataset]:
    """One file a metric, and the schema."""
    for family in ordered_families(report):
        for spec in family.spec.metrics:
            metric = report.metrics[spec.id]
            content = json_bytes(
                published_metric(report, metric).model_dump(mode="json", by_alias=True, exclude_none=True)
            )
            yield Dataset(
                metric_json_path(metric.id),
                "application/json",
                content,
                "metric",
                metric.spec.name,
                family.id,
                metric=metric.id,
            )
    names = dict.fromkeys((language.code for language in report.languages), "JSON Schema")
    schema = json_bytes({"$schema": DIALECT, **PublishedMetricFile.model_json_schema(by_alias=True)})
    yield Dataset(
        f"data/metrics/{METRIC_SCHEMA_NAME}", "application/schema+json", schema, "metric_schema", names
    )


def metric_json_path(metric: str) -> str:
    """Where a metric lies as JSON."""
    return f"data/metrics/{metric}.json"


KIND = DatasetKind("metric_files", datasets)
