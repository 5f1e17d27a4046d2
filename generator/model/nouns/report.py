"""The report itself: who made it, for whom, when, and where the source stands."""

from __future__ import annotations

from generator.model.kind import Kind
from generator.model.spec import DateText, Day, PlainText, RunningText, Spec, Text, Year
from generator.model.web_address import WebAddress


class RelativeDateSpec(Spec):
    """A relative date of the source, resolved."""

    source_wording: Text
    """As the source says it (今年)."""
    date: DateText
    """What it means (`2018`)."""


class ReportSpec(Spec):
    """Facts about the report as a publication."""

    title: PlainText
    """Full title."""
    short_title: PlainText
    """Title for the header, nine hanzi or thirty letters."""
    author: PlainText
    """Who wrote it."""
    on_behalf_of: PlainText | None = None
    """On whose behalf."""
    submitted_to: PlainText | None = None
    """To whom."""
    publisher: PlainText
    """Where it was published."""
    published: Day
    """When; the date of the site's contents."""
    url: WebAddress
    """Address of the source."""
    url_note: PlainText | None = None
    """What should be known about that address."""
    report_year: Year
    """What 今年 means."""
    summary: tuple[RunningText, ...]
    """What the report says, in three sentences."""
    not_stated: tuple[RunningText, ...] = ()
    """What a reader may look for and the source does not say."""
    relative_dates: tuple[RelativeDateSpec, ...] = ()
    """Relative dates of the source, resolved."""


KIND = Kind("report", ReportSpec, "one", "content/report.yml", is_thing=False)
