"""The whole report as JSON, and the schema that describes it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.datasets.dataset import Dataset, DatasetKind
from generator.datasets.json_text import json_bytes
from generator.datasets.published import SCHEMA_NAME
from generator.datasets.publishing import published_report
from generator.datasets.report_schema import report_schema
from generator.linking.report import Report


def datasets(report: Report) -> Iterator[Dataset]:
    """The report and its schema."""
    titles = {language.code: language.words.whole_report for language in report.languages}
    content = json_bytes(published_report(report).model_dump(mode="json", by_alias=True, exclude_none=True))
    yield Dataset("data/report.json", "application/json", content, "report", titles)
    names = dict.fromkeys(titles, "JSON Schema")
    yield Dataset(
        f"data/{SCHEMA_NAME}", "application/schema+json", json_bytes(report_schema()), "report_schema", names
    )


KIND = DatasetKind("report_json", datasets)
