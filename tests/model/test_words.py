"""Every language has a word for every value that authors may write."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.linking.kind_names import kind_name
from generator.model.kind import kinds
from generator.model.nouns.body import BodyKind
from generator.model.nouns.change import ChangeKind
from generator.model.nouns.document import DocumentKind, DocumentStatus
from generator.model.nouns.event import EventKind
from generator.model.nouns.metric import Nature, Status
from generator.model.nouns.place import PlaceSpec
from generator.model.nouns.programme import ProgrammeKind
from tests.support.own_words import languages

VALUES = {
    "natures": Nature,
    "statuses": Status,
    "document_kinds": DocumentKind,
    "document_statuses": DocumentStatus,
    "programme_kinds": ProgrammeKind,
    "event_kinds": EventKind,
    "place_kinds": PlaceSpec.model_fields["kind"].annotation,
    "body_kinds": BodyKind,
    "change_kinds": ChangeKind,
}


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("field", VALUES)
def test_every_value_has_a_word(code: str, field: str) -> None:
    assert set(getattr(languages()[code].words, field)) == set(get_args(VALUES[field]))


@pytest.mark.parametrize("code", languages())
def test_every_kind_of_thing_has_a_word(code: str) -> None:
    things = {kind.name for kind in kinds() if kind.is_thing}
    assert things <= set(languages()[code].words.kinds)


@pytest.mark.parametrize("kind", [kind.name for kind in kinds() if kind.is_thing])
def test_every_kind_has_a_name_in_messages(kind: str) -> None:
    assert kind_name(kind, "zh") != kind
    assert kind_name(kind, "en") != kind
