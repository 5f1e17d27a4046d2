"""Published things of which a report may have thousands: made one by one as they are read, or some at a time and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.datasets.dataset import Keep
from generator.datasets.json_text import json_bytes
from generator.datasets.published import Published

_AT_A_TIME = 50
"""So that one change has few of them made again, and that there are not too many files to keep."""


@dataclass(frozen=True)
class Many:
    """All of a kind, in their order."""

    ids: tuple[str, ...]
    one: Callable[[str], Published]

    def __iter__(self) -> Iterator[Published]:
        """Each of them."""
        return map(self.one, self.ids)

    def json(self, name: str, depth: int, keep: Keep) -> bytes:
        """The list of them as it stands in a text of `json_bytes`.

        Args:
            name: the same for no others.
            depth: how many objects it lies in.
        """
        starts = range(0, len(self.ids), _AT_A_TIME)
        parts = [self.ids[start : start + _AT_A_TIME] for start in starts]
        items = [
            keep(f"{name} {number}", ids, partial(self._items, ids, depth))
            for number, ids in enumerate(parts)
        ]
        return b"[\n" + b",\n".join(items) + _end(depth) if items else b"[]"

    def _items(self, ids: tuple[str, ...], depth: int) -> bytes:
        listed: object = [plain(self.one(identity)) for identity in ids]
        for _ in range(depth):
            listed = {"": listed}
        text = json_bytes(listed)
        return text[text.index(b"[\n") + 2 : text.rindex(_end(depth))]


def plain(published: Published) -> object:
    """What JSON can hold."""
    return published.model_dump(mode="json", by_alias=True, exclude_none=True)


def _end(depth: int) -> bytes:
    return b"\n" + b"  " * depth + b"]"
