"""All pictures of one chart in one language, from an order that another process can be given."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from generator.charts.cache import DrawingCache, key_of
from generator.charts.cards import card_svg
from generator.charts.explorer import explorer_rows, explorer_vega
from generator.charts.files import credit_of, standalone
from generator.charts.letters import TextRuler
from generator.charts.plan import ChartTable, Plan
from generator.charts.planning import form_named, plain
from generator.charts.rendering import rasterize, render
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.linking.report import Report
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.language import LanguageSpec
from generator.processes.sharing import processes_for, shared_out

_SHARP = 1.5
_LEAST_FOR_PROCESSES = 8
"""Charts that take longer than starting processes and loading what draws."""


@dataclass(frozen=True)
class Order:
    """What the pictures are made from; nothing in it leads to the rest of the report."""

    plan: Plan
    """Without figures and table."""
    credit: tuple[str, ...]
    report_name: str
    style: ChartStyleSpec
    language: LanguageSpec
    explorer: list[dict[str, Any]] | None
    """Rows of the interactive view, where there is one."""

    @classmethod
    def of(cls, plan: Plan, report: Report) -> Order:
        """The order for a chart of a report."""
        language = next(language for language in report.languages if language.code == plan.language)
        content = replace(plan.content, figures=(), table=ChartTable((), ()))
        return cls(
            plan=replace(plan, content=content),
            credit=credit_of(plan, report, language),
            report_name=report.facts.short_title[language.code],
            style=report.chart_style,
            language=language,
            explorer=explorer_rows(plan, Writer(report, language)) if plan.is_interactive else None,
        )


@dataclass(frozen=True)
class Pictures:
    """One chart in one language."""

    wide: str
    narrow: str
    vega_lite: dict[str, Any]
    alone: str
    """The wide drawing with the words around it, as SVG and as PNG."""
    png: bytes
    card: bytes
    explorer: bytes | None
    """Vega."""


def make_pictures(order: Order, cache: DrawingCache) -> Pictures:
    """All pictures; what an earlier build has made is taken from there."""
    drawing = json.loads(cache.get(_key(order), lambda: _draw(order)))
    wide = drawing["wide"]
    alone = standalone(order.plan, wide, order.credit, order.style, order.language)
    card = card_svg(order.plan, wide, order.report_name, order.style, order.language)
    return Pictures(
        wide=wide,
        narrow=drawing["narrow"],
        vega_lite=drawing["vega_lite"],
        alone=alone,
        png=cache.get(key_of("png", alone), lambda: rasterize(alone, _SHARP)),
        card=cache.get(key_of("card", card), lambda: rasterize(card, 1.0)),
        explorer=_explorer(order, order.explorer, cache) if order.explorer is not None else None,
    )


def make_missing(orders: Iterable[Order], cache: DrawingCache) -> None:
    """Fill the cache with the charts that are not in it."""
    if cache.folder is None:
        return
    missing = [order for order in orders if cache.find(_key(order)) is None]
    tasks = {number: partial(_make_into, order, cache.folder) for number, order in enumerate(missing)}
    shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))


def _make_into(order: Order, folder: Path) -> None:
    make_pictures(order, DrawingCache(folder))


def _key(order: Order) -> str:
    plan, style = order.plan, order.style.model_dump(mode="json")
    return key_of(
        plan.form, plain(plan.content.picture), style, order.language.spaced, order.language.direction
    )


def _explorer(order: Order, rows: list[dict[str, Any]], cache: DrawingCache) -> bytes:
    numbers = order.language.numbers.model_dump(mode="json")
    words, style = order.language.words.in_charts.sort_by_value, order.style
    key = key_of("explorer", rows, numbers, words, style.model_dump(mode="json"))
    return cache.get(key, lambda: explorer_vega(rows, style, order.language))


def _draw(order: Order) -> bytes:
    """Both widths, and the Vega-Lite of the wide one."""
    wide = render(_sheet(order, order.style.wide))
    narrow = render(_sheet(order, order.style.narrow))
    found: dict[str, Any] = {"wide": wide.svg, "narrow": narrow.svg, "vega_lite": wide.vega_lite}
    return json.dumps(found, ensure_ascii=False).encode()


def _sheet(order: Order, width: float) -> Sheet:
    style = order.style
    sheet = Sheet(width, style, TextRuler.of(order.language, style.fallback_width))
    form_named(order.plan.form).draw(order.plan.content.picture, sheet)
    return sheet
