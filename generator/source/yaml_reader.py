"""YAML events become nodes with places; every scalar stays text, and what misleads is refused.

Reading events rather than composing keeps duplicate keys visible and bounds the depth before Python recurses.
libyaml is required: the pure Python scanner accepts other input, and is several times slower.
"""

from __future__ import annotations

from functools import partial

import yaml

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.decoding import decode
from generator.source.document import Document, Node, plain
from generator.source.known_data import KnownData
from generator.source.node_builder import NodeBuilder, Refused
from generator.source.quick_reader import quick_data
from generator.source.syntax_mistakes import find_slip
from generator.source.text_lines import split_lines


def read_yaml(
    raw: bytes, path: str, diagnostics: Diagnostics, known: KnownData | None = None
) -> Document | None:
    """Read one file; every mistake is reported, and None is returned if nothing can be used.

    Args:
        known: what earlier builds have read.
    """
    known = known or KnownData()
    data = known.find(raw)
    if data is not None:
        return Document(path, raw, data, partial(_nodes_without_mistakes, raw, path))
    text = decode(raw, path, diagnostics)
    if text is None:
        return None
    data = quick_data(text)
    if data is not None:
        if text.encode("utf-8") == raw:  # else there was something to tell
            known.note(raw, data)
        return Document(path, raw, data, partial(_nodes_without_mistakes, raw, path))
    root = _nodes(text, path, diagnostics)
    return Document(path, raw, plain(root), lambda: root, may_lack_values=True) if root else None


def _nodes(text: str, path: str, diagnostics: Diagnostics) -> Node | None:
    """The nodes of a file, read carefully."""
    lines = split_lines(text)
    # an invisible character is reason enough for whatever else is wrong with its line
    builder = NodeBuilder(path, lines, diagnostics, excused=diagnostics.lines_told(path))
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        slip = find_slip(error, lines)
        if slip.rule is not rules.YAML_IS_WELL_FORMED or not diagnostics.lines_told(path):
            builder.tell(slip)  # else the reader stumbles over what has been told
        return None
    except Refused:
        return None
    if builder.root is None:
        diagnostics.report(rules.FILE_HAS_CONTENT, Location(path))
    return builder.root


def _nodes_without_mistakes(raw: bytes, path: str) -> Node:
    text = decode(raw, path, Diagnostics())
    root = None if text is None else _nodes(text, path, Diagnostics())
    assert root is not None, f"{path} has data but no nodes"
    return root
