"""`metric@key` becomes a figure; a reference that fails says what there is instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from generator.diagnostics import Diagnostics, Rule, rules
from generator.linking.figures import Figure, Metric
from generator.model.parse import report
from generator.source.document import Origin

Report = Callable[..., None]


def find_figure(reference: str, metrics: Mapping[str, Metric], tell: Report) -> Figure | None:
    """The figure that `reference` names; `tell(rule, **values)` is called if there is none.

    A bare metric id is enough where the metric has just one figure, besides those of single places.
    """
    name, mark, key = reference.partition("@")
    metric = metrics.get(name)
    if metric is None:
        tell(rules.METRIC_EXISTS, found=name, **suggestion(name, metrics))
        return None
    if not mark:
        if len(metric.whole) == 1:
            return metric.whole[0]
        tell(rules.FIGURE_IS_UNAMBIGUOUS, found=name, known=_references(metric))
        return None
    figure = metric.figure(key)
    if figure is None:
        tell(rules.FIGURE_EXISTS, found=reference, known=_references(metric) or "—")
    return figure


def _references(metric: Metric) -> str:
    return ", ".join(f"{metric.id}@{figure.key}" for figure in metric.figures)


def find_figures(reference: str, metrics: Mapping[str, Metric], tell: Report) -> tuple[Figure, ...]:
    """All figures that `metric`, `metric@place` or `metric@key` names."""
    name, _, key = reference.partition("@")
    if name in metrics and (found := named_figures(metrics[name], key)):
        return found
    figure = find_figure(reference, metrics, tell)
    return (figure,) if figure is not None else ()


def named_figures(metric: Metric, key: str) -> tuple[Figure, ...]:
    """Figures of a metric as a whole (no key), of one place, or the one with a key; none if there are none."""
    if not key:
        return metric.whole
    figure = metric.figure(key)
    return (figure,) if figure is not None else metric.at_place(key)


def suggestion(found: str, known: Mapping[str, object]) -> dict[str, Any]:
    """The nearest known name, as a value for a hint; empty if nothing is near."""
    near = _nearest(found, tuple(known))
    return {"suggestion": near} if near else {}


@lru_cache(maxsize=64)
def _nearest(found: str, known: tuple[str, ...]) -> str:
    """Looked for once: what is missing is mostly missed in many places."""
    return next(iter(get_close_matches(found, known, n=1, cutoff=0.6)), "")


def teller(diagnostics: Diagnostics, origin: Origin) -> Report:
    """A `tell` that reports at one origin."""

    def tell(rule: Rule, **values: Any) -> None:
        report(diagnostics, rule, origin, **values)

    return tell
