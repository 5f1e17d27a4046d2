"""The whole report as JSON, and the schema that describes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest
from typing import Any

from generator.datasets.dataset import Dataset, DatasetKind, Keep
from generator.datasets.json_text import json_bytes
from generator.datasets.many import Many, plain
from generator.datasets.published import SCHEMA_NAME, Published, PublishedReport
from generator.datasets.publishing import published_parts
from generator.datasets.report_schema import report_schema
from generator.linking.report import Report

_GAP = "\0"
"""Stands for a list whose text is put there later; no file of a report can have this character."""
_GAP_AS_JSON = b'"\\u0000"'


def datasets(report: Report, keep: Keep) -> Iterator[Dataset]:
    """The report and its schema."""
    titles = {language.code: language.words.whole_report for language in report.languages}
    yield Dataset("data/report.json", "application/json", _text(report, keep), "report", titles)
    names = dict.fromkeys(titles, "JSON Schema")
    yield Dataset(
        f"data/{SCHEMA_NAME}", "application/schema+json", json_bytes(report_schema()), "report_schema", names
    )


def _text(report: Report, keep: Keep) -> bytes:
    """A published report, of which no more is made again than what changed."""
    given = {"schema_": SCHEMA_NAME, **published_parts(report)}
    fields = PublishedReport.model_fields.items()
    lists: list[bytes] = []
    frame = {
        field.alias or name: _with_gaps(given[name], (name,), keep, lists)
        for name, field in fields
        if given[name] is not None
    }
    around = json_bytes(frame).split(_GAP_AS_JSON)
    return b"".join(chain.from_iterable(zip_longest(around, lists, fillvalue=b"")))


def _with_gaps(value: Any, keys: tuple[str, ...], keep: Keep, lists: list[bytes]) -> Any:
    """What JSON can hold; the texts of long lists are put into `lists`, in the order of the gaps that they leave."""
    if isinstance(value, Many):
        lists.append(value.json(f"report.json {' '.join(keys)}", len(keys), keep))
        return _GAP
    if isinstance(value, Published):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: _with_gaps(one, (*keys, key), keep, lists) for key, one in value.items()}
    if isinstance(value, Iterator):
        return [_with_gaps(one, keys, keep, lists) for one in value]
    return value


KIND = DatasetKind("report_json", datasets, keeps_parts=True)
