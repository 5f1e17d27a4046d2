"""Slips with quotes and brackets, which may open far above the place where the YAML reader stumbles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import rules
from generator.source.line_slips import full_width, marked_text
from generator.source.slip import Slip, Stumble
from generator.source.written_line import WrittenLine

_PARTNERS = {"{": "}", "[": "]", "}": "{", "]": "["}
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_BEFORE_QUOTE = re.compile(r"[{\[,:]\s*(?=['\"])")
_FLOW_KEY = re.compile(r"\s*[A-Za-z_][\w-]*\s*:\s")
_SWALLOWED_KEY = re.compile(r",\s*[A-Za-z_][\w-]*:\s*['\"]$")
_ESCAPE = re.compile(r"\\(?:[uU][0-9A-Fa-f]*|x[0-9A-Fa-f]*|.)?")


def unknown_escape(stumble: Stumble) -> Slip | None:
    r"""A text in double quotes with `\{` in it."""
    line = stumble.at
    if line is None or not any(word in stumble.problem for word in ("escape", "hexdecimal")):
        return None
    start = line.text[: stumble.column].rfind("\\")
    match = _ESCAPE.match(line.text, start)
    assert match is not None  # it begins with the backslash that the reader stumbled over
    return Slip(rules.ESCAPES_ARE_KNOWN, line.number, start + 1, len(match[0]), {"found": match[0]})


def open_quote(stumble: Stumble) -> Slip | None:
    """A quote that is not closed in its own line, followed by a line that begins something."""
    following: WrittenLine | None = None
    for line in ((stumble.at,) if stumble.at else ()) + stumble.before:
        column = _unclosed_quote(line)
        if column is not None and (following is None or following.begins_something):
            return Slip(rules.QUOTES_ARE_CLOSED, line.number, column, values={"found": line.text[column - 1]})
        following = line
    if "quoted scalar" in stumble.context:
        number, column = stumble.began
        found = next((line.text[column - 1] for line in stumble.lines if line.number == number), '"')
        return Slip(rules.QUOTES_ARE_CLOSED, number, column, values={"found": found})
    return None


def text_after_quote(stumble: Stumble) -> Slip | None:
    """`a: "x" more`, or an apostrophe inside single quotes."""
    line = stumble.at
    if line is None:
        return None
    for column, value in _values(line):
        match = _QUOTED.match(value)
        quoted = match[0] if match else value
        rest = value[len(quoted) :].lstrip()
        if not rest:
            continue
        if _SWALLOWED_KEY.search(quoted):
            return Slip(rules.QUOTES_ARE_CLOSED, line.number, column, values={"found": value[0]})
        if column > line.value_column and rest[0] in "，｝］":
            return None  # a matter of the bracket around it
        if rest[0] not in ",}]#:" and not _FLOW_KEY.match(rest):
            at = column + len(value) - len(rest)
            return Slip(rules.QUOTES_HOLD_THE_WHOLE_TEXT, line.number, at, values={"found": value[0]})
    return None


def bracket(stumble: Stumble) -> Slip | None:
    """What is wrong with the nearest line that begins with a bracket: text, or a list that is not closed."""
    for line in stumble.nearby:
        if line.value[:1] in ("{", "[") and (slip := _bracket_in(line)):
            return slip
    return None


def _bracket_in(line: WrittenLine) -> Slip | None:
    open_marks = [(line.value[0], line.value_column)]
    text, at = line.text, line.value_column
    expects_value, after_colon = True, False
    while at < len(text):
        character, column = text[at], at + 1
        quoted = _QUOTED.match(text, at) if expects_value else None
        if quoted:
            at = quoted.end()
            if slip := _missing_comma(line, at):
                return slip
            continue
        if character in "｛｝［］，" and (character != "，" or _FLOW_KEY.match(text, at + 1)):
            return full_width(line.number, column, character)
        if character in "{[":
            if open_marks and not expects_value:
                return marked_text(line.number, column, character)
            open_marks.append((character, column))
            expects_value, after_colon = True, False
        elif character in "}]":
            if not open_marks or _PARTNERS[open_marks[-1][0]] != character:
                return _unpaired(line, column, character)
            _, opened = open_marks.pop()
            rest = text[at + 1 :].lstrip()
            if rest and not rest.startswith("#") and rest[0] not in ",}]":
                return marked_text(line.number, opened, text[opened - 1])
        elif character == "," or text[at : at + 2] in (":", ": "):
            if character == ":" and after_colon:
                return marked_text(line.number, column, ":")
            expects_value, after_colon = True, character == ":"
        elif not character.isspace():
            expects_value = False
        at += 1
    return _unpaired(line, open_marks[-1][1], open_marks[-1][0]) if open_marks else None


def _missing_comma(line: WrittenLine, at: int) -> Slip | None:
    rest = line.text[at:]
    blanks = len(rest) - len(rest.lstrip())
    if match := _FLOW_KEY.match(rest.lstrip()):
        name = match[0].rstrip(" :")
        return Slip(rules.ENTRIES_ARE_SET_APART, line.number, at + blanks + 1, len(name), {"found": name})
    return None


def _unpaired(line: WrittenLine, column: int, found: str) -> Slip:
    values = {"found": found, "partner": _PARTNERS[found]}
    return Slip(rules.YAML_BRACKETS_MATCH, line.number, column, values=values)


def _unclosed_quote(line: WrittenLine) -> int | None:
    """Column of a quote that begins a value and has no end in its line."""
    for column, value in _values(line):
        if value[:1] in ("'", '"') and not _QUOTED.match(value):
            return column
    return None


def _values(line: WrittenLine) -> Iterator[tuple[int, str]]:
    """The value of a line, and the values inside its brackets, each up to the end of the line, with its column."""
    yield line.value_column, line.value
    if line.value[:1] in ("{", "["):
        at = 0
        while match := _BEFORE_QUOTE.search(line.value, at):
            yield line.value_column + match.end(), line.value[match.end() :]
            quoted = _QUOTED.match(line.value, match.end())
            at = quoted.end() if quoted else len(line.value)
