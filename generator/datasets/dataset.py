"""A dataset: one file for download, as a value."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from generator.linking.report import Report


class Content(Protocol):
    """Bytes, which need not be in memory."""

    def __bytes__(self) -> bytes: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True)
class Dataset:
    """One file for download, at the root of the site."""

    path: str
    """`data/figures.csv`, the same for every language."""
    media_type: str
    held: Content
    """Its bytes, or where they are."""
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
    def content(self) -> bytes:
        """What is in it."""
        return bytes(self.held)

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.held)

    @property
    def file_name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]


Keep = Callable[[str, object, Callable[[], bytes]], bytes]
"""Gives what was made under a name before, if it would be made the same now, else what is made by the last argument.

The second is all that it is made from beside what is read of the report.
"""


@dataclass(frozen=True)
class DatasetKind:
    """A sort of dataset; adding a module with a `KIND` to `datasets/kinds/` adds one."""

    name: str
    datasets: Callable[[Report, Keep], Iterator[Dataset]]
    keeps_parts: bool = False
    """It keeps what its files are made of; otherwise all its files are kept together."""


@cache
def dataset_kinds() -> tuple[DatasetKind, ...]:
    """All kinds of datasets, in alphabetical order."""
    package = importlib.import_module("generator.datasets.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.datasets.kinds.{name}").KIND for name in names)


def make_datasets(report: Report) -> tuple[Dataset, ...]:
    """Every file for download."""
    return tuple(dataset for kind in dataset_kinds() for dataset in kind.datasets(report, nothing_kept))


def nothing_kept(_name: str, _about: object, make: Callable[[], bytes]) -> bytes:
    """A `Keep` for what is made only once."""
    return make()
