"""What a report has already and editors may offer: ids by kind, figures, places of the source, days and periods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostics
from generator.linking.figures import Metric
from generator.linking.metrics import collect_metrics
from generator.linking.settings import Settings, read_settings
from generator.linking.things import collect_things
from generator.model.nouns.section import SectionSpec
from generator.model.spec import ANYTHING, DAY, FIGURE, LOCATOR, METRIC, PERIOD
from generator.model.specs import Specs

Known = Mapping[str, Mapping[str, str]]
"""For each name that a field may offer: values, sorted, and what each stands for, in every language."""


def known_values(specs: Specs) -> Known | None:
    """All of a report, with mistakes or without; None if its languages cannot be told."""
    unheard = Diagnostics()
    settings = read_settings(specs, unheard)
    if settings is None:
        return None
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, value, meaning in _values(specs, settings, unheard):
        found[name].setdefault(value, meaning)
    return {name: dict(sorted(values.items())) for name, values in sorted(found.items())}


def _values(specs: Specs, settings: Settings, unheard: Diagnostics) -> Iterator[tuple[str, str, str]]:
    for section in specs.all(SectionSpec):
        yield LOCATOR, section.spec.source, _joined(section.spec.title, settings)
        for point in section.spec.subsections:
            yield LOCATOR, point.source, _joined(point.title, settings)
    for thing in collect_things(specs, unheard).values():
        meaning = _joined(thing.name, settings)
        yield thing.kind, thing.id, meaning
        yield ANYTHING, thing.id, meaning
        yield from ((LOCATOR, locator, "") for locator in thing.sources)
    for metric in collect_metrics(specs, settings.source_language.numbers, settings.codes, unheard).values():
        yield from _of_metric(metric, settings)


def _of_metric(metric: Metric, settings: Settings) -> Iterator[tuple[str, str, str]]:
    name = _joined(metric.spec.name, settings)
    for figure in metric.figures:
        spec = figure.spec
        yield FIGURE, figure.reference, f"{name} = {spec.value or spec.formula}"
        yield from ((DAY, day, "") for day in (spec.at, spec.from_, spec.to) if day)
        yield from ((PERIOD, period, "") for period in (spec.in_,) if period)
    yield from ((METRIC, f"{metric.id}@{place}", name) for place in metric.places)
    if len(metric.figures) == 1:
        yield FIGURE, metric.id, name


def _joined(texts: Mapping[str, str], settings: Settings) -> str:
    return " · ".join(dict.fromkeys(texts[code] for code in settings.codes if code in texts))
