"""Characters that nobody sees."""

from __future__ import annotations

from tests.fuzz.slip import swapped

_UNSEEN = "\u200b\u200d\u2060\ufeff\u00ad\u202e\u2066\u061c\u180e\u0000\u0007\u001b\u007f\u0085\u2028\u00a0\u3000\u2003\ufe0f"

one_in_an_id = swapped(r"(?<=id: [a-z])", lambda match, random: random.choice(_UNSEEN))
one_in_a_field = swapped(r"(?<=\s[a-z])(?=[a-z_]+: )", lambda match, random: random.choice(_UNSEEN))
one_in_a_text = swapped(r"(?<=[一-龥])(?=[一-龥])", lambda match, random: random.choice(_UNSEEN))
one_in_a_reference = swapped(r"(?<=\{[a-z])", lambda match, random: random.choice(_UNSEEN))
one_in_a_number = swapped(r"(?<=[0-9])(?=[0-9.%万亿])", lambda match, random: random.choice(_UNSEEN))
a_wide_blank_for_the_indent = swapped(
    r"^  (?=\S)", lambda match, random: random.choice(["\u3000", "\u00a0\u00a0", "\u2003"])
)
one_at_the_end_of_a_line = swapped(r"$", lambda match, random: random.choice(_UNSEEN + " \t"))
one_after_the_colon = swapped(r"(?<=:) ", lambda match, random: random.choice(_UNSEEN + "\t"))
