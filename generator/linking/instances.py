"""Claims that hold for many periods or places: each of them is a claim of its own, proved by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.linking.expressions import parse_claim, references_in, with_references
from generator.linking.figures import Figure, Metric, figure_key
from generator.model.nouns.metric import RelationSpec


def claims_for_each(spec: RelationSpec, metrics: Mapping[str, Metric]) -> Iterator[tuple[str, str]]:
    """What the claim is made for, and the claim as it reads there, in the order of the figures.

    It is made for every period, place or figure of the first reference in it: what another reference lacks there is
    missing, and told when the claim is proved.

    Raises:
        ExpressionMistake: it is not a claim.
    """
    claim = parse_claim(spec.claim)
    first = next(iter((*references_in(claim.left), *references_in(claim.right))), "")
    each = spec.each or "figure"
    for key in _instances(first, each, metrics):
        yield key, with_references(spec.claim, partial(_named, key, each))


def _instances(first: str, each: str, metrics: Mapping[str, Metric]) -> Iterator[str]:
    name, _, part = first.partition("@")
    metric = metrics.get(name)
    if metric is None:
        yield part or "report"  # told as a metric that is not there
        return
    for figure in metric.figures:
        key = _key(figure, part, each)
        if key is not None:
            yield key


def _key(figure: Figure, part: str, each: str) -> str | None:
    """The period, the place or the whole key of a figure, if it is one of those that `part` leaves open."""
    period = figure.period.key
    if each == "figure":
        return figure.key
    if each == "period":
        return period if figure.key == figure_key(period, part or None) else None
    return figure.place if figure.place and figure.key == figure_key(part, figure.place) else None


def _named(key: str, each: str, reference: str) -> str:
    name, _, part = reference.partition("@")
    if each == "period":
        return f"{name}@{figure_key(key, part or None)}"
    return f"{name}@{figure_key(part, key) if each == 'place' and part else part or key}"
