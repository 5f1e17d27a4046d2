"""Fields of work: the sections that measures belong to, with their measures."""

from __future__ import annotations

from dataclasses import dataclass

from generator.linking.figure_words import figure_name, figure_text
from generator.linking.locators import locator_order
from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.prose import Part, Written
from generator.pages.reading_order import ordered_sections
from generator.pages.views import ThingView, thing_view


@dataclass(frozen=True)
class FieldView:
    """One field with its measures."""

    section: ThingView
    measures: tuple[ThingView, ...]
    figure: Written
    """A figure of the field that its author chose."""


def field_views(context: PageContext) -> tuple[FieldView, ...]:
    """All fields that have measures, in reading order."""
    chosen = {choice.section: choice.figure for choice in context.report.home.fields}
    return tuple(
        FieldView(
            section=thing_view(context, section),
            measures=tuple(thing_view(context, measure) for measure in measures),
            figure=_figure(context, chosen[section.id]) if section.id in chosen else (),
        )
        for section, measures in measures_by_field(context)
    )


def measures_by_field(context: PageContext) -> list[tuple[Thing[SectionSpec], list[Thing[MeasureSpec]]]]:
    """Each field with its measures, both in the order of the source."""
    measures = sorted(context.report.all(MeasureSpec), key=lambda measure: locator_order(measure.spec.source))
    found = []
    for section in ordered_sections(context):
        own = [measure for measure in measures if measure.spec.field == section.id]
        if own:
            found.append((section, own))
    return found


def _figure(context: PageContext, reference: str) -> Written:
    report, language = context.report, context.language
    figure = report.figure(reference)
    name = figure_name(figure, report, language)
    text = figure_text(figure, report, language)
    return (Part("figure", text, report.address(figure), figure=figure), Part("words", f" {name}"))
