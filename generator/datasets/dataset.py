"""A dataset: one file for download, as a value."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.linking.report import Report


@dataclass(frozen=True)
class Dataset:
    """One file for download, at the root of the site."""

    path: str
    """`data/figures.csv`, the same for every language."""
    media_type: str
    content: bytes
    kind: str
    """Key of its description among the words of the interface."""
    title: Mapping[str, str]
    """What it holds, in each language."""
    family: str = ""
    """The family of metrics that it is confined to."""
    metric: str = ""
    """The metric that it is confined to."""
    fields: tuple[Mapping[str, Any], ...] = ()
    """Frictionless descriptions of a table's columns; empty for what is no table."""

    @property
    def file_name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class DatasetKind:
    """A sort of dataset; adding a module with a `KIND` to `datasets/kinds/` adds one."""

    name: str
    datasets: Callable[[Report], Iterator[Dataset]]


@cache
def dataset_kinds() -> tuple[DatasetKind, ...]:
    """All kinds of datasets, in alphabetical order."""
    package = importlib.import_module("generator.datasets.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.datasets.kinds.{name}").KIND for name in names)


def make_datasets(report: Report) -> tuple[Dataset, ...]:
    """Every file for download."""
    return tuple(dataset for kind in dataset_kinds() for dataset in kind.datasets(report))
