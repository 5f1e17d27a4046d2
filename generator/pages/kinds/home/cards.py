"""Cards of headline figures: the number large, what it is, how it changed or of what it is a part."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figure_words import figure_name, figure_text
from generator.linking.figures import Figure
from generator.model.nouns.home import HeadlineSpec
from generator.pages.comparing import compared
from generator.pages.context import PageContext
from generator.pages.prose import Part, Written
from generator.pages.views import FigureView, figure_view
from generator.wording.dates import write_period

_NUMBER = re.compile(r"^(?P<before>\D*)(?P<number>\d[\d.,٬٫]*[%٪]?)(?P<after>.*)$")


@dataclass(frozen=True)
class CardView:
    """One headline figure."""

    label: str
    figure: FigureView
    before: str
    number: str
    after: str
    """What stands after the number: the unit."""
    whole: str
    """`of 2,900 villages`; empty where the figure is no part."""
    whole_address: Address | None
    done: str
    """Share of the whole, of 100, for the bar."""
    compared: str
    """How it stands to the figure before it; empty where there is none."""
    more: Written
    """What else says much about it: by how much it changed, its share."""


def card_views(context: PageContext) -> tuple[CardView, ...]:
    """All headline figures in the order in which the author gives them."""
    return tuple(_card(context, spec) for spec in context.report.home.headline)


def _card(context: PageContext, spec: HeadlineSpec) -> CardView:
    report = context.report
    figure = report.figure(spec.figure)
    view = figure_view(context, figure, context.prose())
    parts = _NUMBER.match(view.value)
    whole = report.figure(spec.of) if spec.of else None
    return CardView(
        label=spec.label[context.code] if spec.label else _label(context, figure),
        figure=view,
        before=parts["before"] if parts else "",
        number=parts["number"] if parts else view.value,
        after=parts["after"].strip() if parts else "",
        whole=context.words.of_total.replace("{whole}", figure_text(whole, report, context.language))
        if whole
        else "",
        whole_address=report.address(whole) if whole else None,
        done=f"{float(figure.quantity.base / whole.quantity.base * 100):.2f}" if whole else "",
        compared=compared(context, figure),
        more=_more(context, figure, report.figure(spec.change)) if spec.change else (),
    )


def _label(context: PageContext, figure: Figure) -> str:
    metric = figure_name(figure, context.report, context.language)
    return metric + context.language.brackets.replace("{text}", write_period(figure.period, context.language))


def _more(context: PageContext, shown: Figure, figure: Figure) -> Written:
    """The figure after its name, and after its period where that ends on another day than what the card shows."""
    report, language = context.report, context.language
    name = figure_name(figure, report, language)
    day = report.facts.published
    is_told = figure.period.sort_day(day) == shown.period.sort_day(day)
    period = "" if is_told else language.brackets.replace("{text}", write_period(figure.period, language))
    return (
        Part("words", f"{name}{period}{language.colon}"),
        Part("figure", figure_text(figure, report, language), report.address(figure), figure=figure),
    )
