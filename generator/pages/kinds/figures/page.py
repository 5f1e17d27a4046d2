"""The register: every figure a row of a table, derived ones last, then every relation with its verdict.

One page, or one for each part of the report where there are too many figures for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.linking.address import Address
from generator.linking.figure_words import figure_name
from generator.linking.figures import Figure
from generator.linking.register import REGISTER_PATH
from generator.linking.register_pages import figures_by_page, register_paths, relations_by_page
from generator.linking.users import users_of
from generator.pages.citations import (
    FIGURE_REFERENCES,
    CitationText,
    CitationView,
    data_citation,
    figure_citation_texts,
)
from generator.pages.context import PageContext
from generator.pages.entries import LinkGroup, grouped
from generator.pages.kinds.figures.filters import FilterView, filter_views, said_to_filters, unit_groups
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose, Written
from generator.pages.register_words import ROWS, counted, part_title, verdict_counts
from generator.pages.views import (
    FigureView,
    RelationGroup,
    ThingView,
    figure_view,
    formula_parts,
    relation_groups,
    relation_view,
    thing_view,
)

DERIVED = "derived_figures"
LARGE = 50
"""Rows beyond which a phone takes noticeably long to lay out all of them before it shows the first."""
RECORDS = "records.js"
"""Where a table finds its rows as the files for download have them, below its page."""


@dataclass(frozen=True)
class RegisterRow:
    """One figure with what uses it."""

    figure: FigureView
    formula: Written
    """How it is calculated; empty for a stated figure."""
    uses: tuple[LinkGroup, ...]
    said: tuple[tuple[str, str], ...]
    """What it says to the filters of its page, by their names."""
    day: str
    """The last day of its period; it is sorted by it."""
    number: str
    """The number in its unit, all digits written out."""
    citation: tuple[CitationText, ...]
    """Empty where a script gets it from the file of references."""
    other_names: tuple[tuple[str, str], ...]
    """The metric's name in the other languages, as (html lang, text)."""

    @property
    def use_count(self) -> int:
        """How many things use it."""
        return sum(len(group.things) for group in self.uses)


@dataclass(frozen=True)
class RegisterGroup:
    """Rows that stand together as long as nobody sorts them: stated or derived, never both."""

    title: str
    anchor: str
    family: Address | None
    rows: tuple[RegisterRow, ...]


@dataclass(frozen=True)
class RegisterBody:
    """What the register shows."""

    introduction: str
    source_lang: str
    """Value of `lang` for what the source prints."""
    data_page: Address
    records: str
    """File with the rows as the files for download have them."""
    rows_of_others: str
    """File that tells on which page other figures have their rows; empty where there is only one page."""
    columns: tuple[tuple[str, str], ...]
    """(name, heading) of every column; by its name the table is sorted."""
    filters: tuple[FilterView, ...]
    groups: tuple[RegisterGroup, ...]
    is_large: bool
    """Has so many rows that a browser should lay out only those in view."""
    citation: CitationView
    references: str
    """File with the references of the rows."""
    relations: tuple[RelationGroup, ...]
    verdicts: tuple[tuple[str, int], ...]
    """(verdict, how many relations have it)."""


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all figures and relations, or one for each part that has any."""
    if not context.report.addresses.registers:
        yield PagePromise(REGISTER_PATH, _whole)
        return
    paths = register_paths(context.report)
    for before, path, after in zip(["", *paths], paths, [*paths[1:], ""], strict=False):
        yield PagePromise(path, _part, (path, before, after))


def _whole(context: PageContext) -> Page:
    words = context.words
    titles = {language.code: language.words.figures_register for language in context.report.languages}
    return replace(
        _page(context, REGISTER_PATH, titles, words.register_text),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _part(context: PageContext, path: str, before: str, after: str) -> Page:
    words = context.words
    titles = {
        language.code: part_title(context.report, path, language) for language in context.report.languages
    }
    return replace(
        _page(context, path, titles, words.register_part_text),
        crumbs=(
            Crumb(words.home, Address("")),
            Crumb(words.figures_register, Address(REGISTER_PATH)),
        ),
        previous=_beside(context, before),
        next=_beside(context, after),
    )


def _beside(context: PageContext, path: str) -> Crumb | None:
    return Crumb(part_title(context.report, path, context.language), Address(path)) if path else None


def _page(context: PageContext, path: str, titles: Mapping[str, str], introduction: str) -> Page:
    report, prose = context.report, context.prose()
    figures = figures_by_page(report).get(path, ())
    filters = filter_views(context, figures)
    relations = relations_by_page(report).get(path, ())
    introduction = counted(context, introduction, figures, relations)
    is_part = path != REGISTER_PATH
    return Page(
        kind="figures",
        path=path,
        language=context.language,
        title=titles[context.code],
        description=introduction,
        tab=REGISTER_PATH,
        body=RegisterBody(
            introduction=introduction,
            source_lang=report.source_language.html_lang,
            data_page=Address("data/"),
            records=f"{path}{RECORDS}",
            rows_of_others=ROWS if is_part else "",
            columns=_columns(context),
            filters=filters,
            groups=tuple(group for group in _groups(context, figures, filters, prose) if group.rows),
            is_large=len(figures) > LARGE,
            citation=data_citation(context, titles, path),
            references=FIGURE_REFERENCES,
            relations=relation_groups(relation_view(context, relation, prose) for relation in relations),
            verdicts=verdict_counts(context, relations),
        ),
        hide=("navigation", "toc"),
    )


def _columns(context: PageContext) -> tuple[tuple[str, str], ...]:
    words = context.words
    return (
        ("metric", words.metric),
        ("period", words.period),
        ("value", words.value),
        ("other", words.other_language),
        ("unit", words.unit),
        ("kind", words.nature),
        ("wording", words.in_table.wording),
        ("source", words.source),
        ("uses", words.used_in),
    )


def _groups(
    context: PageContext, figures: tuple[Figure, ...], filters: Iterable[FilterView], prose: Prose
) -> Iterator[RegisterGroup]:
    """Families with what the source states of them, then all that we derived."""
    report = context.report
    rows = partial(_rows, context, prose, unit_groups(context, figures), {view.name for view in filters})
    stated: dict[str, list[Figure]] = {}
    for figure in figures:
        if not figure.is_derived:
            stated.setdefault(report.metrics[figure.metric].family, []).append(figure)
    for identity, of_family in stated.items():
        family = report.things[identity]
        name, address = family.name[context.code], report.address(family)
        yield RegisterGroup(name, f"family_{identity}", address, rows(of_family))
    derived = [figure for figure in figures if figure.is_derived]
    yield RegisterGroup(context.words.derived_figures, DERIVED, None, rows(derived))


def _rows(
    context: PageContext,
    prose: Prose,
    units: Mapping[str, str],
    asked: Collection[str],
    figures: Iterable[Figure],
) -> tuple[RegisterRow, ...]:
    is_divided = bool(context.report.addresses.registers)
    return tuple(
        RegisterRow(
            figure=figure_view(context, figure, prose),
            formula=formula_parts(context, figure) if figure.is_derived else (),
            uses=grouped(context, figure_users(context, figure)),
            said=tuple(
                (name, text)
                for name, text in said_to_filters(context, figure, units).items()
                if name in asked
            ),
            day=figure.period.sort_day(context.report.facts.published).isoformat(),
            number=f"{figure.quantity.number:f}",
            citation=() if is_divided else figure_citation_texts(context, figure),
            other_names=tuple(
                (language.html_lang, figure_name(figure, context.report, language))
                for language in context.report.languages
                if language is not context.language
            ),
        )
        for figure in figures
    )


def figure_users(context: PageContext, figure: Figure) -> Iterator[ThingView]:
    """Everything that shows a figure, but for the page of its own metric."""
    own = figure.metric, context.report.metrics[figure.metric].family
    for thing, address in users_of(context.report, figure):
        if thing.id not in own:
            yield replace(thing_view(context, thing), address=address)


KIND = PageKind("figures", pages)
