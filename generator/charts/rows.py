"""Rows of a chart: names at the left or, where it is narrow, above; a track for the marks; values at the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.charts.sheet import Scale, Sheet

_LARGEST_COLUMN = 0.34
_AFTER_NAME = 14
_BEFORE_VALUE = 12


@dataclass(frozen=True)
class Row:
    """Where one row stands."""

    top: float
    """Upper edge of its marks."""
    bottom: float
    left: float
    right: float
    """Where the track ends and room for values begins."""

    @property
    def middle(self) -> float:
        """The middle of its marks."""
        return (self.top + self.bottom) / 2

    def scale(self, high: float, low: float = 0.0) -> Scale:
        """Values from `low` to `high` over the whole track."""
        return Scale(low, high, self.left, self.right)


def lay_rows(
    sheet: Sheet,
    names: Iterable[str],
    values: Iterable[str],
    *,
    above: float = 0.0,
    below: float = 0.0,
    tight: bool = False,
    column: float | None = None,
) -> Iterator[Row]:
    """Draw the names and give the rows; `above` and `below` is room that each mark needs besides.

    `tight` rows stand close to one another, with short names at their left in any width. `column` is
    the width that all names of the chart need, where its rows are laid in several goes.
    """
    names = tuple(names)
    style, ruler = sheet.style, sheet.ruler
    reserved = ruler.widest(values, style.text, bold=True) + _BEFORE_VALUE
    wanted = ruler.widest(names, style.text) if column is None else column
    column = 0.0 if sheet.is_narrow and not tight else min(wanted, sheet.width * _LARGEST_COLUMN)
    gap = style.gap / 4 if tight else style.gap
    left = column + _AFTER_NAME if column else 0.0
    for name in names:
        lines = ruler.lines(name, style.text, column or sheet.width) if name else ()
        top = sheet.height + above
        if column:
            height = max(style.bar, len(lines) * sheet.line)
            sheet.lines(lines, 0, top + (height - len(lines) * sheet.line) / 2)
            top += (height - style.bar) / 2
            bottom = sheet.height + above + height
        else:
            top = sheet.lines(lines, 0, sheet.height) + (4 if lines else 0) + above
            bottom = top + style.bar
        yield Row(top, top + style.bar, left, sheet.width - reserved)
        sheet.height = bottom + below + gap
    if names:
        sheet.height -= gap


def foot(sheet: Sheet, text: str) -> None:
    """A remark below everything, such as what a sign means."""
    if text:
        lines = sheet.ruler.lines(text, sheet.style.small_text, sheet.width)
        sheet.height = sheet.lines(lines, 0, sheet.height + 10, colour="muted", small=True)
