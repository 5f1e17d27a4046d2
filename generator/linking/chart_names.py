"""Charts are called by their titles, and titles are running text: each language writes its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostics
from generator.linking.figures import Metric
from generator.linking.plain_texts import segment_text
from generator.linking.settings import Settings
from generator.linking.texts import TextReader
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec
from generator.model.spec import Spec


def with_chart_names(
    things: Mapping[str, Thing[Spec]], metrics: Mapping[str, Metric], settings: Settings
) -> dict[str, Thing[Spec]]:
    """The same things, charts named as they are read; what is wrong in a title is told where all texts are read."""
    reader = TextReader(metrics, things, Diagnostics())
    return {identity: _named(thing, reader, settings) for identity, thing in things.items()}


def _named(thing: Thing[Spec], reader: TextReader, settings: Settings) -> Thing[Spec]:
    if not isinstance(thing.spec, ChartSpec):
        return thing
    names = dict(thing.spec.title)  # a form may have a name, too, which is plain text for its table
    for language in settings.languages:
        if language.code in names:
            segments = reader.read(names[language.code], language, thing.origin.at("title", language.code))
            names[language.code] = "".join(segment_text(segment, settings, language) for segment in segments)
    return replace(thing, name=names)
