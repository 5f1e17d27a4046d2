"""References in fields: ids and figures that an author names outside of running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostics, rules
from generator.linking.figures import Figure, Metric
from generator.linking.kind_names import kind_name
from generator.linking.owner import owner_of, written_keys
from generator.linking.references import find_figures, suggestion, teller
from generator.linking.thing import Thing
from generator.model.parse import report
from generator.model.spec import (
    FigureReference,
    Keys,
    Localized,
    Marker,
    RefersTo,
    Spec,
)
from generator.model.specs import Specs
from generator.source.document import Origin


@dataclass(frozen=True)
class FieldReference:
    """A reference in a field that holds: to a thing, or to figures."""

    owner: Thing[Spec] | None
    """The thing whose field it is; None for the home page."""
    how: str
    """Name of the field."""
    target: Thing[Spec] | None
    figures: tuple[Figure, ...] = ()


def resolve_fields(
    specs: Specs, things: Mapping[str, Thing[Spec]], metrics: Mapping[str, Metric], diagnostics: Diagnostics
) -> Iterator[FieldReference]:
    """Every reference in a field that leads somewhere; those that do not are reported."""
    for _, located in specs.located:
        for keys, mark, value in located.marked:
            if isinstance(mark, Localized):
                continue
            origin = located.origin.at(*written_keys(keys))
            owner, how = owner_of(located, keys, things), _field_name(keys)
            if isinstance(mark, RefersTo):
                target = _find_thing(value, mark, things, origin, diagnostics)
                if target is not None:
                    yield FieldReference(owner, how, target)
            else:
                yield FieldReference(
                    owner, how, None, _find_figures(value, mark, metrics, origin, diagnostics)
                )


def _field_name(keys: Keys) -> str:
    return next(str(key) for key in reversed(keys) if isinstance(key, str))


def _find_thing(
    identity: str, mark: RefersTo, things: Mapping[str, Thing[Spec]], origin: Origin, diagnostics: Diagnostics
) -> Thing[Spec] | None:
    thing = things.get(identity)
    if thing is None:
        wanted = {name: None for name, other in things.items() if not mark.kinds or other.kind in mark.kinds}
        report(diagnostics, rules.THING_EXISTS, origin, found=identity, **suggestion(identity, wanted))
    elif mark.kinds and thing.kind not in mark.kinds:
        values: dict[str, Any] = {
            "found": identity,
            "kind": kind_name(thing.kind, "en"),
            "kind_zh": kind_name(thing.kind, "zh"),
            "wanted": ", ".join(kind_name(kind, "en") for kind in mark.kinds),
            "wanted_zh": "、".join(kind_name(kind, "zh") for kind in mark.kinds),
        }
        report(diagnostics, rules.REFERENCE_HAS_ITS_KIND, origin, **values)
        return None
    return thing


def _find_figures(
    reference: str, mark: Marker, metrics: Mapping[str, Metric], origin: Origin, diagnostics: Diagnostics
) -> tuple[Figure, ...]:
    figures = find_figures(reference, metrics, teller(diagnostics, origin))
    if isinstance(mark, FigureReference) and len(figures) > 1:
        known = ", ".join(figure.reference for figure in figures)
        report(diagnostics, rules.FIGURE_IS_UNAMBIGUOUS, origin, found=reference, known=known)
    return figures
