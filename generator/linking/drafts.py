"""Languages still being translated: where they lack a text, that of the source stands in for it, and is known to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from generator.model.nouns.unit import UnitSpec
from generator.model.parse import Located
from generator.model.spec import Localized, Spec
from generator.model.specs import Specs

SpecT = TypeVar("SpecT", bound=Spec)


class StandIn(str):
    """A text of the source language in the place of one that is not translated yet."""

    __slots__ = ()


def with_stand_ins(specs: Specs, source: str, drafts: Collection[str]) -> Specs:
    """The same specs with a text in each of `drafts` wherever the source language has one."""
    if not drafts:
        return specs
    located = tuple((kind, _filled(found, source, drafts)) for kind, found in specs.located)
    return replace(specs, located=located)


def _filled(located: Located[SpecT], source: str, drafts: Collection[str]) -> Located[SpecT]:
    texts = [texts for _, mark, texts in located.marked if isinstance(mark, Localized)]
    if not texts and not isinstance(located.spec, UnitSpec):
        return located
    copy = Located(
        located.spec.model_copy(deep=True), located.origin
    )  # specs are kept for the next check as they are
    for _, mark, texts in copy.marked:
        if isinstance(mark, Localized) and source in texts:
            texts.update({code: StandIn(texts[source]) for code in drafts if code not in texts})
    if isinstance(copy.spec, UnitSpec) and source in copy.spec.forms:
        forms = copy.spec.forms
        forms.update({code: forms[source] for code in drafts if code not in forms})
    return copy
