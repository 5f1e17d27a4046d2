"""Words of a portal, which many reports are read through."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class GatheringWordsSpec(Spec):
    """What a portal says of the reports that it gathers."""

    title: Text
    """Title of a portal that was given none."""
    text: Text
    """Introduction, with {count} of reports."""
    reports: Text
    """Heading: all reports."""
    report: Text
    """Column: report."""
    compared: Text
    """Heading: indicators that several reports have."""
    compared_text: Text
    """Which those are."""
    indicator_text: Text
    """On the page of one, with {count} of reports."""
    latest: Text
    """Where a table has not all periods, with {count}."""
    found: Text
    """Search: with {count} of reports."""
    more: Text
    """Search: button that looks into more reports."""
    all_in_report: Text
    """Search: link to all results in one report, with {count}."""
