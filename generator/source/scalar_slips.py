"""Slips that the YAML reader lets pass: two things silently become one, or part of a text is lost."""

from __future__ import annotations

from generator.diagnostics import rules
from generator.source.bracket_slips import bracket
from generator.source.decoding import UNSEEN, character_name
from generator.source.document import Scalar
from generator.source.line_slips import full_width, full_width_colon, misfit_indent_of, touching_mark_in
from generator.source.slip import Slip, Stumble
from generator.source.written_line import WrittenLine


def text_over_lines(
    node: Scalar, lines: tuple[str, ...], structure: tuple[WrittenLine, ...], *, in_brackets: bool
) -> Slip:
    """A text without quotes that runs on to the next line: meant so, or a line with a wrong indent.

    Args:
        structure: the lines that structure the file.
    """
    here = (node.line, node.column)
    stumble = Stumble(structure, *here, "", here, "")
    first = stumble.at
    following = next((line for line in structure if line.number > node.line), None)
    if first is not None and following is not None:
        slip = full_width_colon(Stumble((first,), *here, "", here, ""))
        slip = slip or (bracket(stumble) if in_brackets else touching_mark_in(first))
        if slip is None and following.begins_something:
            above = tuple(line for line in reversed(structure) if line.number < following.number)
            slip = misfit_indent_of(following, above)
        if slip is not None:
            return slip
    length = len(lines[node.line - 1].rstrip()) - node.column + 1
    return Slip(rules.PLAIN_TEXT_IS_ONE_LINE, node.line, node.column, length)


def lost_comment(node: Scalar, lines: tuple[str, ...]) -> Slip | None:
    """`Growth #1 in Asia` is read as `Growth`: a hash that touches a word was meant as text."""
    rest = lines[node.end_line - 1][node.end_column - 1 :]
    mark = rest.lstrip(" \t")
    if mark.startswith("#") and mark[1:2].isalnum():
        column = node.end_column + len(rest) - len(mark)
        values = {"kept": node.text}
        return Slip(rules.TEXT_AFTER_HASH_IS_QUOTED, node.end_line, column, len(mark.rstrip()), values)
    return None


def escaped_unseen(node: Scalar) -> Slip | None:
    r"""A character that nobody can see, written as `\u200b` in double quotes."""
    match = UNSEEN.search(node.text)
    if match is None:
        return None
    return Slip(rules.CHARACTERS_ARE_VISIBLE, node.line, node.column, values=character_name(match[1]))


def key_with_marks(key: Scalar) -> Slip | None:
    """`-id: a` or `{zh:a}`: a mark without a blank becomes part of a name."""
    if not key.plain:
        return None
    if "：" in key.text:
        return full_width(key.line, key.column + key.text.index("："), "：")
    at = 0 if key.text.startswith("-") else key.text.find(":")
    if at < 0:
        return None
    return Slip(rules.MARKS_ARE_SPACED, key.line, key.column + at, values={"found": key.text[at]})
