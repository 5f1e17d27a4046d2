"""What a rule is: a name that says what should hold, and its wording in the editors' languages."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Wording:
    """One rule in one language; `{names}` are filled from the values of a diagnostic."""

    message: str
    hints: tuple[str, ...] = ()
    """Ways out, best first: the first whose names all have a value is shown."""
    explanation: str = ""
    """Why the rule exists, for the page of all rules."""

    def hint(self, values: Mapping[str, str]) -> str:
        """The best hint that can be filled from `values`, or an empty string."""
        for hint in self.hints:
            names = {name for _, name, _, _ in string.Formatter().parse(hint) if name}
            if names <= values.keys():
                return hint.format_map(values)
        return ""


@dataclass(frozen=True)
class Rule:
    """Something that holds in every good report."""

    name: str
    severity: Severity
    zh: Wording
    en: Wording

    def wording(self, language: str) -> Wording:
        """Wording for an editor: Chinese for any `zh` language code, otherwise English."""
        return self.zh if language.startswith("zh") else self.en


def make_rule(
    name: str,
    *,
    zh: str,
    en: str,
    hints: tuple[tuple[str, str], ...] = (),
    why: tuple[str, str] = ("", ""),
    severity: Severity = "error",
) -> Rule:
    """A rule from pairs of words, Chinese first; `hints` best first."""
    zh_hints = tuple(hint for hint, _ in hints)
    en_hints = tuple(hint for _, hint in hints)
    return Rule(name, severity, Wording(zh, zh_hints, why[0]), Wording(en, en_hints, why[1]))
