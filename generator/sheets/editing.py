"""A figure changed in YAML so that nothing moves but what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, ScalarString
from ruamel.yaml.tokens import CommentToken

from generator.sheets.columns import AFTER_LIST, LIST_FIELD, NOTE, PLAIN_FIELDS, list_items, texts_of

_QUOTED = ("in", "source", LIST_FIELD)
"""Fields that are quoted where nothing shows how the file quotes them."""
_ORDER = (*PLAIN_FIELDS, LIST_FIELD, *AFTER_LIST, NOTE)


def change_figure(
    figure: CommentedMap, wanted: Mapping[str, str], languages: Sequence[str], others: Sequence[CommentedMap]
) -> bool:
    """Make the fields of a figure what a sheet says; whether anything changed.

    Args:
        wanted: a text for each column that the sheet has; empty for a field that is not to be written.
        others: figures of the same metric, whose quotes a new field takes over.
    """
    now = texts_of(figure, languages)
    changed = [name for name, text in wanted.items() if text != now[name]]
    for name in changed:
        if name.startswith(f"{NOTE}_"):
            _change_note(figure, name.removeprefix(f"{NOTE}_"), wanted[name])
        elif name == LIST_FIELD:
            _set(figure, name, _list(figure, wanted[name], others))
        else:
            _set(figure, name, _scalar(figure.get(name), wanted[name], name, others))
    return bool(changed)


def add_figure(metric: CommentedMap, wanted: Mapping[str, str], languages: Sequence[str]) -> None:
    """Append a figure to a metric, written like the one before it."""
    figures: CommentedSeq = metric["figures"]
    before = figures[-1]
    figure = CommentedMap()
    if before.fa.flow_style():
        figure.fa.set_flow_style()
    others = tuple(figures)
    change_figure(figure, wanted, languages, others)
    figures.append(figure)
    _move_comments(before, figure, figures)


def _set(figure: CommentedMap, name: str, value: Any) -> None:
    """Write, replace or take out a field; a new one stands where fields of its name do."""
    if value is None:
        figure.pop(name, None)
    elif name in figure:
        figure[name] = value
    else:
        later = _ORDER[_ORDER.index(name) + 1 :]
        position = next((number for number, key in enumerate(figure) if key in later), len(figure))
        figure.insert(position, name, value)


def _scalar(before: Any, text: str, name: str, others: Iterable[CommentedMap]) -> Any:
    if not text:
        return None
    if isinstance(before, str):
        return type(before)(text) if isinstance(before, ScalarString) else text
    alike = next((other[name] for other in others if name in other), None)
    if alike is not None:
        return type(alike)(text) if isinstance(alike, ScalarString) else text
    return DoubleQuotedScalarString(text) if name in _QUOTED else text


def _list(figure: CommentedMap, text: str, others: Iterable[CommentedMap]) -> Any:
    items = list(list_items(text))
    if not items:
        return None
    before = figure.get(LIST_FIELD) or next(
        (other[LIST_FIELD] for other in others if LIST_FIELD in other), ()
    )
    sample = before[0] if before else DoubleQuotedScalarString("")
    found = CommentedSeq([_scalar(sample, item, LIST_FIELD, ()) for item in items])
    found.fa.set_flow_style()
    return found


def _change_note(figure: CommentedMap, code: str, text: str) -> None:
    note = figure.get(NOTE)
    if note is None:
        note = CommentedMap()
        note.fa.set_flow_style()
    if text:
        before = note.get(code)
        note[code] = (
            type(before)(text) if isinstance(before, ScalarString) else DoubleQuotedScalarString(text)
        )
    else:
        note.pop(code, None)
    _set(figure, NOTE, note or None)


def _move_comments(before: CommentedMap, figure: CommentedMap, figures: CommentedSeq) -> None:
    """What stood below the last figure stands below the new one: a blank line, or a remark on what follows."""
    last = len(figures) - 1
    comment = next(iter(figures.ca.items.get(last - 1, ())), None)
    if comment is not None:
        beside, mark, below = comment.value.partition("\n")
        figures.ca.items[last] = [CommentToken(mark + below, comment.start_mark, None), None]
        if beside:
            comment.value = beside + "\n"
        else:
            del figures.ca.items[last - 1]
    if before.ca.items and not before.fa.flow_style():
        key = next(reversed(before))
        if key in before.ca.items:
            figure.ca.items[next(reversed(figure))] = before.ca.items.pop(key)
