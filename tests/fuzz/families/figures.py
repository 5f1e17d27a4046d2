"""Numbers as they are typed: a digit, a point, a scale, a sign."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import swapped

_VALUE = r"(?<=value: )\"?[0-9][0-9.]*[万亿%]*\"?"


def _digit_changed(match: re.Match[str], random: Random) -> str:
    digits = [at for at, character in enumerate(match[0]) if character.isdigit()]
    at = random.choice(digits)
    return match[0][:at] + random.choice("0123456789") + match[0][at + 1 :]


def _two_swapped(match: re.Match[str], random: Random) -> str:
    at = random.randrange(max(1, len(match[0]) - 1))
    return match[0][:at] + match[0][at : at + 2][::-1] + match[0][at + 2 :]


def _digit_lost(match: re.Match[str], random: Random) -> str:
    at = random.randrange(len(match[0]))
    return match[0][:at] + match[0][at + 1 :]


a_digit_changed = swapped(_VALUE, _digit_changed, where="data/")
two_digits_swapped = swapped(_VALUE, _two_swapped, where="data/")
a_digit_lost = swapped(_VALUE, _digit_lost, where="data/")
a_digit_typed_twice = swapped(_VALUE, lambda match, random: match[0][:1] + match[0], where="data/")
the_point_moved = swapped(
    r"(?<=value: )([0-9]*)([0-9])\.([0-9]+)",
    lambda match, random: f"{match[1]}.{match[2]}{match[3]}",
    where="data/",
)
the_scale_changed = swapped(
    r"(?<=[0-9])[万亿]",
    lambda match, random: random.choice(["", "万", "亿", "千", "百万", "万万"]),
    where="data/",
)
the_percent_sign_lost = swapped(
    r"(?<=[0-9])%", lambda match, random: random.choice(["", "％", "‰", "个百分点"]), where="data/"
)
a_percent_sign_too_many = swapped(
    r"(?<=value: )[0-9.]+(?=[,}])", lambda match, random: match[0] + "%", where="data/"
)
a_sign_before_it = swapped(_VALUE, lambda match, random: random.choice("-−+~约") + match[0], where="data/")
a_word_after_it = swapped(
    _VALUE,
    lambda match, random: match[0] + random.choice(["人", "余", "多", "以上", " people", "元", "?"]),
    where="data/",
)
a_separator_in_it = swapped(
    r"(?<=value: )([0-9])([0-9]{2,})",
    lambda match, random: match[1] + random.choice(", _'，") + match[2],
    where="data/",
)
a_huge_number = swapped(
    _VALUE, lambda match, random: random.choice(["9" * 39, "9" * 40, "9" * 5000, "1e400", "1E+9", "0x1F", "1" * 30 + "亿"]),
    where="data/",
)  # fmt: skip
no_number_at_all = swapped(
    _VALUE,
    lambda match, random: random.choice(
        ["n/a", "-", "…", "待核", "nan", ".inf", "Infinity", "三百四十六万", "0", "0.0", "00"]
    ),
    where="data/",
)
a_qualifier_changed = swapped(
    r"(?<=bound: )[a-z-]+",
    lambda match, random: random.choice(["at-least", "more-than", "at-most", "held-at", "about", "min"]),
    where="data/",
)
a_place_in_the_source_mistyped = swapped(
    r"(?<=source: )\"[0-9.]+\"",
    lambda match, random: random.choice(['"9.9.9"', '"3.2."', "3.2.4", "三", '"3,2"', "3.10"]),
)
