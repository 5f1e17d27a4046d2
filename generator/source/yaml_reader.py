"""YAML events become nodes with places; every scalar stays text, and what misleads is refused.

Reading events rather than composing keeps duplicate keys visible and bounds the depth before Python recurses.
libyaml is required: the pure Python scanner accepts other input, and is several times slower.
"""

from __future__ import annotations

import yaml

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.decoding import decode
from generator.source.document import Document
from generator.source.node_builder import NodeBuilder, Refused
from generator.source.syntax_mistakes import find_slip
from generator.source.text_lines import split_lines


def read_yaml(raw: bytes, path: str, diagnostics: Diagnostics) -> Document | None:
    """Read one file; every mistake is reported, and None is returned if nothing can be used."""
    text = decode(raw, path, diagnostics)
    if text is None:
        return None
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
        return None
    return Document(path, raw.decode("utf-8"), builder.root, lines)
