"""Values that YAML likes to take for something else, or that have another shape than the field wants."""

from __future__ import annotations

from tests.fuzz.slip import swapped

_BARE = r"(?<=: )(?:\"[^\"\n]*\"|[a-zA-Z0-9一-龥][^,}\n\"{\[]*)(?=$|[,}])"
_NORWAY = ("no", "NO", "on", "off", "yes", "y", "N", "null", "Null", "~", "true", "False", "NULL", "none")
_DATES = (
    "2017-12-31",
    "2017-02-30",
    "12:30:45",
    "1:1:1",
    "2001-12-14t21:59:43.10-05:00",
    "2017-W01",
    "09:30",
)
_NUMBERS = (
    "010",
    "0o17",
    "0x1F",
    "0b11",
    "1e3",
    "1_000",
    "+1",
    ".5",
    "5.",
    ".nan",
    "-.inf",
    "1,000",
    "4.0",
    "007",
)
_SHAPES = (
    "[a, b]",
    "{a: b}",
    "[]",
    "{}",
    "[[a]]",
    "[{zh: a}]",
    "{zh: 一}",
    "''",
    '""',
    "- a",
    "|",
    ">-",
    "? a",
    "'\\n'",
)
_LONG = (
    "x" * 100_000,
    "一" * 20_000,
    '"' + "a b " * 30_000 + '"',
    "9" * 5000,
    "-" * 500,
    "[" + "a, " * 5000 + "a]",
)

a_word_that_yaml_takes_for_something = swapped(_BARE, lambda match, random: random.choice(_NORWAY))
a_date_or_time = swapped(_BARE, lambda match, random: random.choice(_DATES))
a_number_in_disguise = swapped(_BARE, lambda match, random: random.choice(_NUMBERS))
another_shape = swapped(_BARE, lambda match, random: random.choice(_SHAPES))
a_very_long_value = swapped(_BARE, lambda match, random: random.choice(_LONG))
a_formula_of_a_spreadsheet = swapped(
    _BARE, lambda match, random: random.choice(["=1+1", "+1+1", "'=cmd|x", '"@SUM(A1)"', '"-1+1"'])
)
markup = swapped(
    _BARE,
    lambda match, random: random.choice(
        [
            '"<b>x</b>"',
            '"<script>alert(1)</script>"',
            '"&lt;"',
            '"**x**"',
            '"# x"',
            '"`x`"',
            '"{{ x }}"',
            '"</title>"',
            '"![x](y)"',
        ]
    ),
)
the_value_of_another_field = swapped(
    _BARE, lambda match, random: match.string[slice(*random.choice(_spans(match.string)))]
)


def _spans(text: str) -> list[tuple[int, int]]:
    import re

    return [match.span() for match in re.finditer(_BARE, text, re.MULTILINE)]
