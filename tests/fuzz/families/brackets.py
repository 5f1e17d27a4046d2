"""Brackets and braces of YAML and of our references, lost or one too many."""

from __future__ import annotations

from tests.fuzz.slip import swapped

an_opening_bracket_lost = swapped(r"[\[{]", lambda match, random: "")
a_closing_bracket_lost = swapped(r"[\]}]", lambda match, random: "")
a_bracket_doubled = swapped(r"[\[{}\]]", lambda match, random: match[0] * 2)
a_bracket_of_another_kind = swapped(r"[\[{}\]]", lambda match, random: random.choice("[]{}()"))
a_bracket_somewhere = swapped(r"(?<=\w)(?=\w)", lambda match, random: random.choice("[]{}()<>"))
a_link_torn = swapped(r"\]\(", lambda match, random: random.choice(["] (", "]", "(", "]["]))
