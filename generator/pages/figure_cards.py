"""What a card tells of a figure where a text mentions it: enough to trust it without leaving the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from generator.linking.figures import Figure
from generator.pages.comparing import compared
from generator.pages.context import PageContext
from generator.pages.views import (
    FigureView,
    RelationView,
    ThingView,
    figure_view,
    relation_view,
    thing_view,
)
from generator.wording.patterns import fill

_KINDS = ("measure", "target", "problem", "question")
"""What a card leads on to; the page of the metric has the rest."""


@dataclass(frozen=True)
class FigureCard:
    """One figure as its card shows it."""

    figure: FigureView
    change: str
    """How it stands to the figure before it in its metric; empty where there is none."""
    relations: tuple[RelationView, ...]
    """The claims that prove it; none where no relation covers it."""
    links: tuple[ThingView, ...]
    quotation: str
    """The figure with its source and permanent address, for the clipboard."""


def figure_card(context: PageContext, figure: Figure) -> FigureCard:
    """The card of a figure in the language of the context."""
    report, prose = context.report, context.prose()
    view = figure_view(context, figure, prose)
    links = (thing for thing in report.figure_links.get(figure.id, ()) if thing.kind in _KINDS)
    return FigureCard(
        figure=view,
        change=compared(context, figure),
        relations=tuple(relation_view(context, found, prose) for found in report.relations_of(figure)),
        links=tuple(thing_view(context, thing) for thing in links),
        quotation=_quotation(context, view),
    )


def _quotation(context: PageContext, view: FigureView) -> str:
    pattern = context.words.card_derived_quotation if view.is_derived else context.words.card_quotation
    return fill(
        pattern,
        metric=view.metric,
        period=view.period,
        value=view.value,
        title=context.report.facts.title[context.code],
        places=context.language.list_separator.join(f"§{place.locator}" for place in view.places),
        address=context.url(f"{view.address.path}#{view.address.anchor}"),
    )
