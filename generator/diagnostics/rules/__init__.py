"""All rules, each named for what should hold, worded in Chinese and English; one module a group.

The page of all rules and the golden tests are made from these modules: a rule that is not in them cannot be reported.
"""

from __future__ import annotations

from types import ModuleType

from generator.diagnostics.rule import Rule
from generator.diagnostics.rules import (
    charts,
    editions,
    fields,
    figures,
    files,
    references_and_texts,
    relations,
    yaml_syntax,
)
from generator.diagnostics.rules.charts import *
from generator.diagnostics.rules.editions import *
from generator.diagnostics.rules.fields import *
from generator.diagnostics.rules.figures import *
from generator.diagnostics.rules.files import *
from generator.diagnostics.rules.references_and_texts import *
from generator.diagnostics.rules.relations import *
from generator.diagnostics.rules.yaml_syntax import *

GROUPS: tuple[ModuleType, ...] = (
    files,
    yaml_syntax,
    fields,
    figures,
    references_and_texts,
    relations,
    charts,
    editions,
)
"""The modules, in the order of the page of all rules; each has a `TITLE`."""


def rules_of(group: ModuleType) -> tuple[Rule, ...]:
    """The rules of a module, in the order in which they stand there."""
    return tuple(value for value in vars(group).values() if isinstance(value, Rule))


ALL: tuple[Rule, ...] = tuple(rule for group in GROUPS for rule in rules_of(group))

BY_NAME = {rule.name: rule for rule in ALL}

NOTES = {
    "first-written-here": {"zh": "第一次写在这里", "en": "first written here"},
    "used-here": {"zh": "这里也用到", "en": "used here, too"},
    "figure-of-the-claim": {"zh": "算式中的数据", "en": "a figure of it"},
    "other-language-here": {"zh": "另一种语言在这里", "en": "the other language is here"},
}
"""What is said of second places."""
