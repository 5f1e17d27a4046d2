"""Slips that show within a line or two: colons, dashes, tabs, marks that need quotes, indents."""

from __future__ import annotations

import re
import sys

from generator.diagnostics import rules
from generator.source.slip import Slip, Stumble
from generator.source.written_line import WrittenLine

_FULL_WIDTH_COLON = re.compile(r"\s*(?:-\s+)*[A-Za-z_][\w-]*\s*(：)")
_FULL_WIDTH_BRACKET = re.compile(r"[｛［｝］]")
_TAB = re.compile(r"[ -]*(\t)")
_TOUCHING_COLON = re.compile(r"\s*(?:-\s+)*[a-z_]+(:)(?!//)\S")
_TOUCHING_DASH = re.compile(r"\s*(?:-\s+)*(-)(?=[^\s-])")
_SECOND_COLON = re.compile(r"[^\"'|>{\[].*?(:)(?:\s|$)")
_MARKS = frozenset("]}&*!@`%>|")
"""Begin no text; what begins with { or [ is looked at by itself."""


def full_width_colon(stumble: Stumble) -> Slip | None:
    """`value：3.2`."""
    for line in stumble.nearby:
        if match := _FULL_WIDTH_COLON.match(line.text):
            return full_width(line.number, match.start(1) + 1, "：")
    return None


def full_width_bracket(stumble: Stumble) -> Slip | None:
    """`name: ｛zh: a｝`."""
    line = stumble.at
    if line is not None and line.value[:1] in ("｛", "［"):
        return full_width(line.number, line.value_column, line.value[0])
    return None


def full_width(line: int, column: int, found: str) -> Slip:
    """A full-width mark where YAML wants an ASCII one."""
    meant = {"：": ": ", "，": ", ", "｛": "{", "｝": "}", "［": "[", "］": "]"}[found]
    return Slip(rules.PUNCTUATION_IS_HALF_WIDTH, line, column, values={"found": found, "meant": meant})


def tab(stumble: Stumble) -> Slip | None:
    """A tab in an indent, or after a dash."""
    for line in stumble.nearby[:2]:
        if match := _TAB.match(line.text):
            return Slip(rules.INDENT_WITH_SPACES, line.number, match.start(1) + 1)
    return None


def touching_mark(stumble: Stumble) -> Slip | None:
    """`value:3` or `-id: a`: no blank after the mark."""
    for line in stumble.nearby:
        if slip := touching_mark_in(line):
            return slip
    return None


def touching_mark_in(line: WrittenLine) -> Slip | None:
    """The mark without a blank after it in one line."""
    for pattern in (_TOUCHING_COLON, _TOUCHING_DASH):
        if match := pattern.match(line.text):
            return Slip(rules.MARKS_ARE_SPACED, line.number, match.start(1) + 1, values={"found": match[1]})
    return None


def second_colon(stumble: Stumble) -> Slip | None:
    """`title: Growth: a review`."""
    line = stumble.at
    if line is None or not line.key or "mapping values" not in stumble.problem:
        return None
    match = _SECOND_COLON.match(line.value)
    return marked_text(line.number, line.value_column + match.start(1), ":") if match else None


def leading_mark(stumble: Stumble) -> Slip | None:
    """`text: *bold* text`, `text: - x`, `text: > 5`."""
    for line in stumble.nearby:
        first = line.value[:1]
        if (first in _MARKS and not line.begins_block_text) or line.value.startswith("- "):
            return marked_text(line.number, line.value_column, first)
    return None


def marked_text(line: int, column: int, found: str) -> Slip:
    """A character of a text that YAML takes for one of its own marks."""
    return Slip(rules.TEXT_WITH_MARKS_IS_QUOTED, line, column, values={"found": found})


def list_among_fields(stumble: Stumble) -> Slip | None:
    """`- c` below `a: b`, in the same column."""
    line = stumble.at
    if line is None or not line.item_columns:
        return None
    level = next((other for other in stumble.before if other.content_column <= line.item_columns[0]), None)
    if level is not None and level.content_column == line.item_columns[0]:
        return Slip(rules.LIST_IS_NOT_EXPECTED, line.number, line.item_columns[0])
    return None


def missing_dash(stumble: Stumble) -> Slip | None:
    """`id: a` above `- id: b`: the first item of a list without its dash."""
    line = stumble.at
    if line is None or not line.item_columns:
        return None
    first = None
    for other in stumble.before:
        if other.item_columns and other.item_columns[0] <= line.item_columns[0]:
            return None
        if other.content_column < line.content_column:
            break
        if other.key and other.content_column == line.content_column:
            first = other
    if first is None:
        return None
    values = {"line": line.number}
    return Slip(rules.ITEMS_BEGIN_WITH_DASHES, first.number, first.content_column, len(first.key), values)


def unindented_block(stumble: Stumble) -> Slip | None:
    """Text below `>-` that is not indented."""
    for line, above in zip(stumble.nearby, stumble.nearby[1:], strict=False):
        if above.begins_block_text and not line.begins_something:
            return Slip(
                rules.INDENTS_AGREE,
                line.number,
                line.content_column,
                len(line.value),
                {"deeper": above.number},
            )
    return None


def line_without_colon(stumble: Stumble) -> Slip | None:
    """A line that is neither `name: value` nor a list item."""
    if "could not find expected ':'" not in stumble.problem:
        return None
    for line in stumble.nearby:
        if not line.begins_something:
            return Slip(rules.FIELDS_ARE_EXPECTED, line.number, line.content_column, len(line.value))
    return None


def misfit_indent(stumble: Stumble) -> Slip | None:
    """A line that begins in a column of its own."""
    return misfit_indent_of(stumble.at, stumble.before) if stumble.at is not None else None


def misfit_indent_of(line: WrittenLine, before: tuple[WrittenLine, ...]) -> Slip | None:
    """The indent of a line that begins in no column in which a line above it begins something alike."""
    column = line.item_columns[0] if line.item_columns else line.content_column
    levels: dict[int, int] = {}
    lowest = sys.maxsize
    for other in before:
        columns = other.item_columns if line.item_columns else (other.content_column,) if other.key else ()
        for level in columns:
            if level <= lowest:
                levels.setdefault(level, other.number)
        lowest = min(lowest, *other.item_columns, other.content_column)
    length = 1 if line.item_columns else len(line.key) or 1
    if not levels or column in levels:
        return None
    nearest = min(levels, key=lambda level: abs(level - column))
    values = {"blanks": nearest - 1, "line": levels[nearest]} if nearest > 1 else {"left": levels[nearest]}
    return Slip(rules.INDENTS_AGREE, line.number, column, length, values)
