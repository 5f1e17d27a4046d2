"""Diagnostics as text for people, and as JSON for programs."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.location import Related
from generator.diagnostics.rules import NOTES

JSON_FORMAT_VERSION = "1.0"
_SHOWN_AT_MOST = 50
_LINE_AT_MOST = 160
_LABELS = {
    "en": {
        "error": "error",
        "warning": "warning",
        "hint": "hint",
        "more": "… and {count} more; mend these first",
    },
    "zh": {"error": "错误", "warning": "提醒", "hint": "提示", "more": "……另有{count}处，请先改正以上各处"},
}


def render_text(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """All findings as an editor reads them: rule, place, the line with a caret, and the way out."""
    found = list(diagnostics)
    parts = [_render_one(diagnostic, language) for diagnostic in found[:_SHOWN_AT_MOST]]
    if len(found) > _SHOWN_AT_MOST:
        parts.append(_labels(language)["more"].format(count=len(found) - _SHOWN_AT_MOST))
    return "\n\n".join(parts)


def render_github(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """One workflow command a finding, which code hosts show beside the line."""
    rows = []
    for found in diagnostics:
        path = _escaped(found.location.path).replace(":", "%3A").replace(",", "%2C")
        place = f"file={path},line={found.location.line},col={found.location.column}"
        text = _escaped("\n".join(part for part in (found.message(language), found.hint(language)) if part))
        rows.append(f"::{found.severity} {place},title={found.rule.name}::{text}")
    return "\n".join(rows)


def _escaped(text: str) -> str:
    """As workflow commands want it: one line, percent signs doubled in their way."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def render_json(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """A versioned object with one entry a finding."""
    rows = [
        {
            "rule": found.rule.name,
            "severity": found.severity,
            "path": found.location.path,
            "line": found.location.line,
            "column": found.location.column,
            "length": found.location.length,
            "message": found.message(language),
            "hint": found.hint(language),
            "related": [
                {
                    "path": other.location.path,
                    "line": other.location.line,
                    "column": other.location.column,
                    "length": other.location.length,
                    "note": _note(other, language),
                }
                for other in found.related
            ],
        }
        for found in diagnostics
    ]
    return json.dumps({"format": JSON_FORMAT_VERSION, "diagnostics": rows}, ensure_ascii=False, indent=2)


def _labels(language: str) -> dict[str, str]:
    return _LABELS["zh" if language.startswith("zh") else "en"]


def _note(related: Related, language: str) -> str:
    return NOTES[related.note]["zh" if language.startswith("zh") else "en"]


def _render_one(found: Diagnostic, language: str) -> str:
    labels = _labels(language)
    lines = [
        f"{labels[found.severity]}[{found.rule.name}]: {found.message(language)}",
        f"  --> {found.location}",
    ]
    lines += _snippet(found)
    for related in found.related:
        lines.append(f"  --> {related.location}  {_note(related, language)}")
    hint = found.hint(language)
    if hint:
        lines.append(f"   = {labels['hint']}: {hint}")
    return "\n".join(lines)


def _snippet(found: Diagnostic) -> list[str]:
    if not found.source_line.strip():
        return []
    number = str(found.location.line)
    text, column = _window(found.source_line, found.location.column)
    before = _cells(text[: column - 1])
    under = _cells(text[column - 1 : column - 1 + found.location.length]) or 1
    return [f" {number} | {text}", f" {' ' * len(number)} | {' ' * before}{'^' * under}"]


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a long line around the column, and the column within that part."""
    line = "".join(map(_visible, line))
    if len(line) <= _LINE_AT_MOST:
        return line, column
    start = max(0, column - _LINE_AT_MOST // 3)
    prefix = "…" if start else ""
    part = line[start : start + _LINE_AT_MOST]
    suffix = "…" if start + _LINE_AT_MOST < len(line) else ""
    return prefix + part + suffix, column - start + len(prefix)


def _visible(character: str) -> str:
    """A tab as an arrow, and what a terminal would not show, or would obey, as a box."""
    if character == "\t":
        return "→"
    return (
        character
        if (character.isprintable() and not unicodedata.combining(character)) or character == " "
        else "□"
    )


def _cells(text: str) -> int:
    """Width on a terminal: East Asian characters take two cells."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
