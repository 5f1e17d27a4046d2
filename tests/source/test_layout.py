"""The canonical layout: the same data and remarks, one way to write them, nothing to do a second time."""

from __future__ import annotations

import pytest

from generator.source.layout import LayoutRefused, canonical_text
from tests.support.report_project import REPOSITORY

CONTENT = sorted(
    path
    for folder in ("content", "data", "site_config", "generator/defaults", "tests/cases/second_report")
    for path in (REPOSITORY / folder).rglob("*.yml")
)


def test_what_is_in_the_repository_is_laid_out() -> None:
    texts = {str(path): path.read_text("utf-8") for path in CONTENT}
    assert [path for path, text in texts.items() if canonical_text(path, text) != text] == []


UNTIDY = """# remark


-   id:   one   # beside
    value: 1690
    date: 2017-12-31
    percent: 2.37%
    yes: on
    quoted: "a"
    single: 'b'
    list: [a,   b,c]
    more:
    - {x: 1,y: "2"}
    # inside
    - z:   >-
          long
          text
-   id: two
# the end
"""
TIDY = """# remark

- id: one       # beside
  value: 1690
  date: 2017-12-31
  percent: 2.37%
  yes: on
  quoted: "a"
  single: 'b'
  list: [a, b, c]
  more:
    - {x: 1, y: "2"}
    # inside
    - z: >-
        long
        text
- id: two
# the end
"""


def test_an_untidy_file_is_tidied_once() -> None:
    assert canonical_text("x.yml", UNTIDY) == TIDY
    assert canonical_text("x.yml", TIDY) == TIDY


def test_remarks_of_a_list_that_is_not_set_in_stay_at_their_column() -> None:
    assert canonical_text("x.yml", "# one\na:\n- b\n# two\n- c\n") == "# one\na:\n  - b\n# two\n  - c\n"


def test_line_ends_and_byte_order_marks_go() -> None:
    assert canonical_text("x.yml", "\ufeffa: 1\r\nb: 2\r\n") == "a: 1\nb: 2\n"


@pytest.mark.parametrize("text", ["a: [1\n", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", ""])
def test_a_file_with_mistakes_is_left_alone(text: str) -> None:
    with pytest.raises(LayoutRefused):
        canonical_text("x.yml", text)
