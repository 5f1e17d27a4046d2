"""References in texts and fields: mistyped, of another figure, in one language only, or to somewhere dangerous."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import draw_path, in_tree, swapped
from tests.fuzz.tree import Tree

_REFERENCE = r"\{([a-z][a-z0-9-]*(?:@[0-9a-z-]+)?)(\|[a-z]+)?\}"
_TARGET = r"\]\(([a-z][a-z0-9-]*)\)"
_URLS = (
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "ftp://x",
    "http:x",
    "https://",
    "file:///etc",
    "#top",
)


def _letter_dropped(match: re.Match[str], random: Random) -> str:
    at = random.randrange(len(match[1]))
    return match[0].replace(match[1], match[1][:at] + match[1][at + 1 :], 1)


a_reference_mistyped = swapped(_REFERENCE, _letter_dropped)
a_reference_left_out = swapped(_REFERENCE, lambda match, random: "")
a_reference_typed_as_a_number = swapped(
    _REFERENCE, lambda match, random: random.choice(["3.2", "346万", "12%"])
)
a_reference_of_another_year = swapped(
    r"(?<=@)20[0-9]{2}", lambda match, random: str(random.randint(2010, 2020))
)
a_key_left_out = swapped(r"@[0-9a-z-]+(?=[|}])", lambda match, random: "")
a_variant_nobody_knows = swapped(_REFERENCE, lambda match, random: f"{{{match[1]}|round}}")
a_variant_changed = swapped(
    _REFERENCE,
    lambda match, random: f"{{{match[1]}|{random.choice(['number', 'plain', 'spelled', 'ordinal'])}}}",
)
a_date_mistyped = swapped(
    r"\{(20[0-9]{2}[^{}]*)\}",
    lambda match, random: random.choice(["{2017-13}", "{20l7}", "{2017-end-end}", "{2019/2017}"]),
)
a_date_changed = swapped(r"\{20[0-9]{2}(?=[-}])", lambda match, random: "{" + str(random.randint(2010, 2020)))
a_span_of_unlike_dates = swapped(
    r"\{20[0-9]{2}\}",
    lambda match, random: random.choice(["{2017/2017}", "{2017-05/2017}", "{2017/2017-05}", "{2017/2018}"]),
)
a_link_mistyped = swapped(_TARGET, _letter_dropped)
a_link_to_somewhere_bad = swapped(_TARGET, lambda match, random: f"]({random.choice(_URLS)})")
a_name_in_a_list_mistyped = swapped(r"(?<=[\[ ])([a-z]+-[a-z-]+)(?=[,\]])", _letter_dropped)


@in_tree
def a_reference_to_another_figure(tree: Tree, random: Random) -> Tree | None:
    """Another figure of the report in one of the languages."""
    path = draw_path(tree, random)
    text = tree.text(path)
    found = list(re.finditer(_REFERENCE, text))
    others = re.findall(_REFERENCE, tree.text(draw_path(tree, random)))
    if not found or not others:
        return None
    match = random.choice(found)
    return tree.having(path, text[: match.start(1)] + random.choice(others)[0] + text[match.end(1) :])
