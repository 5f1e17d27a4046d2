"""Units: another one, an unknown one, a pattern without its number."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.slip import in_tree, swapped
from tests.fuzz.tree import Tree

a_unit_nobody_knows = swapped(
    r"(?<=unit: )[a-z-]+",
    lambda match, random: random.choice([match[0] + "s", match[0][:-1], "元", "%", "kg"]),
    where="data/",
)
a_pattern_without_its_number = swapped(
    r"\{n\}",
    lambda match, random: random.choice(["", "{N}", "n", "{n}{n}", "{m}", "{ n }"]),
    where="data/units",
)
a_plural_nobody_knows = swapped(
    r"\b(?:one|other)(?=: \")",
    lambda match, random: random.choice(["single", "plural", "others"]),
    where="data/units",
)
a_kind_of_unit_changed = swapped(
    r"(?<=kind: )[a-z-]+", lambda match, random: random.choice(["count", "money", "percent", "percentage-point", "rank"]),
    where="data/units",
)  # fmt: skip
what_a_metric_is_changed = swapped(
    r"(?<=nature: )[a-z]+",
    lambda match, random: random.choice(["stock", "flow", "rate", "change", "ratio"]),
    where="data/",
)


@in_tree
def another_unit(tree: Tree, random: Random) -> Tree | None:
    """One of the units that there are."""
    units = (
        re.findall(r"^- id: ([a-z-]+)", tree.text("data/units.yml"), re.MULTILINE)
        if "data/units.yml" in tree.files
        else []
    )
    if not units:
        return None
    return swapped(r"(?<=unit: )[a-z-]+", lambda match, random: random.choice(units), where="data/")(
        tree, random
    )
