"""Claims and formulas."""

from __future__ import annotations

import re

from tests.fuzz.slip import swapped

_CLAIM = r"^( +(?:- (?:claim: )?|claim: |formula: ))([a-z0-9@-]+ .*[-+*/=].*)$"
_IN_FORMULA = r"(?<=formula: )[^,}\n]+"


def _in(pattern: str, replacement: str) -> object:
    return swapped(
        _CLAIM,
        lambda match, random: match[1] + re.sub(pattern, replacement, match[2], count=1),
        where="data/",
    )


another_operator = swapped(
    r"(?<= )[-+*/](?= )", lambda match, random: random.choice("+-*/%^×÷－＋−"), where="data/"
)
another_comparison = swapped(
    r"(?<= )(?:=|<=|>=)(?= )",
    lambda match, random: random.choice(["=", "<=", ">=", "==", "<", ">", "!=", "≈", "＝", ":="]),
    where="data/",
)
no_blanks_around = _in(r" ([-+*/=]) ", r"\1")
a_parenthesis_lost = swapped(r"(?<= )\((?=[a-z])", lambda match, random: "", where="data/")
a_number_added = swapped(
    _CLAIM,
    lambda match, random: f"{match[1]}{match[2]} {random.choice(['+ 1', '/ 0', '* 2', '- 0.5', '+'])}",
    where="data/",
)
code_in_a_formula = swapped(
    _IN_FORMULA,
    lambda match, random: random.choice(
        ["__import__('os')", "a if b else c", "f0", "1 / 0", "lambda: 0", "x" * 3000, "(" * 500, "1"]
    ),
    where="data/",
)
a_formula_of_itself = swapped(
    r"id: ([a-z0-9-]+)\n(?:.*\n){2,10}?.*formula: ([^,}\n]+)",
    lambda match, random: match[0] + f" + {match[1]}",
    where="data/",
)
fewer_places = swapped(
    r"(?<=decimals: )[0-9]", lambda match, random: random.choice("0123456789"), where="data/"
)
