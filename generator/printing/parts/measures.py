"""The measures: aim, means, who acts, figures, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.pages.context import PageContext
from generator.pages.entries import Fact, figures_fact
from generator.pages.fields import measures_by_field
from generator.pages.kinds.measure.page import MeasureBody, measure_body
from generator.pages.prose import Part, Written
from generator.printing.block import Block
from generator.printing.parts.charts import ChartNumbers
from generator.printing.parts.headings import facts, heading, text


def measures(context: PageContext, charts: ChartNumbers) -> Iterator[Block]:
    """Every measure, by field of work."""
    words = context.words
    yield heading("measures_", words.measures, 2)
    yield from text("lede", "lede:measures_", words.measures_text)
    for _, group in measures_by_field(context):
        for measure in group:
            yield from _measure(context, measure, charts)


def _measure(context: PageContext, measure: Thing[MeasureSpec], charts: ChartNumbers) -> Iterator[Block]:
    body, key = measure_body(context, measure), measure.id
    yield heading(key, measure.name[context.code], 3, context.report.address(measure))
    yield from text("paragraph", f"aim:{key}", body.aim, measure.spec.source)
    for number, instrument in enumerate(body.instruments):
        yield from text("item", f"instrument:{key}:{number}", instrument)
    yield from facts(context, f"facts:{key}", _facts(context, measure, body))
    yield from text("note", f"note:{key}", body.note)
    yield from charts.blocks(context, body.charts)


def _facts(context: PageContext, measure: Thing[MeasureSpec], body: MeasureBody) -> Iterator[Fact]:
    words, field = context.words, Part("link", body.field.title, body.field.address)
    yield Fact(words.field, ((field,),))
    yield Fact(words.actors, tuple(_actor(context, who, does) for who, does in body.actors))
    yield figures_fact(context, words.figures, measure.spec.figures)
    yield from body.facts


def _actor(context: PageContext, who: Written, does: Written) -> Written:
    return (*who, Part("words", context.language.colon), *does) if does else who
