"""One YAML file as nodes that know where they stand; places stay symbolic until they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostics, Location
from generator.source.decoding import decode
from generator.source.text_lines import split_lines
from generator.source.unread import ids_in

Key = str | int
Path = tuple[Key, ...]


@dataclass(slots=True)
class Scalar:
    """A text of the file; its type is for the schema to decide."""

    text: str
    plain: bool  # written without quotes or block marks
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True)
class Mapping:
    """Keys in the order of the file, each with its own place."""

    items: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """Items in the order of the file."""

    items: list[Node]
    line: int
    column: int


Node = Scalar | Mapping | Sequence


@dataclass(eq=False)
class Document:
    """A file that was read; its nodes are made when a place in it is asked for, which is when something is wrong."""

    path: str
    raw: bytes
    known: object
    """What `data` gives, until it is forgotten."""
    nodes: Callable[[], Node]
    """Reads it with its places."""
    may_lack_values: bool = False
    """Something may be written without a value."""

    @cached_property
    def root(self) -> Node:
        """The nodes of the file."""
        return self.nodes()

    @property
    def data(self) -> object:
        """All of it, as `plain` gives it."""
        return plain(self.root) if self.known is None else self.known

    def forget(self) -> None:
        """Hold no more than the bytes, of which all else can be read again."""
        self.known = None

    @property
    def text(self) -> str:
        """With ordinary blanks for what cannot be seen."""
        return decode(self.raw, self.path, Diagnostics()) or ""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text."""
        return split_lines(self.text)

    @property
    def ids(self) -> frozenset[str]:
        """Everything in the text that looks like the id of an entry."""
        return ids_in(self.raw.decode("utf-8"))

    def origin(self, *keys: Key) -> Origin:
        """A place named by keys from the root."""
        return Origin(self, keys)


@dataclass(frozen=True, eq=False)
class Origin:
    """A place named by keys, such as ("metrics", 0, "unit"); becomes a line when printed."""

    document: Document
    keys: Path = ()

    def at(self, *keys: Key) -> Origin:
        """A place below this one."""
        return Origin(self.document, self.keys + keys)

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.document.path

    def data(self) -> Any:
        """What was written here, as `plain` gives it.

        Raises:
            LookupError: there is nothing.
        """
        data: Any = self.document.data
        for key in self.keys:
            data = data[key]
        return data

    def node(self) -> Node:
        """The node itself, or the nearest one above it that was written."""
        return self._resolve()[0]

    def location(self, *, of_key: bool = False) -> Location:
        """Where the value begins, or its key; for what is missing, where it should have been written."""
        node, key = self._resolve()
        if of_key and key is not None:
            return Location(self.path, key.line, key.column, len(key.text))
        if isinstance(node, Scalar):
            return Location(self.path, node.line, node.column, self._scalar_length(node))
        return Location(self.path, node.line, node.column, 1)

    def location_of(self, token: str, occurrence: int = 0) -> Location:
        """Where a piece of text without blanks stands inside this scalar, as written in the file."""
        node, _ = self._resolve()
        if isinstance(node, Scalar):
            for line, column in self._occurrences(node, token):
                if occurrence == 0:
                    return Location(self.path, line, column, len(token))
                occurrence -= 1
        return self.location()

    def line_of(self, location: Location) -> str:
        """The line of the file, for showing beside a message."""
        lines = self.document.lines
        return lines[location.line - 1] if 0 < location.line <= len(lines) else ""

    def _occurrences(self, node: Scalar, token: str) -> Iterator[tuple[int, int]]:
        for number in range(node.line, min(node.end_line, len(self.document.lines)) + 1):
            line = self.document.lines[number - 1]
            start = node.column - 1 if number == node.line else 0
            found = line.find(token, start)
            while found >= 0:
                yield number, found + 1
                found = line.find(token, found + len(token))

    def _resolve(self) -> tuple[Node, Scalar | None]:
        node: Node = self.document.root
        key_node: Scalar | None = None
        for key in self.keys:
            if isinstance(node, Mapping) and key in node.items:
                key_node, node = node.items[str(key)]
            elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
                key_node, node = None, node.items[key]
            else:
                break
        return node, key_node

    def _scalar_length(self, node: Scalar) -> int:
        if node.line == node.end_line:
            return max(1, node.end_column - node.column)
        return max(1, len(self.document.lines[node.line - 1]) - node.column + 1)


def plain(node: Node) -> object:
    """The node as dictionaries, lists and text; an empty value is None."""
    if isinstance(node, Scalar):
        return None if node.plain and node.text == "" else node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.items.items()}
    return [plain(item) for item in node.items]
