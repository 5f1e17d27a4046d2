"""The gallery of all charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec
from generator.pages.context import PageContext
from generator.pages.entries import LinkGroup, link_groups
from generator.pages.page import Crumb, Page, PageKind


@dataclass(frozen=True)
class GalleryItem:
    """One chart and what shows it."""

    id: str
    chart: DrawnChart
    links: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class ChartsBody:
    """What the gallery shows."""

    items: tuple[GalleryItem, ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The one page of all charts."""
    words = context.words
    yield Page(
        kind="charts",
        path="charts/",
        language=context.language,
        title=words.charts,
        description=words.charts_text,
        tab="figures/",
        body=ChartsBody(tuple(_item(context, chart) for chart in context.report.all(ChartSpec))),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _item(context: PageContext, chart: Thing[ChartSpec]) -> GalleryItem:
    return GalleryItem(chart.id, context.chart(chart.id), link_groups(context, chart))


KIND = PageKind("charts", pages)
