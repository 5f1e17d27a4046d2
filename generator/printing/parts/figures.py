"""All figures in tables, family by family, each with the sums that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.figures import Figure
from generator.linking.order import ordered_families
from generator.linking.relations import Relation
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.pages.context import PageContext
from generator.pages.prose import Part, Prose, Written
from generator.pages.views import FigureView, RelationView, figure_view, formula_parts, relation_view
from generator.printing.block import Block
from generator.printing.parts.charts import ChartNumbers
from generator.printing.parts.headings import heading, text


def figures(context: PageContext, prose: Prose, charts: ChartNumbers) -> Iterator[Block]:
    """Every family of metrics."""
    words = context.words
    yield heading("figures_", words.figures_register, 2)
    yield from text("lede", "lede:figures_", words.figures_print_text)
    for family in ordered_families(context.report):
        yield from _family(context, family, prose, charts)


def _family(
    context: PageContext, family: Thing[FamilySpec], prose: Prose, charts: ChartNumbers
) -> Iterator[Block]:
    report, key = context.report, family.id
    yield heading(key, family.name[context.code], 3, report.address(family))
    yield from text("summary", f"summary:{key}", prose.write(family.spec.summary))
    names = [metric.id for metric in family.spec.metrics]
    yield _table(context, key, (figure for name in names for figure in report.metrics[name].figures), prose)
    yield from _sums(context, (relation for relation in report.relations if relation.metric in names), prose)
    for number, caveat in enumerate(family.spec.caveats):
        yield from text("note", f"caveat:{key}:{number}", prose.write(caveat))
    yield from charts.blocks(context, (context.chart(identity) for identity in family.spec.charts))


def _table(context: PageContext, key: str, found: Iterable[Figure], prose: Prose) -> Block:
    words = context.words
    head = (words.metric, words.period, words.value, words.source_wording, words.source)
    rows = tuple(_row(context, figure_view(context, figure, prose)) for figure in found)
    title = f"{words.figures}{context.language.colon}{context.report.things[key].name[context.code]}"
    return Block("table", f"table:{key}", {"head": head, "rows": rows, "title": title})


def _row(context: PageContext, view: FigureView) -> tuple[Written, ...]:
    """Metric, period, value, wording of the source or formula, places."""
    value: Written = (Part("figure", view.value, view.address, figure=view.figure),)
    if view.status:
        value = (*value, Part("words", context.language.brackets.replace("{text}", view.status)))
    places = [(Part("link", f"§{place.locator}", place.address), Part("words", " ")) for place in view.places]
    wording: Written = (
        (
            Part("words", f"{context.words.derived}{context.language.colon}"),
            *formula_parts(context, view.figure),
        )
        if view.is_derived
        else (Part("words", view.printed, lang=context.report.source_language.html_lang),)
    )
    return (
        (Part("words", view.metric),),
        (Part("words", view.period),),
        value,
        wording,
        tuple(part for place in places for part in place)[:-1],
    )


def _sums(context: PageContext, relations: Iterable[Relation], prose: Prose) -> Iterator[Block]:
    for relation in relations:
        view = relation_view(context, relation, prose)
        content = {"claim": view.claim, "verdict": _verdict(context, view), "note": view.note}
        yield Block("sum", f"sum:{relation.id}", content)


def _verdict(context: PageContext, view: RelationView) -> str:
    words = context.words
    if view.verdict == "rest":
        return f"{words.verdict_rest}{context.language.colon}{view.rest}"
    if view.verdict == "differs":
        return words.verdict_differs
    return f"{words.verdict_within_rounding} {view.exact}" if view.exact else words.verdict_holds
