"""The whole report as JSON, and the schema that describes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.datasets.dataset import Dataset, DatasetKind
from generator.datasets.json_text import json_bytes
from generator.datasets.published import SCHEMA_NAME, Published, PublishedReport
from generator.datasets.publishing import published_parts
from generator.datasets.report_schema import report_schema
from generator.linking.report import Report


def datasets(report: Report) -> Iterator[Dataset]:
    """The report and its schema."""
    titles = {language.code: language.words.whole_report for language in report.languages}
    yield Dataset("data/report.json", "application/json", json_bytes(_fields(report)), "report", titles)
    names = dict.fromkeys(titles, "JSON Schema")
    yield Dataset(
        f"data/{SCHEMA_NAME}", "application/schema+json", json_bytes(report_schema()), "report_schema", names
    )


def _fields(report: Report) -> dict[str, Any]:
    """All of a published report; of a large one there is never more in memory than the text and what is being written."""
    given = {"schema_": SCHEMA_NAME, **published_parts(report)}
    fields = PublishedReport.model_fields.items()
    return {field.alias or name: _plain(given[name]) for name, field in fields if given[name] is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Published):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return map(_plain, value) if isinstance(value, Iterator) else value


KIND = DatasetKind("report_json", datasets)
