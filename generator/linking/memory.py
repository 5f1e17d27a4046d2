"""What the last linking of a report found, for the next one after a save: used where it was made from the same objects.

Files that did not change give the same specs again, the very same objects. What had anything to be told is made anew
each time, so that it is told each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.diagnostics import Diagnostics
from generator.linking.drafts import StandIn
from generator.linking.figures import Metric
from generator.linking.passages import RawPassage
from generator.linking.relations import Relation
from generator.linking.texts import RunningText, mentioned_things
from generator.linking.thing import Thing
from generator.model.spec import Spec

ValueT = TypeVar("ValueT")
_Written = tuple[tuple[str, str], ...]
"""A text in its languages."""


class Last(Generic[ValueT]):
    """The last result of one step."""

    def __init__(self) -> None:
        self._made_from: tuple[object, ...] | None = None
        self._value: ValueT

    def of(
        self,
        made_from: tuple[object, ...],
        make: Callable[[Diagnostics], ValueT],
        diagnostics: Diagnostics,
    ) -> ValueT:
        """The last result, if it was made from the very same objects and nothing was told; else a new one."""
        if not _are_same(made_from, self._made_from):
            found = Diagnostics()
            self._value = make(found)
            self._made_from = made_from if not len(found) else None
            diagnostics.adopt(found)
        return self._value


@dataclass(frozen=True)
class _Read:
    texts: Mapping[str, RunningText]
    things: tuple[Thing[Spec], ...]
    """To which they link."""


@dataclass
class FaultlessTexts:
    """Passages in which nothing was wrong, with what was read of them in each language."""

    made_from: tuple[object, ...] = ()
    before: dict[_Written, _Read] = field(default_factory=dict)
    now: dict[_Written, _Read] = field(default_factory=dict)

    def begin(self, made_from: tuple[object, ...]) -> None:
        """Keep what the last linking found if figures and languages are the same, else nothing."""
        self.before = self.now if _are_same(made_from, self.made_from) else {}
        self.now, self.made_from = {}, made_from

    def find(self, passage: RawPassage, things: Mapping[str, Thing[Spec]]) -> Mapping[str, RunningText]:
        """What was read of a passage; nothing if it was not there, or links to things that have changed."""
        key = tuple(passage.texts.items())
        read = self.before.get(key)
        if read is None or any(things.get(thing.id) is not thing for thing in read.things):
            return {}
        self.now[key] = read
        return read.texts

    def keep(self, passage: RawPassage, texts: Mapping[str, RunningText]) -> None:
        """Remember a passage, unless the source stands in for a translation, which is equal to a text that is one."""
        if not any(isinstance(text, StandIn) for text in passage.texts.values()):
            linked = tuple(thing for text in texts.values() for thing in mentioned_things(text))
            self.now[tuple(passage.texts.items())] = _Read(texts, linked)


@dataclass
class LinkMemory:
    """Of one project."""

    metrics: Last[dict[str, Metric]] = field(default_factory=Last)
    relations: Last[tuple[Relation, ...]] = field(default_factory=Last)
    texts: FaultlessTexts = field(default_factory=FaultlessTexts)


def _are_same(now: Iterable[object], before: Iterable[object] | None) -> bool:
    if before is None:
        return False
    now, before = tuple(now), tuple(before)
    return len(now) == len(before) and all(one is other for one, other in zip(now, before, strict=True))
