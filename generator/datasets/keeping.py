"""Datasets that are not made again while all that they were made from stays as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from typing import Any

from generator.cache.spool import Spool
from generator.datasets.dataset import Content, Dataset, DatasetKind, dataset_kinds
from generator.tracing.traces import Piece, Traces

_FACTS = tuple(field.name for field in fields(Dataset) if field.name != "held")


def kept_datasets(traces: Traces) -> tuple[Dataset, ...]:
    """Every file for download, kind by kind."""
    folder = traces.kept.folder
    hold = bytes if folder is None else Spool(folder).put
    shared = _SharedFields()
    return tuple(
        shared.dataset(facts, hold(content))
        for kind in dataset_kinds()
        for facts, content in _pieces_of(kind, traces)
    )


def _pieces_of(kind: DatasetKind, traces: Traces) -> Iterator[Piece]:
    if kind.keeps_parts:
        return _pieces(kind, traces)
    return traces.get_all(f"datasets {kind.name}", (), partial(_pieces, kind, traces))


class _SharedFields:
    """Tables of a report have a handful of columns, and there are thousands of tables."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def dataset(self, facts: list[Any], held: Content) -> Dataset:
        given = dict(zip(_FACTS, facts, strict=True))
        fields = self._known.setdefault(json.dumps(given["fields"]), tuple(given["fields"]))
        return Dataset(held=held, **{**given, "fields": fields})


def _pieces(kind: DatasetKind, traces: Traces) -> Iterator[Piece]:
    for made in kind.datasets(traces.report, traces.get):
        yield [getattr(made, name) for name in _FACTS], made.content
