"""What differs from each earlier edition as JSON, and the schema of that; nothing where there is no earlier edition."""

from __future__ import annotations

from collections.abc import Iterator

from generator.datasets.dataset import Dataset, DatasetKind, Keep
from generator.datasets.json_text import json_bytes
from generator.datasets.published_changes import CHANGES_SCHEMA_NAME, PublishedChanges
from generator.datasets.publishing_changes import published_changes
from generator.datasets.report_schema import DIALECT
from generator.editions.comparison import compare
from generator.linking.report import Report
from generator.wording.patterns import fill


def datasets(report: Report, _keep: Keep) -> Iterator[Dataset]:
    """A file for each earlier edition, newest first."""
    for earlier in report.editions:
        changes = published_changes(report, compare(report, earlier))
        content = json_bytes(changes.model_dump(mode="json", by_alias=True, exclude_none=True))
        titles = {
            language.code: fill(language.words.editions.name, edition=earlier.edition)
            for language in report.languages
        }
        yield Dataset(changes_path(earlier.edition), "application/json", content, "edition_changes", titles)
    if report.editions:
        schema = json_bytes({"$schema": DIALECT, **PublishedChanges.model_json_schema(by_alias=True)})
        names = dict.fromkeys((language.code for language in report.languages), "JSON Schema")
        yield Dataset(
            f"data/{CHANGES_SCHEMA_NAME}", "application/schema+json", schema, "changes_schema", names
        )


def changes_path(edition: str) -> str:
    """Where the changes since an edition lie."""
    return f"data/changes-since-{edition}.json"


KIND = DatasetKind("edition_changes", datasets)
