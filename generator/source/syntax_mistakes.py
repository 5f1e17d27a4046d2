"""What libyaml's terse complaints mostly mean to somebody who is not a programmer."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostics, Location, rules

_FULL_WIDTH_COLON = re.compile(r"^\s*(?:-\s+)?[A-Za-z][\w-]*\s*(：)")
_FULL_WIDTH_SYNTAX = re.compile(r"^\s*(?:-\s+)?(?:[A-Za-z][\w-]*:\s*)?([｛［“‘「，])")
_NEEDS_QUOTES = re.compile(r"^\s*(?:-\s+)*(?:[^\s:]+:\s+)?([{\[&*!@`%>|])")
_SECOND_COLON = re.compile(r"^\s*(?:-\s+)*[^\s:]+:\s+[^\"'|>{\[].*?(:)\s")


def report_syntax_mistake(
    error: yaml.MarkedYAMLError, path: str, lines: tuple[str, ...], diagnostics: Diagnostics
) -> None:
    """Report one YAML syntax error at the place where an editor would look for it."""
    for number in _suspects(error, lines):
        line = lines[number - 1]
        for pattern, rule in (
            (_FULL_WIDTH_COLON, rules.PUNCTUATION_IS_HALF_WIDTH),
            (_FULL_WIDTH_SYNTAX, rules.PUNCTUATION_IS_HALF_WIDTH),
        ):
            match = pattern.match(line)
            if match:
                at = Location(path, number, match.start(1) + 1)
                diagnostics.report(rule, at, found=match[1], source_line=line)
                return
    _report_general(error, path, lines, diagnostics)


def _report_general(
    error: yaml.MarkedYAMLError, path: str, lines: tuple[str, ...], diagnostics: Diagnostics
) -> None:
    mark = error.problem_mark or error.context_mark
    number, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if error.context_mark is not None and "quoted scalar" in (error.context or ""):
        # an unclosed quote is noticed at the end of the file; the slip is where the quote began
        start = error.context_mark
        at = Location(path, start.line + 1, start.column + 1)
        diagnostics.report(rules.QUOTES_ARE_CLOSED, at, source_line=_line(lines, at.line))
        return
    line = _line(lines, number)
    if "\t" in line[: max(column, len(line) - len(line.lstrip()))]:
        at = Location(path, number, line.index("\t") + 1)
        diagnostics.report(rules.INDENT_WITH_SPACES, at, source_line=line)
        return
    if (match := _SECOND_COLON.match(line)) and "mapping values" in (error.problem or ""):
        at = Location(path, number, match.start(1) + 1)
        diagnostics.report(rules.TEXT_WITH_MARKS_IS_QUOTED, at, found=":", source_line=line)
        return
    for suspect in _suspects(error, lines):
        if match := _NEEDS_QUOTES.match(_line(lines, suspect)):
            at = Location(path, suspect, match.start(1) + 1)
            diagnostics.report(
                rules.TEXT_WITH_MARKS_IS_QUOTED, at, found=match[1], source_line=_line(lines, suspect)
            )
            return
    at = Location(path, min(number, len(lines)), column)
    problem = error.problem or str(error)
    diagnostics.report(rules.YAML_IS_WELL_FORMED, at, problem=problem, source_line=_line(lines, at.line))


def _suspects(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> list[int]:
    """Lines to look at: libyaml often notices one or two lines after the slip."""
    marks = [mark.line + 1 for mark in (error.problem_mark, error.context_mark) if mark is not None]
    last = max(marks, default=1)
    candidates = [*marks, *range(last, max(0, last - 3), -1)]
    return [number for number in dict.fromkeys(candidates) if 0 < number <= len(lines)]


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""
