"""A line as an editor sees it: indent, dashes, name of a field, value. Right for the YAML that we ask for, no more."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:-(?: +|$))*)(?:(?P<key>[A-Za-z_][\w-]*|'[^']*'|\"[^\"]*\") *:(?: +|$))?(?P<value>.*)"
)
_BLOCK_MARK = re.compile(r"[|>][0-9+-]*\s*(?:#.*)?")


@dataclass(frozen=True)
class WrittenLine:
    """One line; columns count from 1."""

    number: int
    text: str
    indent: int
    item_columns: tuple[int, ...]
    """Columns of the dashes that begin list items."""
    key: str
    content_column: int
    """Column of the field's name, or of the text where there is none."""
    value: str
    value_column: int

    @classmethod
    def read(cls, number: int, text: str) -> WrittenLine:
        """The parts of line `number`."""
        match = _LINE.fullmatch(text)
        assert match is not None  # every part may be empty
        start = match.start("dashes")
        columns = tuple(start + at + 1 for at, character in enumerate(match["dashes"]) if character == "-")
        content = match.start("key") if match["key"] is not None else match.start("value")
        parts = match.groupdict("")
        return cls(
            number, text, len(parts["indent"]), columns, parts["key"], content + 1,
            parts["value"].rstrip(), match.start("value") + 1,
        )  # fmt: skip

    @property
    def is_blank(self) -> bool:
        """Nothing but blanks or a comment."""
        return self.text.lstrip()[:1] in ("", "#")

    @property
    def begins_something(self) -> bool:
        """Looks like a field or a list item rather than like text that runs on."""
        return bool(self.key or self.item_columns)

    @property
    def begins_block_text(self) -> bool:
        """Ends in a mark such as `>-`: indented lines below are its text."""
        return _BLOCK_MARK.fullmatch(self.value) is not None


def written_lines(lines: tuple[str, ...]) -> tuple[WrittenLine, ...]:
    """All lines that structure the file: no blank ones, no comments, no text below a block mark."""
    found: list[WrittenLine] = []
    block_indent: int | None = None
    for number, text in enumerate(lines, start=1):
        line = WrittenLine.read(number, text)
        if block_indent is not None and (not text.strip() or line.indent > block_indent):
            continue
        block_indent = None
        if line.is_blank:
            continue
        found.append(line)
        if line.begins_block_text:
            block_indent = line.content_column - 1 if line.key else line.indent
    return tuple(found)
