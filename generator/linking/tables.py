"""Tables of a report: what is looked up under a name or an id, made once for all who ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from generator.linking.report import Report

Key = TypeVar("Key")
Value = TypeVar("Value")

TABLES: dict[str, Callable[[Report], Mapping[Any, Any]]] = {}
"""All that there are, by the names of the functions that make them."""


def report_table(make: Callable[[Report], Mapping[Key, Value]]) -> Callable[[Report], Mapping[Key, Value]]:
    """A function of the report that is made once for each, and of which it is known who reads what.

    To go through all things of a report for each page would take longer the more of both there are; and a page that
    reads one entry of a table need not be made again when another changes.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    TABLES[name] = make

    def table(report: Report) -> Mapping[Key, Value]:
        return report.table(name)

    return table
