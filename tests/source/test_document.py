"""Places in a file: where a value, its name, a word in it, or what is missing would be looked for."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics, Location
from generator.source.document import Document, Key, plain
from generator.source.yaml_reader import read_yaml

WRITTEN = """\
id: x
name: {zh: 甲, en: "B c"}
list:
  - one
  - at: two
text: >-
  a word and
  another word
quoted: "a word
  in quotes"
last: word
"""


@pytest.fixture
def document() -> Document:
    """The file above."""
    found = read_yaml(WRITTEN.encode(), "f.yml", Diagnostics())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ((), "1:1+1"),
        (("id",), "1:5+1"),
        (("name",), "2:7+1"),
        (("name", "en"), "2:19+5"),
        (("list",), "4:3+1"),
        (("list", 0), "4:5+3"),
        (("list", 1, "at"), "5:9+3"),
        (("list", 2), "4:3+1"),
        (("list", "one"), "4:3+1"),
        (("list", 1, "to"), "5:5+1"),
        (("missing",), "1:1+1"),
        (("missing", "en"), "1:1+1"),
        (("missing", "id"), "1:1+1"),
        (("id", "en"), "1:5+1"),
        ((0,), "1:1+1"),
        (("text",), "6:7+2"),
        (("quoted",), "9:9+7"),
        (("last",), "11:7+4"),
    ],
)
def test_a_value_has_its_place_and_what_is_missing_that_of_what_holds_it(
    document: Document, keys: tuple[Key, ...], place: str
) -> None:
    assert _short(document.origin(*keys).location()) == place


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ((), "1:1+1"),
        (("id",), "1:1+2"),
        (("name", "en"), "2:15+2"),
        (("list", 0), "4:5+3"),
        (("list", 1, "at"), "5:5+2"),
        (("missing",), "1:1+1"),
    ],
)
def test_a_name_has_its_own_place(document: Document, keys: tuple[Key, ...], place: str) -> None:
    assert _short(document.origin(*keys).location(of_key=True)) == place


@pytest.mark.parametrize(
    ("keys", "token", "occurrence", "place"),
    [
        (("name", "en"), "c", 0, "2:22+1"),
        (("name", "zh"), "甲", 0, "2:12+1"),
        (("text",), "word", 0, "7:5+4"),
        (("text",), "word", 1, "8:11+4"),
        (("text",), "another", 0, "8:3+7"),
        (("quoted",), "quotes", 0, "10:6+6"),
        (("quoted",), "word", 0, "9:12+4"),
        (("quoted",), "word", 1, "9:9+7"),  # not that of the next field
        (("id",), "name", 0, "1:5+1"),
        (("id",), "i", 0, "1:5+1"),
        (("list",), "one", 0, "4:3+1"),
        (("last",), "word", 0, "11:7+4"),
    ],
)
def test_a_word_is_found_inside_its_text_and_nowhere_else(
    document: Document, keys: tuple[Key, ...], token: str, occurrence: int, place: str
) -> None:
    assert _short(document.origin(*keys).location_of(token, occurrence)) == place


def test_words_that_touch_are_counted_one_by_one() -> None:
    document = read_yaml(b"a: xxxx", "f.yml", Diagnostics())
    assert document is not None
    places = [document.origin("a").location_of("xx", occurrence) for occurrence in range(3)]
    assert [_short(place) for place in places] == ["1:4+2", "1:6+2", "1:4+4"]


def test_a_word_at_the_edge_of_a_line_is_found() -> None:
    document = read_yaml(b'"x\nword"\n', "f.yml", Diagnostics())
    assert document is not None
    assert _short(document.origin().location_of("word")) == "2:1+4"


def test_the_last_text_of_a_file_ends_with_it() -> None:
    for written in ("a: |\n  x\n", "a: |\n  x", "a: |\n  x\n\n"):
        document = read_yaml(written.encode(), "f.yml", Diagnostics())
        assert document is not None
        assert _short(document.origin("a").location_of("y")) == "1:4+1"
        assert _short(document.origin("a").location_of("x")) == "2:3+1"


def test_lines_are_shown_as_written_and_none_beyond_the_file(document: Document) -> None:
    origin = document.origin()
    assert origin.line_of(Location("f.yml", 1)) == "id: x"
    assert origin.line_of(Location("f.yml", 11)) == "last: word"
    assert origin.line_of(Location("f.yml", 12)) == ""
    assert origin.line_of(Location("f.yml", 0)) == ""


def test_an_empty_value_is_nothing_and_an_empty_text_is_text() -> None:
    document = read_yaml(b"a:\nb: ''\nc: [x, '']\n", "f.yml", Diagnostics())
    assert document is not None
    assert plain(document.root) == {"a": None, "b": "", "c": ["x", ""]}


def _short(location: Location) -> str:
    return f"{location.line}:{location.column}+{location.length}"


def test_a_file_is_never_dropped_with_a_warning_alone() -> None:
    diagnostics = Diagnostics()
    cut = b"- {id: a, name: {zh: x, en: the #view}, text: x}\n- {id: b}\n"
    assert read_yaml(cut, "f.yml", diagnostics) is None
    assert [found.rule.name for found in diagnostics.errors] == ["yaml-is-well-formed"]
    assert [found.rule.name for found in diagnostics.warnings] == ["text-after-hash-is-quoted"]
