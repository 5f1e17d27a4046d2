"""Many verdicts as figures: counted, printed as a table, written as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.fuzz.verdict import Verdict

LEAST_POINTING = 0.95
LEAST_WITH_HINT = 0.90


@dataclass(frozen=True)
class Figures:
    """What came of a number of mutants."""

    mutants: int
    right: int
    told: int
    tracebacks: int
    silently_wrong: int
    unlocated: int
    at_the_line: int
    at_a_partner: int
    with_hints: int

    @property
    def pointing(self) -> float:
        """Share of the messages that point at the changed line, or at what has to do with it."""
        return (self.at_the_line + self.at_a_partner) / self.told if self.told else 1.0

    @property
    def hinting(self) -> float:
        """Share of the mutants all of whose messages have a hint."""
        return self.with_hints / self.told if self.told else 1.0

    @property
    def misses(self) -> list[str]:
        """Targets that are not met."""
        found = [
            f"{count} {what}"
            for count, what in (
                (self.tracebacks, "tracebacks"),
                (self.silently_wrong, "silently wrong"),
                (self.unlocated, "messages without a place, or that cannot be read"),
            )
            if count
        ]
        if self.pointing < LEAST_POINTING:
            found.append(f"only {self.pointing:.1%} point at the line")
        if self.hinting < LEAST_WITH_HINT:
            found.append(f"only {self.hinting:.1%} carry a hint")
        return found


def figures(verdicts: Iterable[Verdict]) -> Figures:
    """The verdicts, counted."""
    found = list(verdicts)
    outcomes = Counter(verdict.outcome for verdict in found)
    told = [verdict for verdict in found if verdict.pointing is not None]
    pointing = Counter(verdict.pointing for verdict in told)
    return Figures(
        mutants=len(found),
        right=outcomes["right"],
        told=len(told),
        tracebacks=outcomes["traceback"],
        silently_wrong=outcomes["silently wrong"],
        unlocated=outcomes["unlocated"],
        at_the_line=pointing["at the line"],
        at_a_partner=pointing["at a partner"],
        with_hints=sum(verdict.has_hints for verdict in told),
    )


def table(verdicts: Sequence[Verdict]) -> str:
    """One row a family of slips, and one for all."""
    rows = [
        (
            "family of slips",
            "mutants",
            "right",
            "told",
            "at the line",
            "+ partner",
            "hints",
            "traceback",
            "silent",
        )
    ]
    families = sorted({verdict.family for verdict in verdicts})
    for name in (*families, "all"):
        found = figures(verdict for verdict in verdicts if name in (verdict.family, "all"))
        line, near = (
            f"{part / found.told:.1%}" if found.told else "–"
            for part in (found.at_the_line, found.at_the_line + found.at_a_partner)
        )
        hints = f"{found.hinting:.1%}" if found.told else "–"
        counts = (found.mutants, found.right, found.told)
        rows.append(
            (name, *map(str, counts), line, near, hints, str(found.tracebacks), str(found.silently_wrong))
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def explained(verdict: Verdict) -> str:
    """One verdict for somebody who wants to mend what is behind it."""
    head = f"mutant {verdict.number}: {verdict.outcome} ({'; '.join(verdict.slips)})"
    if verdict.pointing is not None:
        head += f", points {verdict.pointing}{'' if verdict.has_hints else ', without a hint'}"
    return "\n".join([head, *(f"    {line}" for line in (*verdict.details, *verdict.messages[:8]))])


def is_noteworthy(verdict: Verdict) -> bool:
    """Misses one of the targets."""
    is_wrong = verdict.outcome in ("traceback", "silently wrong", "unlocated")
    return is_wrong or verdict.pointing == "elsewhere" or not verdict.has_hints


def write_json(place: Path, parts: dict[str, Sequence[Verdict]]) -> None:
    """Figures and verdicts of every part of a run."""
    content = {
        name: {"figures": asdict(figures(found)), "verdicts": [asdict(verdict) for verdict in found]}
        for name, found in parts.items()
    }
    place.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
