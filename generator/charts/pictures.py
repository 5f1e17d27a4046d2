"""All pictures of one chart in one language, from an order that another process can be given."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from generator.charts.cache import DrawingCache, key_of
from generator.charts.cards import card_svg
from generator.charts.explorer import explorer_rows, explorer_vega
from generator.charts.files import credit_of, standalone, vega_lite_of
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


class Pictures:
    """All pictures of one chart in one language, each taken from the cache, or made, when it is asked for.

    A large report has too many for memory, and most builds need only the few that changed.
    """

    def __init__(self, order: Order, cache: DrawingCache) -> None:
        """Nothing is drawn yet."""
        self.order = order
        self._cache = cache
        self._held: dict[str, bytes] = {}
        self.key = _key(order)
        """Changes with everything that its drawings show."""
        words = (self.key, _words(order))
        self._keys = {name: key_of(name, *words) for name in ("alone", "vega_lite", "png")}
        self._keys["card"] = key_of("card", *words, order.report_name)
        if order.explorer is not None:
            numbers = order.language.numbers.model_dump(mode="json")
            self._keys["explorer"] = key_of("explorer", *words, order.explorer, numbers)
        cache.used.update((self.key, *self._keys.values()))

    @property
    def are_kept(self) -> bool:
        """None of them has to be made, unless what is kept is spoilt."""
        return all(self._cache.has(key) for key in (self.key, *self._keys.values()))

    @property
    def wide(self) -> str:
        """The drawing for a wide page, as SVG."""
        return str(self._drawing["wide"])

    @property
    def narrow(self) -> str:
        """The drawing for a phone, as SVG."""
        return str(self._drawing["narrow"])

    @property
    def alone(self) -> bytes:
        """The wide drawing with the words around it, as SVG."""
        order = self.order
        return self._get(
            self._keys["alone"],
            lambda: standalone(order.plan, self.wide, order.credit, order.style, order.language).encode(),
        )

    @property
    def vega_lite(self) -> bytes:
        """The same as a specification."""
        order = self.order
        return self._get(
            self._keys["vega_lite"],
            lambda: vega_lite_of(order.plan, self._drawing["vega_lite"], order.credit, order.style),
        )

    @property
    def png(self) -> bytes:
        """The same in pixels."""
        return self._get(self._keys["png"], lambda: rasterize(self.alone.decode(), _SHARP))

    @property
    def card(self) -> bytes:
        """What a link to a page with the chart looks like elsewhere, in pixels."""
        return self._get(self._keys["card"], self._card)

    @property
    def explorer(self) -> bytes:
        """The interactive view as Vega."""
        order, rows = self.order, self.order.explorer
        assert rows is not None, "a chart that has none"
        return self._get(self._keys["explorer"], lambda: explorer_vega(rows, order.style, order.language))

    def draw(self) -> None:
        """Have the drawings made before they are asked for."""
        self._get(self.key, lambda: _draw(self.order))

    def make_all(self) -> tuple[bytes, ...]:
        """Every file that is kept beside the drawing."""
        return (
            self.alone,
            self.vega_lite,
            self.png,
            self.card,
            *((self.explorer,) if self.order.explorer is not None else ()),
        )

    def _card(self) -> bytes:
        order = self.order
        svg = card_svg(order.plan, self.wide, order.report_name, order.style, order.language)
        return rasterize(svg, 1.0)

    @property
    def _drawing(self) -> dict[str, Any]:
        """Both widths, and the Vega-Lite of the wide one."""
        found: dict[str, Any] = json.loads(self._get(self.key, lambda: _draw(self.order)))
        return found

    def _get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """From the cache; held here where there is none."""
        if self._cache.folder is not None:
            return self._cache.get(key, make)
        if key not in self._held:
            self._held[key] = make()
        return self._held[key]


def make_missing(pictures: Iterable[Pictures], cache: DrawingCache) -> None:
    """Fill the cache with those that are not in it; without one the drawings are held, as copies of a process cannot draw."""
    if cache.folder is None:
        for found in pictures:
            found.draw()
        return
    missing = [found.order for found in pictures if not found.are_kept]
    tasks = {number: partial(_make_into, order, cache.folder) for number, order in enumerate(missing)}
    shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))


def _make_into(order: Order, folder: Path) -> None:
    Pictures(order, DrawingCache(folder)).make_all()


def _key(order: Order) -> str:
    plan, style = order.plan, order.style.model_dump(mode="json")
    return key_of(
        plan.form, plain(plan.content.picture), style, order.language.spaced, order.language.direction
    )


def _words(order: Order) -> tuple[object, ...]:
    """What pictures for elsewhere say around the drawing."""
    plan = order.plan
    language = order.language.html_lang, order.language.words.in_charts.sort_by_value
    return plan.title, plan.subtitle, plan.description, plan.note, order.credit, language


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
