"""Quotes lost, doubled, curly or of the other kind."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_line, swapped

the_opening_quote_lost = swapped(r"(?<=: )[\"']", lambda match, random: "")
the_closing_quote_lost = swapped(r"[\"'](?=$|[,}\]])", lambda match, random: "")
the_opening_quote_curly = swapped(r"(?<=: )[\"']", lambda match, random: "“")
a_quote_of_the_other_kind = swapped(r"\"(?=$|[,}\]])", lambda match, random: "'")
a_quote_inside_the_text = swapped(r"(?<=[a-z]) (?=[a-z])", lambda match, random: ' "')
an_apostrophe = swapped(r"(?<=[a-z])(?=s )", lambda match, random: "'")
a_backslash = swapped(
    r"(?<=[a-z]) (?=[a-z])", lambda match, random: random.choice(["\\", "\\ ", "\\q", "\\u12"])
)


@in_line
def all_quotes_lost(line: str, random: Random) -> str:
    return line.replace('"', "")


@in_line
def all_quotes_curly(line: str, random: Random) -> str:
    for _ in range(line.count('"') // 2):
        line = line.replace('"', "“", 1).replace('"', "”", 1)
    return line
