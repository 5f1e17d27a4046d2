"""Findings that only follow from others: what a broken file would have defined is not missing anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.diagnostics import Diagnostic, Diagnostics, rules
from generator.linking.figures import Metric
from generator.linking.thing import Thing
from generator.model.spec import Spec

_DANGLING = frozenset(
    {rules.METRIC_EXISTS, rules.FIGURE_EXISTS, rules.FIGURE_IS_UNAMBIGUOUS, rules.THING_EXISTS}
)
_ARITHMETIC = frozenset({rules.RELATIONS_HOLD, rules.MISMATCH_IS_REAL})
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def withdraw_followers(
    lost_ids: Iterable[str],
    things: Mapping[str, Thing[Spec]],
    metrics: Mapping[str, Metric],
    diagnostics: Diagnostics,
) -> None:
    """Take back what is said of ids that were written, but in a file, an entry or a figure with mistakes of its own."""
    without_unit = {name for name, thing in things.items() if thing.kind == "metric" and name not in metrics}
    incomplete = {name for name, metric in metrics.items() if len(metric.figures) < len(metric.spec.figures)}
    unknown = {_alike(name) for name in without_unit | incomplete | set(lost_ids)}

    told = {_line(found) for found in diagnostics.errors if found.rule not in _ARITHMETIC}
    unseen = {_line(found) for found in diagnostics if found.rule is rules.CHARACTERS_ARE_VISIBLE}

    def follows(found: Diagnostic) -> bool:
        if found.rule in _DANGLING and _alike(found.values["found"].partition("@")[0]) in unknown:
            return True
        if found.rule in _ARITHMETIC and not told.isdisjoint(
            _lines_of_figures(found.values["claim"], metrics)
        ):
            return True
        return found.rule is not rules.CHARACTERS_ARE_VISIBLE and _line(found) in unseen

    diagnostics.withdraw(follows)


def gather_dangling(diagnostics: Diagnostics) -> None:
    """Tell once what many places refer to in vain: its definition was deleted or renamed, the places are right."""
    diagnostics.gather(_DANGLING, "used-here")


def _lines_of_figures(claim: str, metrics: Mapping[str, Metric]) -> set[tuple[str, int]]:
    """Where the figures stand that a claim may speak of: one that is mistyped makes the claim fail."""
    named = (metrics[name] for name in _NAME.findall(claim) if name in metrics)
    places = (figure.origin for metric in named for figure in metric.figures)
    return {(place.path, place.location().line) for place in places}


def _alike(name: str) -> str:
    """An id as it was probably meant: what cannot be one (`Poverty_Rate`) is lost under that name."""
    return re.sub("[^a-z0-9]+", "-", name.lower())


def _line(found: Diagnostic) -> tuple[str, int]:
    return found.location.path, found.location.line
