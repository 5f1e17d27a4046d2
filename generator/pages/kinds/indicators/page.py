"""The index of indicators: every family with its metrics and the newest figure of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figures import Figure, Metric
from generator.linking.order import ordered_families
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.pages.context import PageContext
from generator.pages.entries import MOST_IN_FULL, LineView
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose, Written
from generator.pages.views import FigureView, figure_view


@dataclass(frozen=True)
class MetricLine:
    """One metric with its newest figure."""

    name: str
    address: Address
    newest: FigureView | None
    count: int


@dataclass(frozen=True)
class FamilyView:
    """One family of metrics."""

    id: str
    title: str
    address: Address
    summary: Written
    metrics: tuple[MetricLine, ...]


@dataclass(frozen=True)
class IndicatorsBody:
    """What the index shows."""

    introduction: str
    families: tuple[FamilyView, ...]
    lines: tuple[LineView, ...]
    """The families by name alone, where there are too many to tell more of them."""


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all families."""
    yield PagePromise("indicators/", _page)


def _page(context: PageContext) -> Page:
    words = context.words
    return Page(
        kind="indicators",
        path="indicators/",
        language=context.language,
        title=words.indicators,
        description=words.indicators_text,
        tab="figures/",
        body=_body(context),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _body(context: PageContext) -> IndicatorsBody:
    words, prose, families = context.words, context.prose(), ordered_families(context.report)
    if len(families) > MOST_IN_FULL:
        return IndicatorsBody(words.names_only, (), tuple(_short(context, family) for family in families))
    return IndicatorsBody(
        words.indicators_text, tuple(_family(context, family, prose) for family in families), ()
    )


def _short(context: PageContext, family: Thing[FamilySpec]) -> LineView:
    report = context.report
    figures = sum(len(report.metrics[metric.id].figures) for metric in family.spec.metrics)
    return LineView(family.id, family.name[context.code], report.address(family), figures)


def _family(context: PageContext, family: Thing[FamilySpec], prose: Prose) -> FamilyView:
    metrics = (context.report.metrics[metric.id] for metric in family.spec.metrics)
    return FamilyView(
        id=family.id,
        title=family.name[context.code],
        address=context.report.address(family),
        summary=prose.write(family.spec.summary),
        metrics=tuple(_line(context, metric, prose) for metric in metrics),
    )


def _line(context: PageContext, metric: Metric, prose: Prose) -> MetricLine:
    newest = newest_figure(context, metric)
    return MetricLine(
        name=metric.spec.name[context.code],
        address=context.report.address(context.report.things[metric.id]),
        newest=figure_view(context, newest, prose) if newest else None,
        count=len(metric.figures),
    )


def newest_figure(context: PageContext, metric: Metric) -> Figure | None:
    """The figure with the latest period; what was reported goes before what was only planned."""
    published = context.report.facts.published
    return max(
        metric.whole,
        key=lambda figure: (figure.spec.status == "reported", figure.period.sort_day(published)),
        default=None,
    )


KIND = PageKind("indicators", pages)
