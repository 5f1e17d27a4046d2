"""To whom a field belongs, and how an author writes its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.model.parse import Located
from generator.model.spec import Keys, Spec


def owner_of(located: Located[Spec], keys: Keys, things: Mapping[str, Thing[Spec]]) -> Thing[Spec] | None:
    """The thing that a field belongs to; metrics own their part of a family's file, and nobody the home page."""
    if isinstance(located.spec, FamilySpec) and keys[:1] == ("metrics",):
        return things.get(located.spec.metrics[int(keys[1])].id)
    identity = getattr(located.spec, "id", None)
    return things.get(identity) if identity else None


@lru_cache(maxsize=2**12)
def written_keys(keys: Keys) -> Keys:
    """Keys as an author writes them: field names with a trailing underscore stand without it."""
    return tuple(key.rstrip("_") if isinstance(key, str) else key for key in keys)
