"""Lists of thousands of things are the same bytes whether they are made at once or part by part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.datasets.dataset import nothing_kept
from generator.datasets.json_text import json_bytes
from generator.datasets.many import Many, plain
from generator.datasets.published import Published


class Thing(Published):
    """Something of which there are many."""

    id: str
    """Its id, which may look like the end of a list."""
    names: dict[str, list[str]]
    """Lists in it."""


def thing(identity: str) -> Thing:
    """The one with an id."""
    return Thing(id=f"{identity}\n  ]", names={"zh": ["三"], "en": []})


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 120])
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_parts_make_up_the_list_as_it_stands_in_a_text(count: int, depth: int) -> None:
    ids = tuple(f"thing-{number}" for number in range(count))
    whole: object = [plain(thing(identity)) for identity in ids]
    around: object = "here"
    for _ in range(depth):
        whole, around = {"": whole}, {"": around}
    made = Many(ids, thing).json("things", depth, nothing_kept)
    assert json_bytes(around).replace(b'"here"', made) == json_bytes(whole)


def test_what_is_kept_has_a_name_of_its_own_and_says_what_it_is_of() -> None:
    kept: dict[str, object] = {}

    def keep(name: str, about: object, make: Callable[[], bytes]) -> bytes:
        assert name not in kept
        kept[name] = about
        return make()

    ids = tuple(map(str, range(120)))
    Many(ids, thing).json("things", 1, keep)
    assert [identity for about in kept.values() for identity in about] == list(ids)  # type: ignore[attr-defined]
