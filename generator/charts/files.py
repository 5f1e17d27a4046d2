"""A chart for download: SVG, PNG, CSV and Vega-Lite, each with title, unit, source and citation inside."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from generator.charts.letters import TextRuler, families
from generator.charts.plan import Plan
from generator.charts.writer import words_of_places
from generator.linking.report import Report
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.language import LanguageSpec
from generator.wording.cells import harmless

_MARGIN = 24


@dataclass(frozen=True)
class ChartFile:
    """One file of a chart."""

    format: str
    """What readers call it: SVG, PNG, CSV, Vega-Lite."""
    name: str
    """Its name in the folder of the charts of its language."""
    make: Callable[[], bytes] = field(compare=False)

    @property
    def content(self) -> bytes:
        """Its bytes, read or made whenever they are asked for."""
        return self.make()


def csv_of(plan: Plan, credit: tuple[str, ...]) -> bytes:
    """The table as spreadsheets read it: UTF-8 with a mark at its start, what the chart says in its last rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    table = plan.content.table
    said = [(part,) for part in (plan.title, plan.subtitle, plan.note, *credit) if part]
    for row in (table.head, *table.rows, (), *said):
        writer.writerow(harmless(cell) for cell in row)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def vega_lite_of(plan: Plan, spec: dict[str, Any], credit: tuple[str, ...], style: ChartStyleSpec) -> bytes:
    """The specification with the words that a page puts around the drawing, in light colours."""
    title = {"text": plan.title, "subtitle": plan.subtitle, "anchor": "start", "frame": "bounds"}
    meta = {"source": credit[0], "citation": credit[-1], "note": plan.note}
    own = {key: value for key, value in spec.items() if key not in ("autosize", "padding")}
    whole = {**own, "title": title, "description": plan.description, "usermeta": meta, "padding": 16}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True)
    return (in_light_colours(text, style) + "\n").encode()


def credit_of(plan: Plan, report: Report, language: LanguageSpec) -> tuple[str, ...]:
    """Where the figures come from, and where the chart itself is found."""
    facts, code, words = report.facts, language.code, language.words.in_charts
    places = f"{words.source}{language.colon}{facts.title[code]}"
    return (
        f"{places} {words_of_places(plan.sources)}".strip(),
        f"{report.root_url(language)}charts/#{plan.id}",
    )


def standalone(
    plan: Plan, drawing: str, credit: tuple[str, ...], style: ChartStyleSpec, language: LanguageSpec
) -> str:
    """A drawing that stands on its own: in light colours, with its title above and its source below."""
    ruler = TextRuler.of(language)
    side = style.wide + _MARGIN if ruler.is_mirrored else float(_MARGIN)
    height = float(drawing.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split(" ")[1])
    inner = drawing.split(">", 1)[1].removesuffix("</svg>")
    words: list[Markup] = []
    top = float(_MARGIN)
    for text, size, colour, bold in _above(plan, style):
        top = write_lines(
            words, ruler.lines(text, size, style.wide, bold=bold), (side, top), size, colour, ruler, bold=bold
        )
    start = top + 12
    bottom = start + height + 14
    for text in filter(None, (plan.note, *credit)):
        bottom = write_lines(
            words, ruler.lines(text, 11, style.wide), (side, bottom), 11, style.colours.muted.light, ruler
        )
    width, total = style.wide + 2 * _MARGIN, bottom + _MARGIN - 6
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{w:g}" height="{h:g}" viewBox="0 0 {w:g} {h:g}" '
        'xml:lang="{lang}" font-family="{font}"><title>{title}</title><desc>{desc}</desc>'
        '<path fill="var({ground})" d="M0,0h{w:g}v{h:g}h-{w:g}z"/>{words}'
        '<g transform="translate({m},{start:g})">{inner}</g></svg>\n'
    ).format(
        w=width,
        h=round(total),
        lang=language.html_lang,
        font=families(language.spaced),
        title=plan.title,
        desc=" ".join((plan.description, *credit)),
        ground=style.colours.ground.token,
        words=Markup("").join(words),
        m=_MARGIN,
        start=round(start, 1),
        inner=Markup(inner),
    )
    return in_light_colours(str(svg), style)


def on_paper(drawing: Markup, style: ChartStyleSpec, language: LanguageSpec) -> str:
    """A drawing of a page as a standalone SVG without words around it, in light colours."""
    start, rest = drawing.split(">", 1)
    box = start.split('viewBox="', 1)[1].split('"', 1)[0]
    opening = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" font-family="{}">').format(
        box, families(language.spaced)
    )
    return in_light_colours(str(opening + Markup(rest)), style)


def _above(plan: Plan, style: ChartStyleSpec) -> list[tuple[str, float, str, bool]]:
    found = [(plan.title, style.large_text, style.colours.ink.light, True)]
    return (
        [*found, (plan.subtitle, style.small_text, style.colours.muted.light, False)]
        if plan.subtitle
        else found
    )


def write_lines(
    words: list[Markup],
    lines: tuple[str, ...],
    place: tuple[float, float],
    size: float,
    colour: str,
    ruler: TextRuler,
    *,
    bold: bool = False,
) -> float:
    """Lines from where they begin on down; where they end."""
    start, top = place
    look = Markup(' font-weight="bold"') if bold else Markup("")
    look += Markup(' text-anchor="end"') if ruler.is_mirrored else ""
    for line in lines:
        words.append(
            Markup('<text x="{:g}" y="{:g}" font-size="{:g}" fill="{}"{}>{}</text>').format(
                start, round(top + size, 1), size, colour, look, ruler.isolated(line)
            )
        )
        top += size * 1.45
    return top


def in_light_colours(svg: str, style: ChartStyleSpec) -> str:
    """Custom properties are known to pages only."""
    for name in type(style.colours).model_fields:
        colour = getattr(style.colours, name)
        svg = svg.replace(f"var({colour.token})", colour.light)
    return svg
