"""Texts of a file in one more language, so that nothing else in the file moves."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import FoldedScalarString, ScalarString
from ruamel.yaml.tokens import CommentToken

from generator.drafting.conversion import Convert


def add_language(data: Any, base: str, code: str, languages: Collection[str], convert: Convert) -> int:
    """Write a text in the language `code` beside every one in `base` that has none; how many there were.

    Args:
        languages: all codes of the site, by which a mapping is known to hold the same in several languages.
    """
    added = 0
    for texts in _texts(data, base, languages):
        if code not in texts:
            _append(texts, code, _converted(texts[base], convert))
            added += 1
    return added


def _texts(data: Any, base: str, languages: Collection[str]) -> Iterator[CommentedMap]:
    """Every mapping from languages to what is written in them."""
    if isinstance(data, CommentedMap):
        if base in data and all(key in languages for key in data):
            yield data
        else:
            for value in data.values():
                yield from _texts(value, base, languages)
    elif isinstance(data, CommentedSeq):
        for item in data:
            yield from _texts(item, base, languages)


def _converted(value: Any, convert: Convert) -> Any:
    """A text, or lists and mappings of texts, laid out as they are."""
    if isinstance(value, CommentedMap):
        pairs = {key: _converted(below, convert) for key, below in value.items()}
        return _laid_out(CommentedMap(pairs), value)
    if isinstance(value, CommentedSeq):
        return _laid_out(CommentedSeq([_converted(item, convert) for item in value]), value)
    text = convert(value)
    if not isinstance(value, ScalarString):
        return text
    written = type(value)(text)
    if isinstance(written, FoldedScalarString) and len(text) == len(value):
        written.fold_pos = getattr(value, "fold_pos", [])  # type: ignore[attr-defined]  # where ruamel keeps it
    return written


def _laid_out(made: Any, like: Any) -> Any:
    if like.fa.flow_style():
        made.fa.set_flow_style()
    return made


def _append(texts: CommentedMap, code: str, value: Any) -> None:
    """A last entry; a blank line that stood below the entry before it stands below this one."""
    last = next(reversed(texts))
    texts[code] = value
    if not texts.fa.flow_style():
        move_remark(texts, last, code)


def move_remark(mapping: CommentedMap, before: str, after: str) -> None:
    """What stands in lines of its own below one entry of a mapping will stand below another."""
    owner, key = _deepest(mapping, before)
    comment: CommentToken | None = (owner.ca.items.get(key) or [None] * 4)[
        2 if isinstance(owner, CommentedMap) else 0
    ]
    if comment is None:
        return
    beside, mark, below = comment.value.partition("\n")
    if not below:
        return
    new_owner, new_key = _deepest(mapping, after)
    moved = CommentToken(mark + below, comment.start_mark, None)
    new_owner.ca.items[new_key] = (
        [None, None, moved, None] if isinstance(new_owner, CommentedMap) else [moved, None]
    )
    if beside:
        comment.value = beside + "\n"
    else:
        del owner.ca.items[key]


def _deepest(owner: Any, key: Any) -> tuple[Any, Any]:
    """Where the remark behind an entry is kept: with the last thing in it."""
    value = owner[key]
    if isinstance(value, CommentedMap) and value and not value.fa.flow_style():
        return _deepest(value, next(reversed(value)))
    if isinstance(value, CommentedSeq) and value and not value.fa.flow_style():
        return _deepest(value, len(value) - 1)
    return owner, key
