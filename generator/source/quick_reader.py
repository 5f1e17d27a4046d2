"""The short way through a file in which nothing looks like a slip: data without places.

Nearly all files are read this way. It looks at no more than it must to know that the careful reader would tell nothing.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.source import node_builder

_SUSPICIOUS = re.compile(r"#\w|\\")
"""A comment that may be meant as text, and what may stand for a character that nobody can see."""
_MARKS = re.compile("^-|[:：]")
"""What may have become part of a key for want of a blank."""


class _Doubt(Exception):
    """Something may be wrong."""


def quick_data(text: str) -> object:
    """Dictionaries, lists and text; None if the careful reader has to look, which may find that all is right."""
    if len(text) > node_builder.MAX_NODES or _SUSPICIOUS.search(text):
        return None
    try:
        return _data_of(yaml.CBaseLoader(text))
    except (yaml.MarkedYAMLError, _Doubt):
        return None


def _data_of(reader: yaml.CBaseLoader) -> object:
    # one loop: a call for each event would take as long as libyaml does
    top: list[Any] = []
    here: Any = top
    above: list[Any] = []
    key: str | None = None  # of which the value comes next
    for event in iter(reader.get_event, None):
        expects_key = key is None and type(here) is dict
        new: Any
        if isinstance(event, yaml.ScalarEvent):
            new = _text_of(event)
            if expects_key:
                if new in here or (not new.isidentifier() and _MARKS.search(new)):
                    raise _Doubt
                key = new
                continue
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if expects_key or event.anchor or event.tag or len(above) == node_builder.MAX_DEPTH:
                raise _Doubt
            new = {} if isinstance(event, yaml.MappingStartEvent) else []
        elif isinstance(event, yaml.CollectionEndEvent):
            here = above.pop()
            continue
        else:
            _look_at_bounds(event, is_first=not top)
            continue
        if key is not None:
            here[key], key = new, None
        else:
            here.append(new)
        if type(new) is not str:
            above.append(here)
            here = new
    return top[0] if top else None


def _text_of(event: yaml.ScalarEvent) -> str:
    """The text of a scalar, if it is not empty, over several lines without quotes, anchored or tagged."""
    text = event.value
    if event.anchor or event.tag or len(text) > node_builder.MAX_CHARACTERS:
        raise _Doubt
    # the marks are there: libyaml always has them
    is_long = event.start_mark.line != event.end_mark.line  # type: ignore[union-attr]
    if not event.style and (not text or is_long):
        raise _Doubt
    return text


def _look_at_bounds(event: yaml.Event, *, is_first: bool) -> None:
    """One document a file, without an end of its own, and no aliases."""
    if (
        isinstance(event, yaml.AliasEvent)
        or (isinstance(event, yaml.DocumentStartEvent) and not is_first)
        or (isinstance(event, yaml.DocumentEndEvent) and event.explicit)
    ):
        raise _Doubt
