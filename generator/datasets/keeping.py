"""Datasets that are not made again while all that they were made from stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import partial

from generator.datasets.dataset import Dataset, DatasetKind, dataset_kinds
from generator.linking.report import Report
from generator.tracing.traces import Piece, Traces

_FACTS = tuple(field.name for field in fields(Dataset) if field.name != "content")


def kept_datasets(traces: Traces) -> tuple[Dataset, ...]:
    """Every file for download, kind by kind."""
    found = (
        traces.get_all(f"datasets {kind.name}", (), partial(_pieces, kind, traces.report))
        for kind in dataset_kinds()
    )
    return tuple(
        Dataset(content=content, **dict(zip(_FACTS, facts, strict=True)))
        for pieces in found
        for facts, content in pieces
    )


def _pieces(kind: DatasetKind, report: Report) -> Iterator[Piece]:
    for made in kind.datasets(report):
        yield [getattr(made, name) for name in _FACTS], made.content
