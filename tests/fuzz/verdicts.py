"""Many verdicts as figures: counted, printed as a table, written as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.fuzz.verdict import SITE_CHANGED, Verdict

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
    changed_sites: int
    unlocated: int
    first_at_the_line: int
    at_the_line: int
    at_a_partner: int
    with_hints: int

    @property
    def leading(self) -> float:
        """Share of the mutants a message of which has its first place at the changed line."""
        return self.first_at_the_line / self.told if self.told else 1.0

    @property
    def pointing(self) -> float:
        """Share of the mutants a message of which points at the changed line itself."""
        return self.at_the_line / self.told if self.told else 1.0

    @property
    def nearing(self) -> float:
        """Share of the mutants a message of which points at the line, or at what has to do with it."""
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
        changed_sites=sum(SITE_CHANGED in verdict.details for verdict in found),
        unlocated=outcomes["unlocated"],
        first_at_the_line=pointing["first at the line"],
        at_the_line=pointing["first at the line"] + pointing["at the line"],
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
            "first at line",
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
        counts = (found.mutants, found.right, found.told)
        ends = (found.tracebacks, found.silently_wrong)
        rows.append((name, *map(str, counts), *_shares(found), *map(str, ends)))
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _shares(found: Figures) -> list[str]:
    """Of the mutants that were told: where the messages point, and whether all have hints."""
    shares = (found.leading, found.pointing, found.nearing, found.hinting)
    return [f"{share:.1%}" if found.told else "–" for share in shares]


def summary(parts: Mapping[str, Sequence[Verdict]]) -> list[dict[str, str | int]]:
    """What is counted of every part of a run, beside its target."""
    names = (
        ("mutants", ""),
        ("built, and right", ""),
        ("told", ""),
        ("tracebacks", "0"),
        ("silently wrong", "0"),
        ("published site changed by a mistake", "0"),
        ("told without a place, or not readable", "0"),
        ("a message begins at the changed line", ""),
        ("a message shows the changed line", f"at least {LEAST_POINTING:.0%}"),
        ("a message shows it, or what refers to it", ""),
        ("all messages have a hint", f"at least {LEAST_WITH_HINT:.0%}"),
    )
    columns = {part: _column(figures(verdicts)) for part, verdicts in parts.items()}
    return [
        {"What": name, "Target": target, **{part: column[at] for part, column in columns.items()}}
        for at, (name, target) in enumerate(names)
    ]


def _column(found: Figures) -> list[str]:
    counts = (
        found.mutants,
        found.right,
        found.told,
        found.tracebacks,
        found.silently_wrong,
        found.changed_sites,
        found.unlocated,
    )
    return [f"{count:,}" for count in counts] + _shares(found)


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
