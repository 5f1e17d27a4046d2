"""Cards of figures, a file for each family of metrics, loaded when a reader first asks for one of its figures.

Every file is a script that hands itself over, as those of the search do, so that cards also open from a folder on disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.words import WordsSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.outputs.keeping import kept
from generator.pages.context import PageContext
from generator.pages.figure_cards import FigureCard, figure_card
from generator.pages.prose import plain_text
from generator.search.script import handing_over


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file a family and language, beside the page of the family."""
    for code, context in site.contexts.items():
        for family in site.report.all(FamilySpec):
            name = f"cards {code} {family.id}"
            yield from kept(site, name, (context.language, family), partial(_cards, code, context, family))


def _cards(code: str, context: PageContext, family: Thing[FamilySpec]) -> Iterator[Artifact]:
    report = context.report
    cards = {
        figure.id: _card(context, figure_card(context, figure))
        for metric in family.spec.metrics
        for figure in report.metrics[metric.id].figures
    }
    data = {
        "words": _words(context.words),
        "sourceLang": report.source_language.html_lang,
        "cards": cards,
    }
    path = f"{report.address(family).path}cards.js"
    yield Artifact(code, path, handing_over("dzCards.add", family.id, data))


def _card(context: PageContext, card: FigureCard) -> dict[str, object]:
    """Addresses are relative to the root of the language."""
    view = card.figure
    marks = [context.words.derived] * view.is_derived + [view.status] * bool(view.status)
    told: dict[str, object] = {
        "value": view.value,
        "others": view.others,
        "metric": view.metric,
        "period": view.period,
        "marks": [view.nature, *marks],
        "printed": view.printed,
        "change": card.change,
        "note": plain_text(view.note),
        "places": [[f"§{place.locator}", _path(place.address)] for place in view.places],
        "relations": [[view.verdict, plain_text(view.claim)] for view in card.relations],
        "links": [[thing.kind_word, thing.name, _path(thing.address)] for thing in card.links],
        "page": _path(view.metric_address),
        "row": _path(view.address),
        "quotation": card.quotation,
    }
    return {name: value for name, value in told.items() if value}


def _path(address: Address | None) -> str:
    return "" if address is None else str(address).removeprefix("/")


def _words(words: WordsSpec) -> dict[str, str]:
    return {
        "source": words.source,
        "printed": words.source_wording,
        "page": words.card_page,
        "row": words.card_row,
        "copy": words.card_copy,
        "copied": words.card_copied,
        "unproved": words.not_covered,
    }


KIND = OutputKind("figure_cards", artifacts)
