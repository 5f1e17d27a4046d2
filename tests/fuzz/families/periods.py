"""When a figure holds, or something happened: impossible days, other forms, ends exchanged."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import swapped

_DAY = r"(?<=: )\"?(20[0-9]{2}-[0-9]{2}-[0-9]{2})\"?"


def _rewritten(match: re.Match[str], random: Random) -> str:
    year, month, day = match[1].split("-")
    return random.choice(
        [f"{year}/{month}/{day}", f"{year}.{month}.{day}", f"{day}-{month}-{year}", f"{year}年{int(month)}月{int(day)}日",
         f"{year}{month}{day}", f"{year}-{int(month)}-{int(day)}", f"{year}-{month}", year, f"'{match[1]}'"]
    )  # fmt: skip


a_day_that_is_none = swapped(
    _DAY,
    lambda match, random: random.choice(
        ["2017-02-30", "2017-13-01", "2017-00-10", "0000-01-01", "2018-06-31", "9999-99-99"]
    ),
)
a_day_in_another_form = swapped(_DAY, _rewritten)
a_year_mistyped = swapped(
    _DAY, lambda match, random: f"{random.choice(['2071', '1017', '207', '20177', '0217'])}{match[1][4:]}"
)
another_day = swapped(_DAY, lambda match, random: f"{match[1][:8]}{random.randint(1, 28):02}")
another_year = swapped(r"(?<=in: )\"20[0-9]{2}\"", lambda match, random: f'"{random.randint(2010, 2018)}"')
the_ends_exchanged = swapped(
    r"from: ([0-9-]+), to: ([0-9-]+)",
    lambda match, random: f"from: {match[2]}, to: {match[1]}",
    where="data/",
)
another_kind_of_period = swapped(
    r"(?<=\{)(?:at|in|from|as_of)(?=: )",
    lambda match, random: random.choice(["at", "in", "from", "to", "as_of", "on"]),
    where="data/",
)
two_periods = swapped(
    r"(?<=\{)(?=(?:at|in|from|as_of): )",
    lambda match, random: random.choice(["in: 2016, ", "at: 2016-01-01, ", "as_of: report, "]),
)
no_period = swapped(r"(?<=\{)(?:at|in|from|as_of): [^,]+, ", lambda match, random: "", where="data/")
