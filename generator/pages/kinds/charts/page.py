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
from generator.pages.page import Crumb, Page, PageKind, PagePromise

MOST_IN_FULL = 25
"""Charts that the gallery shows with everything that belongs to them."""


@dataclass(frozen=True)
class GalleryItem:
    """One chart and what shows it."""

    id: str
    chart: DrawnChart
    links: tuple[LinkGroup, ...]
    is_short: bool
    """Only its picture, as there are very many and another page shows it with all that belongs to it."""


@dataclass(frozen=True)
class ChartsBody:
    """What the gallery shows."""

    introduction: str
    items: tuple[GalleryItem, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all charts."""
    yield PagePromise("charts/", _page)


def _page(context: PageContext) -> Page:
    words, charts = context.words, context.report.all(ChartSpec)
    is_long = len(charts) > MOST_IN_FULL
    return Page(
        kind="charts",
        path="charts/",
        language=context.language,
        title=words.charts,
        description=words.charts_text,
        tab="figures/",
        body=ChartsBody(
            words.pictures_text if is_long else words.charts_text,
            tuple(_item(context, chart, is_long=is_long) for chart in charts),
        ),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _item(context: PageContext, chart: Thing[ChartSpec], *, is_long: bool) -> GalleryItem:
    links = link_groups(context, chart)
    return GalleryItem(chart.id, context.chart(chart.id), links, is_long and bool(links))


KIND = PageKind("charts", pages)
