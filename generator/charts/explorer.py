"""The interactive view of a chart, for readers who ask for it: its figures as bars to sort, zoom and mark.

It is compiled to Vega here, so that a browser needs neither Vega-Lite nor anything that evaluates text as code.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from generator.charts.letters import TextRuler
from generator.charts.plan import Plan
from generator.charts.rendering import compile_vega
from generator.charts.writer import Writer
from generator.linking.figures import Figure
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.language import LanguageSpec

_BAR, _GAP, _MARGINS = 14, 14, 60


def explorer_rows(plan: Plan, writer: Writer) -> list[dict[str, Any]]:
    """A row for each figure, as the browser gets it; its words in lines that a phone has room for.

    When all hold is said once, below the axis, if it is the same for all.
    """
    style, figures = writer.report.chart_style, plan.content.figures
    ruler = TextRuler.of(writer.language, style.fallback_width)
    times = {writer.when(figure) for figure in figures}
    shared = times.pop() if len(times) == 1 and len(figures) > 1 else ""

    def words(figure: Figure) -> str:
        name = writer.metric(figure)
        return writer.pair(name, writer.value(figure)) if shared else writer.tip(name, figure)

    return [
        {
            "order": number,
            "value": float(figure.quantity.number),
            "lines": ruler.lines(words(figure), style.text, style.narrow - _MARGINS),
            "when_all": shared,
        }
        for number, figure in enumerate(figures)
    ]


def explorer_vega(rows: list[dict[str, Any]], style: ChartStyleSpec, language: LanguageSpec) -> bytes:
    """The Vega specification of the view."""
    alt: Any = import_module("altair")
    words, colours = language.words.in_charts, style.colours
    line = style.text * style.line_height
    most = max(len(row["lines"]) for row in rows)
    when = rows[0]["when_all"] or None
    rows = [{**row, "lines": ["\u00a0"] * (most - len(row["lines"])) + list(row["lines"])} for row in rows]
    by_value = alt.param(name="by_value", value=False, bind=alt.binding_checkbox(name=words.sort_by_value))
    marked = alt.selection_point(fields=["order"], name="marked")
    zoom = alt.selection_interval(bind="scales", encodings=["x"], name="zoom")
    base = (
        alt.Chart(alt.Data(values=rows))
        .transform_calculate(rank="by_value ? -datum.value : datum.order")
        .encode(
            y=alt.Y("order:O", sort=alt.EncodingSortField("rank", op="min"), axis=None),
            x=alt.X("value:Q", title=when, axis=alt.Axis(labelExpr=_axis_labels(language), tickCount=4)),
        )
    )
    accent, faint = f"var({colours.accent.token})", f"var({colours.edge.token})"
    colour = alt.condition(marked, alt.value(accent), alt.value(faint))
    bars = base.mark_bar(height=_BAR, yOffset=line * most / 2).encode(color=colour)
    texts = base.mark_text(
        align="left", baseline="top", dy=-(line * most + _BAR) / 2, lineHeight=line, fontSize=style.text
    ).encode(x=alt.value(0), text="lines:N")
    chart = (
        alt.layer(bars.add_params(marked, zoom), texts)
        .add_params(by_value)
        .properties(
            width=style.wide,
            height=alt.Step(line * most + _BAR + _GAP),
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        )
        .configure(
            aria=False,
            background="transparent",
            font="sans-serif",
            padding=alt.Padding(left=0, right=0, top=4, bottom=4),
        )
        .configure_view(stroke=None)
        .configure_text(color=f"var({colours.ink.token})")
        .configure_axis(**_axis(style))
    )
    vega = compile_vega(chart.to_dict(validate=False))
    return json.dumps(vega, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _axis(style: ChartStyleSpec) -> dict[str, Any]:
    """How the axis looks, in the colours of the page."""
    colours = style.colours
    return {
        "labelColor": f"var({colours.ink.token})",
        "labelFontSize": style.small_text,
        "gridColor": f"var({colours.line.token})",
        "titleColor": f"var({colours.muted.token})",
        "titleFontSize": style.small_text,
        "titleFontWeight": "normal",
        "titleAnchor": "start",
        "domain": False,
        "ticks": False,
    }


def _axis_labels(language: LanguageSpec) -> str:
    """Numbers along the axis with the language's words for powers of ten, as an expression of Vega."""
    plain = "format(datum.value, ',~g')" if language.numbers.group else "format(datum.value, '~g')"
    expression = plain
    for scale in language.numbers.scales:
        if scale.write:
            size, word = 10**scale.power, language.numbers.scale_gap + scale.word
            written = f"format(datum.value / {size}, '~g') + {json.dumps(word, ensure_ascii=False)}"
            expression = f"abs(datum.value) >= {size} ? {written} : {expression}"
    return expression  # scales come smallest first, so the largest is asked first
