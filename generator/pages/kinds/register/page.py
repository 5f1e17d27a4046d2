"""The way into a register that is divided: its pages, with how many figures each has and how their claims were judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.order import ordered_figures
from generator.linking.register import REGISTER_PATH
from generator.linking.register_pages import figures_by_page, register_paths, relations_by_page
from generator.pages.citations import CitationView, data_citation
from generator.pages.context import PageContext
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.register_words import ROWS, counted, part_name, verdict_counts


@dataclass(frozen=True)
class PartView:
    """One page of the register."""

    name: str
    address: Address
    figures: int
    """How many there are."""
    verdicts: tuple[tuple[str, int], ...]
    """(verdict, how many relations have it)."""


@dataclass(frozen=True)
class RegisterIndexBody:
    """What the way into the register shows."""

    introduction: str
    data_page: Address
    rows: str
    """File that tells on which page a figure has its row."""
    parts: tuple[PartView, ...]
    verdicts: tuple[tuple[str, int], ...]
    citation: CitationView


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page that leads to all others, if there are others."""
    if context.report.addresses.registers:
        yield PagePromise(REGISTER_PATH, _page)


def _page(context: PageContext) -> Page:
    words, report = context.words, context.report
    introduction = counted(context, words.register_parts_text, ordered_figures(report), report.relations)
    titles = {language.code: language.words.figures_register for language in report.languages}
    return Page(
        kind="register",
        path=REGISTER_PATH,
        language=context.language,
        title=words.figures_register,
        description=introduction,
        tab=REGISTER_PATH,
        body=RegisterIndexBody(
            introduction=introduction,
            data_page=Address("data/"),
            rows=ROWS,
            parts=tuple(_part(context, path) for path in register_paths(report)),
            verdicts=verdict_counts(context, report.relations),
            citation=data_citation(context, titles, REGISTER_PATH),
        ),
        crumbs=(Crumb(words.home, Address("")),),
        hide=("toc",),
    )


def _part(context: PageContext, path: str) -> PartView:
    report = context.report
    return PartView(
        name=part_name(report, path, context.language),
        address=Address(path),
        figures=len(figures_by_page(report)[path]),
        verdicts=verdict_counts(context, relations_by_page(report).get(path, ())),
    )


KIND = PageKind("register", pages)
