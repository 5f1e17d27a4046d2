"""The register: every figure a row of one table, derived ones last, then every relation with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figure_words import figure_name
from generator.linking.figures import Figure
from generator.linking.order import ordered_families, ordered_figures
from generator.pages.citations import (
    FIGURE_REFERENCES,
    CitationText,
    CitationView,
    data_citation,
    figure_citation_texts,
)
from generator.pages.context import PageContext
from generator.pages.entries import LinkGroup, grouped
from generator.pages.kinds.figures.filters import FilterView, RowFacts, filter_views, row_facts, unit_groups
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.prose import Prose, Written
from generator.pages.views import (
    VERDICT_SIGNS,
    FigureView,
    RelationGroup,
    ThingView,
    figure_view,
    formula_parts,
    relation_groups,
    relation_view,
    thing_view,
)
from generator.wording.numbers import in_digits

DERIVED = "derived_figures"
LARGE = 50
"""Rows beyond which a phone takes noticeably long to lay out all of them before it shows the first."""
RECORDS = "figures/records.js"
"""Where the table finds the rows as the files for download have them."""


@dataclass(frozen=True)
class RegisterRow:
    """One figure with what uses it."""

    figure: FigureView
    formula: Written
    """How it is calculated; empty for a stated figure."""
    uses: tuple[LinkGroup, ...]
    facts: RowFacts
    citation: tuple[CitationText, ...]
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


def pages(context: PageContext) -> Iterator[Page]:
    """The one page of all figures and relations."""
    words, prose, report = context.words, context.prose(), context.report
    stated = sum(not figure.is_derived for figure in report.figures.values())
    counts = {"stated": stated, "derived": len(report.figures) - stated, "relations": len(report.relations)}
    introduction = words.register_text
    for name, count in counts.items():
        introduction = introduction.replace(f"{{{name}}}", in_digits(count, context.language.numbers))
    yield Page(
        kind="figures",
        path="figures/",
        language=context.language,
        title=words.figures_register,
        description=introduction,
        tab="figures/",
        body=RegisterBody(
            introduction=introduction,
            source_lang=report.source_language.html_lang,
            data_page=Address("data/"),
            records=RECORDS,
            columns=_columns(context),
            filters=filter_views(context, ordered_figures(report)),
            groups=tuple(group for group in _groups(context, prose) if group.rows),
            is_large=len(report.figures) > LARGE,
            citation=data_citation(
                context,
                {language.code: language.words.figures_register for language in report.languages},
                "figures/",
            ),
            references=FIGURE_REFERENCES.removeprefix("figures/"),
            relations=relation_groups(
                relation_view(context, relation, prose) for relation in report.relations
            ),
            verdicts=tuple(_verdicts(context)),
        ),
        crumbs=(Crumb(words.home, Address("")),),
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


def _groups(context: PageContext, prose: Prose) -> Iterator[RegisterGroup]:
    """Families with what the source states of them, then all that we derived."""
    report, figures = context.report, ordered_figures(context.report)
    units = unit_groups(context, figures)
    for family in ordered_families(report):
        stated = [
            figure
            for metric in family.spec.metrics
            for figure in report.metrics[metric.id].figures
            if not figure.is_derived
        ]
        rows = _rows(context, stated, prose, units)
        yield RegisterGroup(family.name[context.code], f"family_{family.id}", report.address(family), rows)
    derived = [figure for figure in figures if figure.is_derived]
    yield RegisterGroup(context.words.derived_figures, DERIVED, None, _rows(context, derived, prose, units))


def _rows(
    context: PageContext, figures: Iterable[Figure], prose: Prose, units: Mapping[str, str]
) -> tuple[RegisterRow, ...]:
    return tuple(
        RegisterRow(
            figure=figure_view(context, figure, prose),
            formula=formula_parts(context, figure) if figure.is_derived else (),
            uses=grouped(context, figure_users(context, figure)),
            facts=row_facts(context, figure, units),
            citation=figure_citation_texts(context, figure),
            other_names=tuple(
                (language.html_lang, figure_name(figure, context.report, language))
                for language in context.report.languages
                if language is not context.language
            ),
        )
        for figure in figures
    )


def figure_users(context: PageContext, figure: Figure) -> Iterator[ThingView]:
    """Everything that shows a figure, in its text or in a field, each once and at the place where it does."""
    report = context.report
    seen = {figure.metric, report.metrics[figure.metric].family}
    for use in report.figure_uses.get(figure.id, ()):
        if use.owner is not None and use.owner.id not in seen:
            seen.add(use.owner.id)
            name, kind = use.owner.name[context.code], use.owner.kind
            yield ThingView(use.owner.id, kind, context.words.kinds[kind], name, use.address)
    for thing in report.figure_links.get(figure.id, ()):
        if thing.id not in seen:
            seen.add(thing.id)
            yield thing_view(context, thing)


def _verdicts(context: PageContext) -> Iterator[tuple[str, int]]:
    words = context.words
    texts = {"holds": words.verdict_holds, "rest": words.verdict_rest, "differs": words.verdict_differs}
    for verdict, sign in VERDICT_SIGNS.items():
        yield (
            f"{sign} {texts[verdict]}",
            sum(relation.verdict == verdict for relation in context.report.relations),
        )


KIND = PageKind("figures", pages)
