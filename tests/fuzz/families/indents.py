"""Spaces and tabs before a line."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_line


@in_line
def one_space_more(line: str, random: Random) -> str:
    return " " + line


@in_line
def one_space_less(line: str, random: Random) -> str | None:
    return line[1:] if line.startswith(" ") else None


@in_line
def a_level_deeper(line: str, random: Random) -> str:
    return "  " + line


@in_line
def a_level_shallower(line: str, random: Random) -> str | None:
    return line[2:] if line.startswith("  ") else None


@in_line
def no_indent_at_all(line: str, random: Random) -> str | None:
    return line.lstrip() if line.startswith(" ") else None


@in_line
def a_tab_for_the_indent(line: str, random: Random) -> str | None:
    return "\t" + line.lstrip() if line.startswith("  ") else None


@in_line
def a_tab_before_the_indent(line: str, random: Random) -> str:
    return "\t" + line


@in_line
def a_tab_after_the_dash(line: str, random: Random) -> str | None:
    return line.replace("- ", "-\t", 1) if line.lstrip().startswith("- ") else None


@in_line
def the_dash_lost(line: str, random: Random) -> str | None:
    return line.replace("- ", "  ", 1) if line.lstrip().startswith("- ") else None


@in_line
def a_dash_too_many(line: str, random: Random) -> str:
    bare = line.lstrip()
    return line[: len(line) - len(bare)] + "- " + bare


@in_line
def no_space_after_the_dash(line: str, random: Random) -> str | None:
    return line.replace("- ", "-", 1) if line.lstrip().startswith("- ") else None
