"""What is written once on one side, shown on the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from generator.diagnostics import Diagnostics, rules
from generator.linking.field_references import FieldReference
from generator.linking.kind_names import kind_name
from generator.linking.report import Link, Passage
from generator.linking.texts import mentioned_figures, mentioned_things
from generator.linking.thing import Thing
from generator.model.parse import report
from generator.model.spec import Spec

_NEED_A_LINK = (
    "measure",
    "document",
    "programme",
    "event",
    "place",
    "body",
    "problem",
    "next-step",
    "target",
    "chart",
)


def backlinks_of(
    references: Iterable[FieldReference], passages: Iterable[Passage]
) -> dict[str, tuple[Link, ...]]:
    """For each thing that is pointed to: the things that do so, and in which field."""
    found: dict[str, dict[tuple[str, str], Link]] = defaultdict(dict)
    for reference in references:
        if (
            reference.owner is not None
            and reference.target is not None
            and reference.owner is not reference.target
        ):
            key = (reference.owner.id, reference.how)
            found[reference.target.id].setdefault(key, Link(reference.owner, reference.how))
    for passage in passages:
        for text in passage.texts.values():
            for target in mentioned_things(text):
                if passage.owner is not None and passage.owner is not target:
                    found[target.id].setdefault((passage.owner.id, "text"), Link(passage.owner, "text"))
    return {identity: tuple(links.values()) for identity, links in found.items()}


def figure_links_of(references: Iterable[FieldReference]) -> dict[str, tuple[Thing[Spec], ...]]:
    """For each figure: the things whose fields name it."""
    found: dict[str, dict[str, Thing[Spec]]] = defaultdict(dict)
    for reference in references:
        for figure in reference.figures:
            if reference.owner is not None:
                found[figure.id][reference.owner.id] = reference.owner
    return {identity: tuple(owners.values()) for identity, owners in found.items()}


def figure_uses_of(passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    """For each figure: the passages that mention it."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        mentioned = dict.fromkeys(
            name for text in passage.texts.values() for name in sorted(mentioned_figures(text))
        )
        for name in mentioned:
            found[name].append(passage)
    return {name: tuple(uses) for name, uses in found.items()}


def report_orphans(
    things: Mapping[str, Thing[Spec]],
    backlinks: Mapping[str, tuple[Link, ...]],
    references: Iterable[FieldReference],
    diagnostics: Diagnostics,
) -> None:
    """Things that nothing points to can only be found by an index: probably a link was forgotten."""
    at_home = {
        reference.target.id for reference in references if reference.owner is None and reference.target
    }
    for thing in things.values():
        if thing.kind in _NEED_A_LINK and thing.id not in backlinks and thing.id not in at_home:
            values: dict[str, Any] = {
                "kind": kind_name(thing.kind, "en"),
                "kind_zh": kind_name(thing.kind, "zh"),
            }
            report(diagnostics, rules.THINGS_ARE_LINKED, thing.origin.at("id"), found=thing.id, **values)
