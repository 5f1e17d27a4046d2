"""YAML events become nodes with places; every scalar stays text, and what misleads is refused.

Reading events rather than composing keeps duplicate keys visible and bounds the depth before Python recurses.
libyaml is required: the pure Python scanner accepts other input, and is several times slower.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from generator.diagnostics import Diagnostics, Location, Related, rules
from generator.source.decoding import decode
from generator.source.document import Document, Mapping, Node, Scalar, Sequence
from generator.source.syntax_mistakes import report_syntax_mistake

MAX_DEPTH = 24
MAX_NODES = 2_000_000


class _Refused(Exception):
    """The rest of the file cannot be read; what is wrong has been reported."""


def read_yaml(raw: bytes, path: str, diagnostics: Diagnostics) -> Document | None:
    """Read one file; every mistake is reported, and None is returned if nothing can be used."""
    text = decode(raw, path, diagnostics)
    if text is None:
        return None
    lines = tuple(text.splitlines()) or ("",)
    builder = _Builder(path, lines, diagnostics)
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        report_syntax_mistake(error, path, lines, diagnostics)
        return None
    except yaml.YAMLError as error:
        diagnostics.report(rules.YAML_IS_WELL_FORMED, Location(path), problem=str(error).splitlines()[0])
        return None
    except _Refused:
        return None
    if builder.root is None:
        diagnostics.report(rules.FILE_HAS_CONTENT, Location(path))
        return None
    return Document(path, text, builder.root, lines)


@dataclass
class _Builder:
    """Builds the nodes of one document from its events."""

    path: str
    lines: tuple[str, ...]
    diagnostics: Diagnostics
    root: Node | None = None
    _open: list[Mapping | Sequence] = field(default_factory=list)
    _keys: list[Scalar | None] = field(default_factory=list)
    _key: Scalar | None = None
    _count: int = 0

    def take(self, event: yaml.Event) -> None:
        """Advance by one event."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_marks(event)
            self._add(self._scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._check_marks(event)
            self._enter(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._open.pop()
            self._key = self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            at = self._location(event, len(event.anchor) + 1)
            self.refuse(rules.NO_ANCHORS_OR_TAGS, at, found=f"*{event.anchor}")
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.refuse(rules.ONE_DOCUMENT_A_FILE, self._location(event, 3))

    def refuse(self, rule: rules.Rule, at: Location, **values: object) -> None:
        """Report and give up this file."""
        self._report(rule, at, **values)
        raise _Refused

    def _report(self, rule: rules.Rule, at: Location, related: tuple[Related, ...] = (), **values: object) -> None:
        line = self.lines[at.line - 1] if at.line <= len(self.lines) else ""
        self.diagnostics.report(rule, at, related=related, source_line=line, **values)

    def _location(self, event: yaml.Event, length: int = 1) -> Location:
        mark = event.start_mark
        return Location(self.path, mark.line + 1, mark.column + 1, length)

    def _check_marks(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor or tag:
            found = f"&{event.anchor}" if event.anchor else str(tag)
            self._report(rules.NO_ANCHORS_OR_TAGS, self._location(event, len(found)), found=found)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        unquoted = not event.style or event.style not in "'\"|>"
        node = Scalar(event.value, unquoted, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if unquoted and node.end_line > node.line:
            at = Location(self.path, node.line, node.column, max(1, len(self.lines[node.line - 1]) - node.column + 1))
            self._report(rules.PLAIN_TEXT_IS_ONE_LINE, at)
        elif unquoted and event.value:
            self._check_lost_comment(node)
        return node

    def _check_lost_comment(self, node: Scalar) -> None:
        """`Growth #1 in Asia` is read as `Growth`: a hash that touches a word was meant as text."""
        rest = self.lines[node.end_line - 1][node.end_column - 1 :]
        mark = rest.lstrip(" ")
        if mark[:1] == "#" and rest != mark and mark[1:2].isalnum():
            at = Location(self.path, node.end_line, node.end_column + len(rest) - len(mark), len(mark.rstrip()))
            self._report(rules.TEXT_AFTER_HASH_IS_QUOTED, at, kept=node.text)

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        at = self._location(event)
        if len(self._open) >= MAX_DEPTH:
            self.refuse(rules.NESTING_IS_SHALLOW, at, limit=MAX_DEPTH)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node: Mapping | Sequence = (
            Mapping({}, at.line, at.column) if is_mapping else Sequence([], at.line, at.column)
        )
        self._add(node)
        self._open.append(node)
        self._keys.append(self._key)
        self._key = None

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self.refuse(rules.FILE_HAS_A_SANE_SIZE, Location(self.path, node.line, node.column), size="?", limit=8)
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._key is None:
            self._begin_entry(parent, node)
        else:
            # a duplicate's value is read and dropped, so that mistakes inside it are still told
            if self._key.text not in parent.items:
                parent.items[self._key.text] = (self._key, node)
            self._key = None

    def _begin_entry(self, parent: Mapping, node: Node) -> None:
        if not isinstance(node, Scalar):
            self.refuse(rules.KEYS_ARE_PLAIN_TEXT, Location(self.path, node.line, node.column))
        assert isinstance(node, Scalar)
        if node.text in parent.items:
            first, _ = parent.items[node.text]
            earlier = Related(Location(self.path, first.line, first.column, len(first.text)), "first-written-here")
            at = Location(self.path, node.line, node.column, len(node.text))
            self._report(rules.KEYS_ARE_UNIQUE, at, (earlier,), key=node.text, line=first.line)
        self._key = node
