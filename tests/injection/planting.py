"""Payloads put into every text of a report, and those taken back that a rule refuses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.pipeline import check_report
from generator.source.files import Project
from tests.injection.corpus import Payload, as_running_text, codes, payloads
from tests.injection.hostile_report import HostileReport
from tests.injection.leaves import Keys, Leaf
from tests.support.own_words import languages

_MOST_PASSES = 12


@dataclass(frozen=True)
class Planted:
    """One payload in one place, and the word behind it by which it is found again."""

    leaf: Leaf
    payload: Payload
    code: str


@dataclass(frozen=True)
class Refused:
    """A place where a text was not accepted, and why."""

    leaf: Leaf
    payloads: tuple[Payload, ...]
    rule: str


@dataclass(frozen=True)
class Planting:
    """What stands in the report now, and what its checks kept out."""

    planted: tuple[Planted, ...]
    refused: tuple[Refused, ...]


def plant_everywhere(report: HostileReport, project: Project, turn: int, turns: int) -> Planting:
    """Fill all free places so that, after `turns` different turns, every field has had every payload.

    Raises:
        AssertionError: the checks say something that is not about a planted text.
    """
    planted: dict[Leaf, list[Planted]] = defaultdict(list)
    before: dict[Leaf, str] = {}
    names = codes()
    for leaf, chosen in list(shares(report, turn, turns)):
        before[leaf] = report.get(leaf)
        planted[leaf] = [Planted(leaf, payload, next(names)) for payload in chosen]
        report.set(leaf, _text(planted[leaf], before[leaf]))
    refused = _withdraw(report, project, planted, before)
    return Planting(tuple(found for several in planted.values() for found in several), tuple(refused))


def shares(report: HostileReport, turn: int, turns: int) -> Iterator[tuple[Leaf, list[Payload]]]:
    """The payloads of each place in one turn: few where a field occurs often, many where it stands alone."""
    corpus = payloads()
    leaves = [leaf for leaf in report.leaves() if leaf.is_free and _is_planted(leaf)]
    count = Counter((leaf.field, leaf.language) for leaf in leaves)
    # so that one turn has all payloads somewhere, and both languages the same
    first = {field: 7 * number for number, field in enumerate(dict.fromkeys(leaf.field for leaf in leaves))}
    seen: Counter[tuple[str, str]] = Counter()
    for leaf in leaves:
        key = (leaf.field, leaf.language)
        size = -(-len(corpus) // (count[key] * turns))
        start = first[leaf.field] + (turn * count[key] + seen[key]) * size
        seen[key] += 1
        yield leaf, [corpus[(start + step) % len(corpus)] for step in range(size)]


def _is_planted(leaf: Leaf) -> bool:
    """Optional texts are written wherever readers may see them, other optional fields only where they are used."""
    return leaf.is_written or leaf.keys[-1] == leaf.language


def _text(planted: Iterable[Planted], before: str) -> str:
    """The payload first, so that it stands where a line or a cell begins."""
    parts = [part for found in planted for part in (_written(found.payload.text, found.leaf), found.code)]
    return " ".join([*parts, before]).rstrip(" ")


def _written(text: str, leaf: Leaf) -> str:
    if not leaf.running:
        return text
    return as_running_text(text, loose_patterns(leaf.language))


def loose_patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """What running text of a language may not have besides digits."""
    return tuple(map(re.compile, languages()[code].numbers.loose))


def _withdraw(
    report: HostileReport, project: Project, planted: dict[Leaf, list[Planted]], before: dict[Leaf, str]
) -> Iterator[Refused]:
    """Put back what the checks refuse until they refuse nothing more."""
    found: list[Refused] = []
    for _ in range(_MOST_PASSES):
        rules = refusals(report, project, planted)
        if not rules:
            return iter(found)
        for leaf, rule in _with_translations(rules, planted).items():
            found.append(Refused(leaf, tuple(one.payload for one in planted.pop(leaf)), rule))
            if before[leaf]:
                report.set(leaf, before[leaf])
            else:
                report.remove(leaf)
    raise AssertionError(f"after {_MOST_PASSES} passes the checks still refuse {rules}")


def _with_translations(rules: dict[Leaf, str], planted: Iterable[Leaf]) -> dict[Leaf, str]:
    """A text that was written only to be filled goes in all of its languages."""
    made = {(leaf.file, leaf.keys[:-1]): rule for leaf, rule in rules.items() if not leaf.is_written}
    others = {
        leaf: made[at]
        for leaf in planted
        if (at := (leaf.file, leaf.keys[:-1])) in made and not leaf.is_written
    }
    return others | rules


def refusals(report: HostileReport, project: Project, among: Iterable[Leaf]) -> dict[Leaf, str]:
    """The places that the checks name, each with the rule; whatever else they say is a fault of the test."""
    lines = report.write(project.root)
    by_keys = {(leaf.file, leaf.keys): leaf for leaf in among}
    found: dict[Leaf, str] = {}
    strange: list[Diagnostic] = []
    for diagnostic in check_report(project).diagnostics.errors:
        at = diagnostic.location
        leaf = by_keys.get((at.path, lines.get((at.path, at.line), ())))
        if leaf is None and at.path in report.files:
            leaf = _made_beside(lines.get((at.path, at.line), ()), at.path, among)
        if leaf is not None:
            found.setdefault(leaf, diagnostic.rule.name)
        else:
            strange.append(diagnostic)
    # a text that was refused may be missed elsewhere, and is told there, too
    assert found or not strange, "\n".join(
        f"{one.location}: {one.rule.name} {dict(one.values)}" for one in strange[:20]
    )
    return found


def _made_beside(keys: Keys, file: str, among: Iterable[Leaf]) -> Leaf | None:
    """An optional text that was written only to be filled, beside the field that the checks name."""
    beside = [
        leaf
        for leaf in among
        if leaf.file == file and not leaf.is_written and leaf.keys[:-2] == keys[: len(leaf.keys) - 2]
    ]
    return max(beside, key=lambda leaf: len(leaf.keys), default=None)
