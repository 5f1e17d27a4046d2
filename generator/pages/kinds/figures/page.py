"""The register: every figure a row of its own, derived ones apart, then every relation with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.linking.figures import Figure
from generator.linking.order import ordered_families, ordered_figures
from generator.linking.thing import Address
from generator.pages.context import PageContext
from generator.pages.entries import LinkGroup, grouped
from generator.pages.page import Crumb, Page, PageKind
from generator.pages.prose import Prose, Written
from generator.pages.views import (
    FigureView,
    RelationView,
    ThingView,
    figure_view,
    formula_parts,
    relation_view,
    thing_view,
)

DERIVED, CHECKS = "derived_figures", "checks"


@dataclass(frozen=True)
class RegisterRow:
    """One figure with what uses it."""

    figure: FigureView
    formula: Written
    """How it is calculated; empty for a stated figure."""
    uses: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class RegisterGroup:
    """The figures under one heading, stated or derived, never both."""

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
    groups: tuple[RegisterGroup, ...]
    derived: RegisterGroup
    relations: tuple[RelationView, ...]
    verdicts: tuple[tuple[str, int], ...]
    """(verdict, how many relations have it)."""


def pages(context: PageContext) -> Iterator[Page]:
    """The one page of all figures and relations."""
    words, prose, report = context.words, context.prose(), context.report
    stated = sum(not figure.is_derived for figure in report.figures.values())
    counts = {"stated": stated, "derived": len(report.figures) - stated, "relations": len(report.relations)}
    introduction = words.register_text
    for name, count in counts.items():
        introduction = introduction.replace(f"{{{name}}}", str(count))
    groups = tuple(group for group in _groups(context, prose) if group.rows)
    derived = (figure for figure in ordered_figures(report) if figure.is_derived)
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
            groups=groups,
            derived=RegisterGroup(words.derived_figures, DERIVED, None, _rows(context, derived, prose)),
            relations=tuple(relation_view(context, relation, prose) for relation in report.relations),
            verdicts=tuple(_verdicts(context)),
        ),
        crumbs=(Crumb(words.home, Address("")),),
        hide=("navigation", "toc"),
    )


def _groups(context: PageContext, prose: Prose) -> Iterator[RegisterGroup]:
    report = context.report
    for family in ordered_families(report):
        figures = (figure for metric in family.spec.metrics for figure in report.metrics[metric.id].figures)
        rows = _rows(context, (figure for figure in figures if not figure.is_derived), prose)
        yield RegisterGroup(family.name[context.code], f"family_{family.id}", report.address(family), rows)


def _rows(context: PageContext, figures: Iterable[Figure], prose: Prose) -> tuple[RegisterRow, ...]:
    return tuple(
        RegisterRow(
            figure=figure_view(context, figure, prose),
            formula=formula_parts(context, figure) if figure.is_derived else (),
            uses=grouped(context, figure_users(context, figure)),
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
    marks = {
        "holds": f"✓ {words.verdict_holds}",
        "rest": f"≥ {words.verdict_rest}",
        "differs": f"≠ {words.verdict_differs}",
    }
    for verdict, text in marks.items():
        yield text, sum(relation.verdict == verdict for relation in context.report.relations)


KIND = PageKind("figures", pages)
