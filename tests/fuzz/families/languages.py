"""Chinese and English: exchanged, missing, copied, or of a language that the site does not have."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import in_text, swapped

_PAIR = r"\{zh: (\"[^\"\n]*\"|[^,\"{}\n]+), en: (\"[^\"\n]*\"|[^,\"{}\n]+)\}"
_LINES = re.compile(r"^(\s+(?:- )?)zh: (.*)\n(\s+)en: (.*)$", re.MULTILINE)

the_languages_exchanged = swapped(_PAIR, lambda match, random: f"{{zh: {match[2]}, en: {match[1]}}}")
one_language_missing = swapped(
    _PAIR, lambda match, random: random.choice([f"{{zh: {match[1]}}}", f"{{en: {match[2]}}}"])
)
one_language_copied = swapped(
    _PAIR,
    lambda match, random: random.choice(
        [f"{{zh: {match[1]}, en: {match[1]}}}", f"{{zh: {match[2]}, en: {match[2]}}}"]
    ),
)
a_language_that_is_none = swapped(
    r"(?<=[\s{])(?:zh|en)(?=: )",
    lambda match, random: random.choice(["cn", "ch", "zn", "eng", "zh-CN", "fr", "ZH", "EN"]),
)
a_language_without_a_text = swapped(r"(?<=[\s{])(zh|en): [^,\"{}\n]+", lambda match, random: f"{match[1]}: ")
an_empty_text = swapped(
    r"(?<=[\s{])(zh|en): (\"[^\"\n]+\"|[^,\"{}\n]+)",
    lambda match, random: match[1] + random.choice([': ""', ': " "', ": ''"]),
)
no_languages_at_all = swapped(_PAIR, lambda match, random: match[random.choice([1, 2])])


@in_text
def the_texts_exchanged(text: str, random: Random) -> str | None:
    """Two lines, the text of each behind the name of the other."""
    found = list(_LINES.finditer(text))
    if not found:
        return None
    match = random.choice(found)
    swapped_lines = f"{match[1]}zh: {match[4]}\n{match[3]}en: {match[2]}"
    return text[: match.start()] + swapped_lines + text[match.end() :]
