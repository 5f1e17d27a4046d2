"""Mistakes are collected, not raised: a stage reports what is wrong and goes on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from generator.diagnostics.location import Location, Related
from generator.diagnostics.rule import Rule, Severity

_SHOWN_AT_MOST = 300
_PLACES_TOLD = 5
"""How many further places of one slip are listed."""


@dataclass(frozen=True)
class Diagnostic:
    """One broken rule at one place."""

    rule: Rule
    location: Location
    values: dict[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    source_line: str = ""

    @property
    def severity(self) -> Severity:
        """`error` stops the build, `warning` does not."""
        return self.rule.severity

    def message(self, language: str) -> str:
        """What is wrong, in one sentence."""
        return self.rule.wording(language).message.format_map(self._shown)

    def hint(self, language: str) -> str:
        """What to write instead; empty where nobody can know."""
        return self.rule.wording(language).hint(self._shown)

    @property
    def _shown(self) -> dict[str, str]:
        """The values, of long ones the beginning: what was found may be a whole file."""
        return {
            name: value if len(value) <= _SHOWN_AT_MOST else f"{value[:_SHOWN_AT_MOST]}…"
            for name, value in self.values.items()
        }


class Diagnostics:
    """Collects what authors got wrong in one run."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Location, tuple[tuple[str, str], ...]], Diagnostic] = {}

    def report(
        self,
        rule: Rule,
        at: Location,
        *,
        related: Iterable[Related] = (),
        source_line: str = "",
        **values: Any,
    ) -> None:
        """Record that `rule` does not hold `at` a place; the same finding twice counts once."""
        texts = {name: str(value) for name, value in values.items()}
        found = Diagnostic(rule, at, texts, tuple(related), source_line)
        self._found.setdefault((rule.name, at, tuple(texts.items())), found)

    def adopt(self, found: Iterable[Diagnostic]) -> None:
        """Record what was found elsewhere, as if it had been found here."""
        for one in found:
            self._found.setdefault((one.rule.name, one.location, tuple(one.values.items())), one)

    def lines_told(self, path: str) -> frozenset[int]:
        """Lines of a file with mistakes that stop a build; a warning excuses nothing that follows from it."""
        return frozenset(found.location.line for found in self.errors if found.location.path == path)

    def withdraw(self, doubtful: Callable[[Diagnostic], bool]) -> None:
        """Take back findings that turned out to be mere consequences of others."""
        self._found = {key: found for key, found in self._found.items() if not doubtful(found)}

    def gather(self, rules: Collection[Rule], note: str) -> None:
        """Tell the same of one rule once, at the first place, with the others beside it: one slip, one message."""
        alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[Diagnostic]] = {}
        for found in self:
            key = (found.rule.name, tuple(found.values.items()))
            alike.setdefault(key, []).append(found)
        for first, *others in alike.values():
            if not others or first.rule not in rules:
                continue
            self.withdraw(partial(_is_one_of, (first, *others)))
            places = (*first.related, *(Related(other.location, note) for other in others[:_PLACES_TOLD]))
            self.report(
                first.rule,
                first.location,
                related=places,
                source_line=first.source_line,
                **first.values,
                count=len(others) + 1,
            )

    def __iter__(self) -> Iterator[Diagnostic]:
        """In reading order: by file, line, column."""
        return iter(sorted(self._found.values(), key=lambda found: (found.location, found.rule.name)))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that stop the build, in reading order."""
        return tuple(found for found in self if found.severity == "error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """Those that do not stop the build, in reading order."""
        return tuple(found for found in self if found.severity == "warning")

    def stop_if_errors(self) -> None:
        """Raise one ReportError that holds everything reported so far, if any of it is an error."""
        if self.errors:
            raise ReportError(tuple(self))


def _is_one_of(told: tuple[Diagnostic, ...], found: Diagnostic) -> bool:
    return found in told


class ReportError(Exception):
    """The content, data or configuration has mistakes; carries all of them."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(f"{found.location}: {found.message('en')}" for found in diagnostics))
        self.diagnostics = diagnostics
