"""All that has an id, collected; an id that is used twice is reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from generator.diagnostics import Diagnostics, Related, rules
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.section import SectionSpec
from generator.model.parse import Located
from generator.model.spec import Spec
from generator.model.specs import Specs
from generator.source.document import Origin


def collect_things(specs: Specs, diagnostics: Diagnostics) -> dict[str, Thing[Spec]]:
    """Every thing of the report by its id, in the order of the files."""
    things: dict[str, Thing[Spec]] = {}
    for kind, located in specs.located:
        if not kind.is_thing:
            continue
        if located not in _OF_SPEC:
            _OF_SPEC[located] = tuple(_things(kind.name, located))
        for thing in _OF_SPEC[located]:
            first = things.setdefault(thing.id, thing)
            if first is not thing:
                _report_taken(thing, first, diagnostics)
    return things


_OF_SPEC: WeakKeyDictionary[Located[Spec], tuple[Thing[Spec], ...]] = WeakKeyDictionary()
"""Things of specs that are still the same after a save: then whatever was made of them still holds."""


def _things(kind: str, located: Located[Spec]) -> Iterator[Thing[Spec]]:
    spec = located.spec
    identity = str(getattr(spec, "id", ""))
    yield Thing(identity, kind, spec, located.origin, _name(spec), _sources(spec))
    if isinstance(spec, FamilySpec):
        for index, metric in enumerate(spec.metrics):
            origin = located.origin.at("metrics", index)
            sources = dict.fromkeys(figure.source for figure in metric.figures if figure.source)
            yield Thing(metric.id, "metric", metric, origin, metric.name, tuple(sources))


def _name(spec: Spec) -> Mapping[str, str]:
    """What readers call it: a section by its number and title, a question by itself, others by name or title."""
    if isinstance(spec, SectionSpec):
        numbers = spec.number or {}
        return {code: _numbered(numbers.get(code, ""), title) for code, title in spec.title.items()}
    for field in ("name", "title", "question"):
        value = getattr(spec, field, None)
        if value is not None:
            return dict(value)
    return {}


def _numbered(number: str, title: str) -> str:
    if not number:
        return title
    if number.endswith(("）", "、")):
        return number + title
    return f"{number} {title}" if number.isascii() else f"{number}、{title}"


def _sources(spec: Spec) -> tuple[str, ...]:
    if hasattr(spec, "sources"):
        return tuple(spec.sources)
    main = getattr(spec, "source", None)
    return ((main,) if main else ()) + tuple(getattr(spec, "also", ()))


def _report_taken(thing: Thing[Spec], first: Thing[Spec], diagnostics: Diagnostics) -> None:
    place = _id_place(thing.origin)
    at = place.location()
    diagnostics.report(
        rules.IDS_ARE_UNIQUE,
        at,
        related=(Related(_id_place(first.origin).location(), "first-written-here"),),
        source_line=place.line_of(at),
        found=thing.id,
    )


def _id_place(origin: Origin) -> Origin:
    return origin.at("id")
