"""Names of fields: mistyped, doubled, of other case, without a value."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import in_line, swapped

_KEY = r"(?<=[\s{,])[a-z_]+(?=: )"


def _mistyped(match: re.Match[str], random: Random) -> str:
    word = match[0]
    at = random.randrange(len(word))
    return random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + "x" + word[at + 1 :],
            word + "s",
        ]
    )


a_field_mistyped = swapped(_KEY, _mistyped)
a_field_in_capitals = swapped(_KEY, lambda match, random: random.choice([match[0].upper(), match[0].title()]))
a_field_renamed = swapped(
    _KEY,
    lambda match, random: random.choice(["description", "label", "url", "tags", "zh", "en", "id", "date"]),
)
a_field_in_chinese = swapped(_KEY, lambda match, random: random.choice(["名称", "数值", "标题", "编号"]))
a_field_with_a_blank = swapped(_KEY, lambda match, random: match[0][:2] + " " + match[0][2:])
a_field_twice_in_brackets = swapped(
    r"(?<=\{)([a-z_]+: [^,{}]+)(?=[,}])", lambda match, random: f"{match[1]}, {match[1]}"
)


@in_line
def a_field_twice(line: str, random: Random) -> str | None:
    match = re.match(r"\s+([a-z_]+: \S.*)", line)
    return f"{line}\n{' ' * match.start(1)}{match[1]}" if match else None


@in_line
def a_value_lost(line: str, random: Random) -> str | None:
    match = re.match(r"(\s*(?:- )?[a-z_]+:) \S.*", line)
    return match[1] if match else None


@in_line
def a_field_nobody_knows(line: str, random: Random) -> str | None:
    match = re.match(r"(\s+)[a-z_]+: \S.*", line)
    return f"{line}\n{match[1]}remark: to do" if match else None
