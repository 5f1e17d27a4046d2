"""The canonical layout of a YAML file: the same data, comments and order, indented and spaced one way.

Written by ruamel.yaml, which keeps comments, quotes and the order of keys; its result is read again by our own reader,
and refused if that finds other data or other comments than before.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver

from generator.diagnostics import Diagnostics
from generator.source.document import Document
from generator.source.yaml_reader import read_yaml

_NEVER_FOLDED = 10**9
_LIST_AT_THE_TOP = re.compile(r"(?:[ ]*(?:#.*)?\n)*-(?:\s|$)")
_SET_IN = "  "
"""Before the items of a list; those of a list at the top stand at the edge."""
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class LayoutRefused(Exception):
    """The file has mistakes, or would mean something else in another layout."""

    path: str
    findings: Diagnostics


def canonical_text(path: str, text: str) -> str:
    """The text of a file in the canonical layout.

    Raises:
        LayoutRefused: it cannot be read without mistakes, or not be laid out without changing what it means.
    """
    before = _read(path, text)
    try:
        written = write_layout(read_layout(text))
    except (YAMLError, ValueError, AssertionError) as error:  # what it cannot read, our reader can
        raise LayoutRefused(path, Diagnostics()) from error
    after = _read(path, written)
    if after.data != before.data or _comments(written) != _comments(text):
        raise LayoutRefused(path, Diagnostics())
    return written


def read_layout(text: str) -> Any:
    """A file as data that remembers how it was written."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if _LIST_AT_THE_TOP.match(text):  # set in, as it will be written: remarks keep their columns
        text = re.sub(r"^(?=.)", _SET_IN, text, flags=re.MULTILINE)
    return _yaml().load(text)


def write_layout(data: Any) -> str:
    """Such data as a file."""
    buffer = io.StringIO()
    _yaml().dump(data, buffer)
    text = buffer.getvalue()
    if isinstance(data, CommentedSeq) and not data.fa.flow_style():
        text = "\n".join(line.removeprefix(_SET_IN) for line in text.split("\n"))
    text = _BLANK_LINES.sub("\n\n", text)
    return text.strip("\n") + "\n"


class _TextOnly(VersionedResolver):
    """Reads every scalar as text, as our own reader does, so that none is written in another way."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        """No text looks like anything else."""
        return {}


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextOnly
    yaml.preserve_quotes = True
    yaml.width = _NEVER_FOLDED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _read(path: str, text: str) -> Document:
    findings = Diagnostics()
    document = read_yaml(text.encode(), path, findings)
    if document is None or findings.errors:
        raise LayoutRefused(path, findings)
    return document


def _comments(text: str) -> list[str]:
    """All comments in their order; a mark of one inside a text is counted alike before and after."""
    return [found.strip() for found in re.findall(r"(?:^|\s)#.*$", text, re.MULTILINE)]
