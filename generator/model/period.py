"""When a figure holds: a moment, a stretch, or the time of the report."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache, total_ordering
from typing import Literal

PeriodKind = Literal["at", "in", "between", "until", "report"]
_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|-(?P<part>start|end))?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date as far as it is known: year, month or day, or the start or end of a year."""

    year: int
    month: int | None = None
    day: int | None = None
    part: Literal["start", "end"] | None = None

    @classmethod
    @lru_cache(maxsize=2**12)  # a report has few dates, each many times
    def parse(cls, text: str) -> PartialDate | None:
        """`2018`, `2018-04`, `2018-07-02`, `2017-end` or `2018-start`; None if it is not a date of the calendar."""
        match = _DATE.fullmatch(text)
        if not match:
            return None
        year = int(match["year"])
        month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
        if year < datetime.MINYEAR or month == 0 or (month or 1) > 12:
            return None
        if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
            return None
        part: Literal["start", "end"] | None = None
        if match["part"]:
            part = "start" if match["part"] == "start" else "end"
        return cls(year, month, day, part)

    def __lt__(self, other: PartialDate) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[datetime.date, datetime.date, str]:
        """By the earliest day it may mean, then by the latest; a year may stand beside a month or a day."""
        return self.first_day, self.last_day, self.written

    @property
    def is_year_end(self) -> bool:
        """31 December, or the end of a year."""
        return (self.month, self.day) == (12, 31) or self.part == "end"

    @property
    def iso(self) -> str:
        """The date as ISO 8601 as far as it is known; the part of a year is left out."""
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)

    @cached_property
    def written(self) -> str:
        """The date as an author writes it."""
        return self.iso + (f"-{self.part}" if self.part else "")

    @cached_property
    def key(self) -> str:
        """Short name in references: year ends go by their year."""
        return f"{self.year:04}" if self.is_year_end or self.part else self.iso

    @cached_property
    def first_day(self) -> datetime.date:
        """Earliest day it may mean, for sorting."""
        if self.is_year_end:
            return datetime.date(self.year, 12, 31)
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last_day(self) -> datetime.date:
        """Latest day it may mean."""
        if self.part == "start":
            return datetime.date(self.year, 3, 31)
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True)
class Period:
    """When a figure holds."""

    kind: PeriodKind
    start: PartialDate | None = None
    end: PartialDate | None = None
    """The moment itself for `at` and `in`; None only for `report`."""

    @property
    def key(self) -> str:
        """The default key of a figure: `2017`, `2018-04`, `2013-2017` or `report`."""
        if self.end is None:
            return "report"
        if self.start is not None and self.start.key != self.end.key:
            return f"{self.start.key}-{self.end.key}"
        return self.end.key

    def sort_day(self, report_day: datetime.date) -> datetime.date:
        """The last day of the period; the report's own day where it is as of the report."""
        return self.end.last_day if self.end is not None else report_day
