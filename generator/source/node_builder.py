"""The nodes of one document from the events of the YAML reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from generator.diagnostics import Diagnostics, Location, Related, Rule, rules
from generator.source.document import Mapping, Node, Scalar, Sequence
from generator.source.line_slips import marked_text
from generator.source.scalar_slips import escaped_unseen, key_with_marks, lost_comment, text_over_lines
from generator.source.slip import Slip
from generator.source.written_line import WrittenLine, written_lines

MAX_DEPTH = 24
MAX_NODES = 2_000_000
MAX_CHARACTERS = 20_000
"""Of one text; a page of a book has two thousand."""
MAX_LONG_TEXTS = 50
"""Texts without quotes that run over lines; each costs a look at the whole file."""


class Refused(Exception):
    """The rest of the file cannot be read; what is wrong has been reported."""


@dataclass
class _Level:
    """A node whose end has not been read yet."""

    node: Mapping | Sequence
    is_in_brackets: bool
    key: Scalar | None = None
    """Of a mapping: the key whose value comes next."""
    repeats: bool = False
    """Its last key had been written before, and that was told."""


@dataclass
class NodeBuilder:
    """Takes events one by one; what is wrong is reported at once."""

    path: str
    lines: tuple[str, ...]
    diagnostics: Diagnostics
    excused: frozenset[int] = frozenset()
    """Lines of which no slip is told."""
    root: Node | None = None
    _open: list[_Level] = field(default_factory=list)
    _count: int = 0
    _long_texts: int = 0

    @cached_property
    def _structure(self) -> tuple[WrittenLine, ...]:
        return written_lines(self.lines)

    def take(self, event: yaml.Event) -> None:
        """Advance by one event.

        Raises:
            Refused: the rest of the file would be misread.
        """
        if isinstance(event, yaml.ScalarEvent):
            self._check_marks(event)
            self._add(self._scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._check_marks(event)
            self._enter(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            found = f"*{event.anchor}"
            self._refuse(rules.NO_ANCHORS_OR_TAGS, event, len(found), found=found)
        elif (isinstance(event, yaml.DocumentStartEvent) and self.root is not None) or (
            isinstance(event, yaml.DocumentEndEvent) and event.explicit
        ):
            self._refuse(rules.ONE_DOCUMENT_A_FILE, event, 3)

    def tell(self, slip: Slip) -> None:
        """Report a slip."""
        if slip.line in self.excused:
            return
        at = Location(self.path, slip.line, slip.column, slip.length)
        self._report(slip.rule, at, **slip.values)

    def _refuse(self, rule: Rule, event: yaml.Event, length: int = 1, **values: Any) -> None:
        self._report(rule, self._location(event, length), **values)
        raise Refused

    def _report(self, rule: Rule, at: Location, related: tuple[Related, ...] = (), **values: Any) -> None:
        self.diagnostics.report(rule, at, related=related, source_line=self.lines[at.line - 1], **values)

    def _location(self, event: yaml.Event, length: int = 1) -> Location:
        mark = event.start_mark
        assert mark is not None  # libyaml gives one to every event
        return Location(self.path, mark.line + 1, mark.column + 1, length)

    def _check_marks(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor or tag:
            found = f"&{event.anchor}" if event.anchor else str(tag).replace("tag:yaml.org,2002:", "!!")
            self._report(rules.NO_ANCHORS_OR_TAGS, self._location(event, len(found)), found=found)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        unquoted = not event.style
        node = Scalar(event.value, unquoted, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if unquoted and node.end_line > node.line:
            in_brackets = any(level.is_in_brackets for level in self._open)
            slip = text_over_lines(node, self.lines, self._structure, in_brackets=in_brackets)
            self.tell(slip)
            self._long_texts += 1
            if slip.rule is not rules.PLAIN_TEXT_IS_ONE_LINE or self._long_texts > MAX_LONG_TEXTS:
                raise Refused
        if len(event.value) > MAX_CHARACTERS:
            at = self._location(event)
            self._report(
                rules.TEXT_HAS_A_SANE_LENGTH, at, found=f"{len(event.value):,}", limit=f"{MAX_CHARACTERS:,}"
            )
        lost = lost_comment(node, self.lines) if unquoted and event.value else escaped_unseen(node)
        if lost is not None:
            self.tell(lost)
        return node

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._refuse(rules.NESTING_IS_SHALLOW, event, limit=MAX_DEPTH)
        at = self._location(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node: Mapping | Sequence = (
            Mapping({}, at.line, at.column) if is_mapping else Sequence([], at.line, at.column)
        )
        self._add(node)
        self._open.append(_Level(node, bool(event.flow_style)))

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            at = Location(self.path, node.line, node.column)
            self._report(rules.FILE_HAS_A_SANE_SIZE, at, size=f"> {MAX_NODES}", limit=MAX_NODES)
            raise Refused
        if not self._open:
            self.root = node
            return
        level = self._open[-1]
        if isinstance(level.node, Sequence):
            level.node.items.append(node)
        elif level.key is None:
            self._begin_entry(level, level.node, node)
        else:
            # a duplicate's value is read and dropped, so that mistakes inside it are still told
            level.node.items.setdefault(level.key.text, (level.key, node))
            level.key = None

    def _begin_entry(self, level: _Level, parent: Mapping, node: Node) -> None:
        if not isinstance(node, Scalar):
            text = self.lines[parent.line - 1][parent.column - 1 :]
            if text.startswith("{"):
                self.tell(marked_text(parent.line, parent.column, "{"))
            else:
                self._report(rules.KEYS_ARE_PLAIN_TEXT, Location(self.path, node.line, node.column))
            raise Refused
        slip = key_with_marks(node)
        if slip is not None:
            self.tell(slip)
            raise Refused
        is_repeated = node.text in parent.items
        if is_repeated and not level.repeats:
            self._report_repeated(level, parent, node)
        level.repeats, level.key = is_repeated, node

    def _report_repeated(self, level: _Level, parent: Mapping, node: Scalar) -> None:
        """A field that is written twice; where all fields begin anew, the dash of an item is missing."""
        at = Location(self.path, node.line, node.column, len(node.text))
        first, _ = parent.items[node.text]
        is_first = next(iter(parent.items)) == node.text and len(parent.items) > 1
        is_item = len(self._open) > 1 and isinstance(self._open[-2].node, Sequence)
        if is_first and is_item and not level.is_in_brackets:
            self._report(rules.ITEMS_BEGIN_WITH_DASHES, at, line=first.line)
            return
        earlier = Related(
            Location(self.path, first.line, first.column, len(first.text)), "first-written-here"
        )
        self._report(rules.KEYS_ARE_UNIQUE, at, (earlier,), key=node.text, line=first.line)
