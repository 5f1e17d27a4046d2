"""Events in order of time, each at its own place on a line of years."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated

from generator.charts.complaints import Complaints
from generator.charts.form import ChartForm
from generator.charts.places import spread
from generator.charts.plan import ChartTable, Content
from generator.charts.rows import foot
from generator.charts.sheet import Scale, Sheet
from generator.charts.writer import Writer, words_of_places
from generator.diagnostics import rules
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.event import EventSpec
from generator.model.period import PartialDate
from generator.model.spec import RefersTo
from generator.wording.dates import write_date
from generator.wording.patterns import fill

_LEAST = 2
_LEADER = 26.0
_LONGEST_POINT = 45
"""Days; what may have been on any day of a longer time is drawn as that time."""
_PIXELS_A_YEAR = 130.0


class TimelineSpec(ChartSpec):
    """A chart of the form `timeline`."""

    events: tuple[Annotated[str, RefersTo(("event",))], ...]
    """Events that have a date."""


@dataclass(frozen=True)
class EventMark:
    """One event in words, and the days on which it may have been."""

    date: str
    name: str
    first: int
    last: int
    is_planned: bool
    tip: str


@dataclass(frozen=True)
class TimelinePicture:
    """All events between the starts of two years."""

    events: tuple[EventMark, ...]
    years: tuple[tuple[int, str], ...]
    """Day on which each year begins, and its name."""
    remark: str


def check(spec: TimelineSpec, complaints: Complaints) -> None:
    """There are at least two events, and all have a date."""
    complaints.enough(("events",), len(spec.events), _LEAST)
    for number, identity in enumerate(spec.events):
        if complaints.report.thing(identity, EventSpec).spec.date is None:
            complaints.tell(rules.CHART_EVENTS_HAVE_DATES, ("events", number), found=identity)


def content(spec: TimelineSpec, writer: Writer) -> Content:
    """Every event, oldest first."""
    events = [writer.report.thing(identity, EventSpec) for identity in spec.events]
    marks = sorted((_mark(event, writer) for event in events), key=lambda mark: (mark.last, mark.first))
    words = writer.words
    dates = [date for event in events if (date := PartialDate.parse(event.spec.date or "")) is not None]
    years = range(min(date.year for date in dates), max(date.year for date in dates) + 2)
    starts = tuple(
        (datetime.date(year, 1, 1).toordinal(), write_date(PartialDate(year), writer.language))
        for year in years
    )
    places = {event.name[writer.language.code]: event.spec.source for event in events}
    rows = tuple((mark.name, mark.date, words_of_places((places[mark.name],))) for mark in marks)
    planned = writer.language.words.statuses["planned"]
    remark = fill(words.hollow, statuses=planned) if any(mark.is_planned for mark in marks) else ""
    return Content(
        TimelinePicture(tuple(marks), starts, remark),
        (writer.clauses(mark.tip for mark in marks),),
        ChartTable((words.event, words.date, words.source), rows),
        sources=tuple(event.spec.source for event in events if event.spec.source != "0"),
    )


def _mark(event: Thing[EventSpec], writer: Writer) -> EventMark:
    date = PartialDate.parse(event.spec.date or "")
    assert date is not None
    name, written = event.name[writer.language.code], write_date(date, writer.language)
    status = writer.language.words.statuses["planned"] if event.spec.planned else ""
    first = datetime.date(date.year, date.month or 1, date.day or 1)
    if date.part == "end":
        first = date.first_day
    tip = writer.pair(written + writer.aside(status), name)
    return EventMark(written, name, first.toordinal(), date.last_day.toordinal(), event.spec.planned, tip)


def draw(picture: TimelinePicture, sheet: Sheet) -> None:
    """A line from top to bottom, years at its left, events at its right with a leader to their own day."""
    style, ruler = sheet.style, sheet.ruler
    axis = ruler.widest((name for _, name in picture.years), style.small_text) + 14
    left = axis + 8 + _LEADER
    blocks = [ruler.lines(mark.name, style.text, sheet.width - left) for mark in picture.events]
    heights = [sheet.small_line + len(lines) * sheet.line + 8 for lines in blocks]
    first, last = picture.years[0][0], _last_day(picture)
    top = sheet.height + 8
    length = max((last - first) / 365.25 * _PIXELS_A_YEAR, sum(heights) - 20)
    down = Scale(first, last, top, top + length)
    sheet.rule(axis, top, axis, top + length, "edge", thick=2)
    for day, name in picture.years:
        if day <= last:
            sheet.rule(axis - 6, down.at(day), axis, down.at(day), "edge", thick=2)
            sheet.text(name, axis - 10, down.at(day), colour="muted", size=style.small_text, anchor="end")
    best = [down.at((mark.first + mark.last) / 2) - sheet.small_line / 2 for mark in picture.events]
    tops = spread(best, heights, low=sheet.height)
    for mark, lines, at in zip(picture.events, blocks, tops, strict=True):
        _draw_event(mark, lines, at, (axis, left), down, sheet)
    sheet.height = max(top + length + 6, tops[-1] + heights[-1])
    foot(sheet, picture.remark)


def _last_day(picture: TimelinePicture) -> int:
    """The end of the last quarter that has an event."""
    latest = max(mark.last for mark in picture.events)
    date = datetime.date.fromordinal(latest)
    return datetime.date(date.year, 12, 31).toordinal() if date.month > 9 else latest + 20


def _draw_event(
    mark: EventMark, lines: tuple[str, ...], top: float, sides: tuple[float, float], down: Scale, sheet: Sheet
) -> None:
    axis, left = sides
    middle = (mark.first + mark.last) / 2
    words = top + sheet.small_line / 2
    sheet.rule(axis + 6, down.at(middle), left - 6, words, "edge")
    if mark.last - mark.first > _LONGEST_POINT:
        sheet.rule(axis, mark.first, axis, mark.last, "accent", upright=down, thick=4, tip=mark.tip)
    else:
        sheet.point(
            axis, middle, "accent", upright=down, hollow=mark.is_planned, tip=mark.tip, name=mark.name
        )
    sheet.text(mark.date, left, words, colour="muted", size=sheet.style.small_text)
    sheet.lines(lines, left, top + sheet.small_line)


FORM = ChartForm("timeline", TimelineSpec, check, content, draw)
