"""How a figure stands to the one before it in its series."""

from __future__ import annotations

from generator.linking.figure_words import figure_text
from generator.linking.figures import Figure
from generator.pages.context import PageContext
from generator.wording.dates import write_period


def compared(context: PageContext, figure: Figure) -> str:
    """`lower than 346万人 at the end of 2013`; empty where there is nothing before.

    Both figures stand as printed: a difference that the source does not give would be a figure of ours.
    """
    before = _before(context, figure)
    if before is None:
        return ""
    words, last = context.words, before.quantity.base
    text = words.card_same
    if figure.quantity.base != last:
        text = words.card_rose if figure.quantity.base > last else words.card_fell
    written = figure_text(before, context.report, context.language)
    period = write_period(before.period, context.language)
    return text.replace("{value}", written).replace("{period}", period)


def _before(context: PageContext, figure: Figure) -> Figure | None:
    """The figure before in the same metric and place, if both are of the same sort of period and so comparable."""
    figures = context.report.metrics[figure.metric].at_place(figure.place)
    at = figures.index(figure)
    if at == 0 or figures[at - 1].period.kind != figure.period.kind:
        return None
    return figures[at - 1]
