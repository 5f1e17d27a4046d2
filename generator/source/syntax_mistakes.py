"""What libyaml's terse complaints mostly mean to somebody who is not a programmer."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from generator.diagnostics import rules
from generator.source import bracket_slips, line_slips
from generator.source.slip import Slip, Stumble
from generator.source.written_line import written_lines

Detector = Callable[[Stumble], Slip | None]
_DETECTORS: tuple[Detector, ...] = (
    # the order is important: what looks like several slips is mostly the first of them
    line_slips.full_width_colon,
    line_slips.tab,
    bracket_slips.unknown_escape,
    bracket_slips.text_after_quote,
    bracket_slips.open_quote,
    line_slips.full_width_bracket,
    bracket_slips.bracket,
    line_slips.touching_mark,
    line_slips.second_colon,
    line_slips.unindented_block,
    line_slips.line_without_colon,
    line_slips.leading_mark,
    line_slips.list_among_fields,
    line_slips.missing_dash,
    line_slips.misfit_indent,
)
_PROBLEMS = {
    "did not find expected node content": ("a value is missing", "缺少值"),
    "did not find expected key": ("a field is expected", "应是字段"),
    "did not find expected '-' indicator": ("an item after “- ” is expected", "应是以“- ”开头的一项"),
    "did not find expected ',' or ']'": ("a comma or “]” is missing", "缺少逗号或“]”"),
    "did not find expected ',' or '}'": ("a comma or “}” is missing", "缺少逗号或“}”"),
    "did not find expected <document start>": ("it does not belong to what is above", "与上文不相连"),
    "did not find expected comment or line break": ("the line should end here", "这一行应到此为止"),
    "mapping values are not allowed in this context": ("no colon may stand here", "这里不能有冒号"),
    "mapping keys are not allowed in this context": ("no “?” may stand here", "这里不能有“?”"),
    "block sequence entries are not allowed in this context": ("no “-” may stand here", "这里不能有“-”"),
    "could not find expected ':'": ("a colon is missing", "缺少冒号"),
    "found character that cannot start any token": (
        "nothing begins with this mark",
        "没有什么以这个符号开头",
    ),
    "found unexpected end of stream": ("the file ends too early", "文件过早结束"),
}
"""Complaints of libyaml in plain words, English and Chinese."""


def find_slip(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Slip:
    """The slip behind a syntax error, at the place where an editor must change something."""
    stumble = _stumble(error, lines)
    for detect in _DETECTORS:
        slip = detect(stumble)
        if slip is not None:
            return slip
    en, zh = _PROBLEMS.get(stumble.problem, (stumble.problem, stumble.problem))
    values = {"problem": en, "problem_zh": zh}
    return Slip(rules.YAML_IS_WELL_FORMED, min(stumble.number, len(lines)), stumble.column, values=values)


def _stumble(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Stumble:
    mark = error.problem_mark
    assert mark is not None  # libyaml always says what is wrong, and where
    assert error.problem is not None
    start = error.context_mark or mark
    began = start.line + 1, start.column + 1
    place = mark.line + 1, mark.column + 1
    return Stumble(written_lines(lines), *place, error.problem, began, error.context or "")
