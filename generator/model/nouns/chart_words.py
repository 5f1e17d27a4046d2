"""Words that charts and their descriptions are written with."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class ChartWordsSpec(Spec):
    """Patterns for sentences about figures, and the words around a chart."""

    sentence: Text
    """A sentence with its full stop, and the blank after it where the language has one; {text} is what it says."""
    clause_separator: Text
    """Between the parts of a long sentence."""
    fell: Text
    """A fall: {name} from {first} in {start} to {last} in {end}."""
    rose: Text
    """A rise, with the same names."""
    held: Text
    """No change, with the same names."""
    in_all: Text
    """A whole before its parts: {name} and its {value}."""
    cut_axis: Text
    """The scale does not begin at nought but at {low}."""
    cut_height: Text
    """The same of a scale from bottom to top."""
    lower_bound: Text
    """What the mark of a lower bound means."""
    hollow: Text
    """What hollow marks mean, with {statuses}."""
    linked: Text
    """A mark in a matrix: {row} and {column}."""
    item: Text
    """Head of a table: what is counted."""
    period: Text
    """Head of a table: when."""
    value: Text
    """Head of a table: how much."""
    source: Text
    """Head of a table: place in the source."""
    date: Text
    """Head of a table: date."""
    event: Text
    """Head of a table: event."""
    derived: Text
    """In place of a source: calculated by us."""
    linked_mark: Text
    """In a table: this row has to do with this column."""
    steps: Text
    """How to read a chart with the keyboard."""
    download: Text
    """Before the links to the files of a chart."""
    file_of: Text
    """Name of a link to a file, with {format} and {title}."""
    explore: Text
    """Button: the interactive view."""
    explore_back: Text
    """Button: back to the drawing."""
    explore_hint: Text
    """What can be done in the interactive view."""
    sort_by_value: Text
    """Choice in the interactive view."""
