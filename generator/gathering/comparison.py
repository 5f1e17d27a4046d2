"""Indicators that several reports have: the same id in the same unit."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.datasets.csv_table import BYTE_ORDER_MARK
from generator.datasets.published import Texts
from generator.gathering.report_site import Indicator, ReportSite, Value
from generator.wording.cells import harmless

PERIODS_SHOWN = 8
"""More columns than this do not fit a page; the CSV file has them all."""


@dataclass(frozen=True)
class Compared:
    """An indicator with what each report says of it."""

    id: str
    unit: str
    name: Texts
    """As the first report has it."""
    rows: tuple[tuple[ReportSite, Mapping[str, Value]], ...]
    """Each report's values by the key of their period."""
    periods: tuple[Value, ...]
    """One value of each period, earliest period first."""

    @property
    def path(self) -> str:
        """Address below the root of a language."""
        return f"indicators/{self.id}/{self.unit}/"

    @property
    def csv_path(self) -> str:
        """Address of its file, below the root of the portal."""
        return f"{self.path}{self.id}.csv"

    @property
    def shown(self) -> tuple[Value, ...]:
        """The latest periods, as many as fit."""
        return self.periods[-PERIODS_SHOWN:]


def compared(reports: Sequence[ReportSite]) -> tuple[Compared, ...]:
    """What more than one report has, that of most reports first, else in the order in which the reports have it."""
    found: dict[tuple[str, str], list[tuple[ReportSite, Indicator]]] = {}
    for report in reports:
        for indicator in report.indicators:
            found.setdefault((indicator.id, indicator.unit), []).append((report, indicator))
    shared = [_compared(*key, rows) for key, rows in found.items() if len(rows) > 1]
    return tuple(sorted(shared, key=lambda one: -len(one.rows)))


def _compared(identity: str, unit: str, rows: Sequence[tuple[ReportSite, Indicator]]) -> Compared:
    periods: dict[str, Value] = {}
    for _, indicator in rows:
        for value in indicator.values:
            periods.setdefault(value.key, value)
    return Compared(
        id=identity,
        unit=unit,
        name=rows[0][1].name,
        rows=tuple((report, {value.key: value for value in indicator.values}) for report, indicator in rows),
        periods=tuple(sorted(periods.values(), key=lambda value: (value.end, value.key))),
    )


def as_csv(one: Compared) -> bytes:
    """One row a figure, in the unit of the indicator; texts in the language of each report's source."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(
        (
            "report",
            "report_url",
            "figure",
            "period",
            "period_end",
            "value",
            "unit",
            "wording",
            "origin",
            "url",
        )
    )
    for report, values in one.rows:
        writer.writerows(_row(report, value, one.unit) for value in values.values())
    return BYTE_ORDER_MARK + buffer.getvalue().encode()


def _row(report: ReportSite, value: Value, unit: str) -> Iterable[str]:
    code = report.source
    origin = "derived" if value.is_derived else "stated"
    texts = (report.title[code], report.urls[code], value.figure, value.key, value.end)
    yield from map(harmless, texts)
    yield value.number
    yield from map(harmless, (unit, value.wording[code], origin, value.urls[code]))
