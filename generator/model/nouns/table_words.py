"""Words around the table of all figures: its filters, its order, what it says about itself."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class TableWordsSpec(Spec):
    """Labels and messages of the register's controls, which only readers with scripts see."""

    filters: Text
    """Name of the whole form."""
    words: Text
    """Label: words that a row must have."""
    part: Text
    """Label: part of the report."""
    topic: Text
    """Label: family of metrics."""
    place: Text
    """Label: the place that figures are about."""
    whole: Text
    """Figures of no place: of the whole that the report is about."""
    origin: Text
    """Label: stated or derived."""
    nature: Text
    """Label: stock, flow, rate …"""
    unit: Text
    """Label: unit."""
    period: Text
    """Label: year."""
    sort: Text
    """Label: order of the rows."""
    any: Text
    """A filter that lets every row through."""
    stated: Text
    """Figures that the source states."""
    derived: Text
    """Figures that we calculated."""
    own_order: Text
    """The order in which the page gives the rows."""
    ascending: Text
    """An order by {column}, smallest first."""
    descending: Text
    """An order by {column}, largest first."""
    count: Text
    """How many rows are shown, with {shown} and {count}."""
    none: Text
    """No row passes the filters."""
    first_of: Text
    """Only the first {shown} of {found} rows are drawn, of {count} in all."""
    show_all: Text
    """Button: draw all rows that pass, with {found}."""
    reset: Text
    """Button: take all filters and the order back."""
    download: Text
    """Before the links that download the rows shown."""
    not_loaded: Text
    """The rows' data could not be loaded, so nothing was downloaded."""
    wording: Text
    """Heading of the column with the source's wording, or the formula of a derived figure."""
    uses: Text
    """How many things use a figure, with {count}; unfolds the list of them."""
