"""From a place in YAML back to the cell of the sheet that put it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Location
from generator.source.document import Mapping, Node, Scalar, Sequence
from generator.source.yaml_reader import read_yaml


@dataclass(frozen=True)
class FigurePlace:
    """A figure by its file, and the numbers of its metric and of itself."""

    path: str
    metric: int
    figure: int


def field_at(text: str, at: Location) -> tuple[FigurePlace, str] | None:
    """The figure that stands at a place of a file, and the name of the field that does; None if there is no figure."""
    document = read_yaml(text.encode(), at.path, Diagnostics())
    if document is None or not isinstance(document.root, Mapping):
        return None
    place = (at.line, at.column)
    for number, figure, mapping in _figures(document.root):
        if (mapping.line, mapping.column) <= place <= _end(mapping):
            names = [name for name, (key, _) in mapping.items.items() if (key.line, key.column) <= place]
            return FigurePlace(at.path, number, figure), names[-1] if names else ""
    return None


def _figures(root: Mapping) -> Iterator[tuple[int, int, Mapping]]:
    for number, metric in enumerate(_items(root, "metrics")):
        for figure, mapping in enumerate(_items(metric, "figures")):
            if isinstance(mapping, Mapping):
                yield number, figure, mapping


def _items(node: Node, key: str) -> list[Node]:
    found = node.items.get(key) if isinstance(node, Mapping) else None
    return found[1].items if found is not None and isinstance(found[1], Sequence) else []


def _end(node: Node) -> tuple[int, int]:
    """Where the last thing in a node ends."""
    if isinstance(node, Scalar):
        return node.end_line, node.end_column
    inner = [value for _, value in node.items.values()] if isinstance(node, Mapping) else node.items
    return max((_end(value) for value in inner), default=(node.line, node.column))
