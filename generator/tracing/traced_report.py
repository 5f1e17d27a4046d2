"""A report that tells what is read of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Mapping, Set
from typing import Any

from generator.cache.reads import ALL, note_read
from generator.linking.report import Report
from generator.linking.tables import TABLES
from generator.linking.thing import SPECS
from generator.tracing.traced_tables import TracedMapping, TracedSet

FIELDS = tuple(field.name for field in dataclasses.fields(Report))


class TracedReport(Report):
    """The same as another, for whoever makes something of it."""

    def __init__(self, report: Report) -> None:
        # not that of the dataclass, as its fields are read through properties here
        self.__dict__.update(_report=report, _traced={}, _whole={})

    def table(self, name: str) -> Mapping[Any, Any]:
        """One of its tables; what the table itself is made from is not what its readers read."""
        report, traced = self.__dict__["_report"], self.__dict__["_traced"]
        if name not in traced:
            traced[name] = TracedMapping(name, report.table(name))
        found: Mapping[Any, Any] = traced[name]
        return found


def entry_of(report: Report, table: str, key: Hashable) -> object:
    """What somebody who reads an entry finds there.

    Raises:
        LookupError: there is no such table, or no such entry.
    """
    if table == SPECS:
        return report.things[str(key)].spec
    if table not in FIELDS and table not in TABLES:
        raise LookupError(table)
    entries = getattr(report, table) if table in FIELDS else report.table(table)
    if isinstance(entries, Set):
        return sorted(entries) if key is ALL else key in entries
    return entries if key is ALL else entries[key]


def _traced(name: str) -> property:
    """A field of a report; of one with many entries it is noted which of them are read."""

    def read(self: TracedReport) -> object:
        traced, whole = self.__dict__["_traced"], self.__dict__["_whole"]
        if name not in traced and name not in whole:
            found = getattr(self.__dict__["_report"], name)
            if isinstance(found, Mapping):
                traced[name] = TracedMapping(name, found)
            elif isinstance(found, Set):
                traced[name] = TracedSet(name, found)
            else:
                whole[name] = found
        if name in traced:
            return traced[name]
        note_read(name, ALL)
        return whole[name]

    return property(read)


for _name in FIELDS:
    setattr(TracedReport, _name, _traced(_name))
