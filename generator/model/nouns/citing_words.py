"""Words and patterns that citations are written with."""

from __future__ import annotations

from generator.model.language_patterns import DatePattern
from generator.model.spec import Spec, Text


class CitingWordsSpec(Spec):
    """A pattern for the report and one for its parts, by the usual style of the language.

    Patterns may use {title}, {report} (its title), {author}, {publisher}, {date}, {year}, {medium}, {place}, {address}
    and {accessed}, which the reader's browser replaces by the day.
    """

    report: Text
    """Pattern for the report."""
    part: Text
    """Pattern for a section, figure, chart … of it."""
    place: Text
    """Written for {place} where a part has one place in the source, with {locator}; may begin or end in a blank."""
    date: DatePattern
    """Pattern of a date, by the letters of Unicode's date patterns."""
    accessed: Text
    """What stands for the day on which a reader looked, until a browser replaces it."""
    media: dict[str, Text]
    """What a citation calls a `report`, `section`, `measure`, `data`, `figure`, `chart`."""
    figure: Text
    """Title of a figure in citations, with {metric}, {period} and {value}."""
    derived: Text
    """Title of a figure that the source does not state, with {title}, which is what `figure` gives."""
    permalink: Text
    """Label: permanent link."""
    style: Text
    """Label of the citation in plain words, with the name of its style."""
    copy_text: Text
    """Button: copy to the clipboard."""
    copied: Text
    """Said when it has been copied."""
    download: Text
    """Button: download as {format}."""
    all_references: Text
    """Link: the references of everything, as {format}."""
