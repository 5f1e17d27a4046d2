"""What became of a mutant: told as it should be, rightly built, or wrong in one of the ways that we count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.diagnostics import Diagnostic
from tests.fuzz.mutant import Mutant, Traces

Outcome = Literal["told", "right", "silently wrong", "traceback", "unlocated"]
SITE_CHANGED = "the published site was changed"
EDITORS_LANGUAGES = ("zh", "en")
Pointing = Literal["first at the line", "at the line", "at a partner", "elsewhere"]


@dataclass(frozen=True)
class Verdict:
    """One mutant's fate."""

    number: int
    slips: tuple[str, ...]
    outcome: Outcome
    details: tuple[str, ...] = ()
    pointing: Pointing | None = None
    """Where the messages point, best of all; None if there are none. Second places of a message count as a line."""
    has_hints: bool = True
    """Every message has a hint, in every language."""
    messages: tuple[str, ...] = field(default=())
    seconds: float = 0.0

    @property
    def family(self) -> str:
        """The family of its first slip."""
        return self.slips[0].partition(": ")[0] if self.slips else ""


def told(mutant: Mutant, found: Iterable[Diagnostic], traces: Traces) -> Verdict:
    """The verdict on messages: all must have a place that can be opened, and one should point at what was changed."""
    diagnostics = tuple(found)
    faults = [fault for diagnostic in diagnostics for fault in _faults(mutant, diagnostic)]
    return Verdict(
        mutant.number,
        mutant.slips,
        "unlocated" if faults else "told",
        tuple(faults),
        _pointing(mutant, diagnostics, traces),
        all(diagnostic.hint(code).strip() for diagnostic in diagnostics for code in EDITORS_LANGUAGES),
        tuple(f"{diagnostic.location}: {diagnostic.rule.name}" for diagnostic in diagnostics),
    )


def _faults(mutant: Mutant, diagnostic: Diagnostic) -> Iterable[str]:
    """What is wrong with a message itself."""
    at = diagnostic.location
    raw = mutant.tree.files.get(at.path)
    if raw is None and (at.line, at.column) != (1, 1):
        yield f"{at}: there is no such file"
    if raw is not None:
        # a carriage return alone ends a line, too
        text = raw.decode("utf-8", "replace")
        for mark in ("\r\n", "\r"):
            text = text.replace(mark, "\n")
        lines = text.split("\n")
        if at.line > len(lines) or at.column > max(len(lines[at.line - 1]), len(diagnostic.source_line)) + 1:
            yield f"{at}: outside of the file"
    for code in EDITORS_LANGUAGES:
        message = diagnostic.message(code)
        if not message.strip() or "Traceback" in message or "\n" in message or len(message) > 2000:
            yield f"{at}: not readable: {message[:200]!r}"


def _said(found: Diagnostic) -> str:
    """The line that is shown, and what is said of it."""
    return f"{found.source_line} {found.message('en')}"


def _pointing(mutant: Mutant, diagnostics: tuple[Diagnostic, ...], traces: Traces) -> Pointing:
    if any(traces.has(found.location.path, found.location.line) for found in diagnostics):
        return "first at the line"
    seconds = (other.location for found in diagnostics for other in found.related)
    if any(traces.has(place.path, place.line) for place in seconds):
        return "at the line"
    if any(
        traces.has_partner(found.location.path, found.location.line, _said(found)) for found in diagnostics
    ):
        return "at a partner"
    return "elsewhere"
