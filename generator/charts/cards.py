"""What a link to a page with a chart looks like elsewhere: title, drawing and name of the report, 1200 by 630."""

from __future__ import annotations

from markupsafe import Markup

from generator.charts.files import in_light_colours, write_lines
from generator.charts.letters import TextRuler, families
from generator.charts.plan import Plan
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.language import LanguageSpec

_WIDTH, _HEIGHT, _MARGIN = 1200.0, 630.0, 56.0
_BAND = 14.0
_TITLE, _SMALLER_TITLE, _NAME = 46.0, 36.0, 24.0
_MOST_LINES = 2


def card_svg(
    plan: Plan, drawing: str, report_name: str, style: ChartStyleSpec, language: LanguageSpec
) -> str:
    """The card as a standalone SVG in light colours."""
    ruler = TextRuler.of(language)
    room = _WIDTH - 2 * _MARGIN
    size = _TITLE if len(ruler.lines(plan.title, _TITLE, room, bold=True)) <= _MOST_LINES else _SMALLER_TITLE
    words: list[Markup] = []
    lines = ruler.lines(plan.title, size, room, bold=True)
    start = _WIDTH - _MARGIN if ruler.is_mirrored else _MARGIN
    top = write_lines(words, lines, (start, _BAND + 36), size, style.colours.ink.light, ruler, bold=True) + 14
    name_top = _HEIGHT - 24 - _NAME * 1.2
    write_lines(
        words,
        (report_name,),
        (start, name_top),
        _NAME,
        style.colours.muted.light,
        ruler,
    )
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{w:g}" height="{h:g}" viewBox="0 0 {w:g} {h:g}" '
        'font-family="{font}"><path fill="var({ground})" d="M0,0h{w:g}v{h:g}h-{w:g}z"/>'
        '<path fill="var({accent})" d="M0,0h{w:g}v{band:g}h-{w:g}z"/>{words}{drawing}</svg>\n'
    ).format(
        w=_WIDTH,
        h=_HEIGHT,
        band=_BAND,
        font=families(language.spaced),
        ground=style.colours.ground.token,
        accent=style.colours.accent.token,
        words=Markup("").join(words),
        drawing=_fitted(drawing, top, name_top - 16, ruler),
    )
    return in_light_colours(str(svg), style)


def _fitted(drawing: str, top: float, bottom: float, ruler: TextRuler) -> Markup:
    """The drawing as large as it goes between two heights, beginning where the words do."""
    start, inner = drawing.split(">", 1)
    width, height = (float(part) for part in start.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split(" "))
    scale = min((_WIDTH - 2 * _MARGIN) / width, (bottom - top) / height)
    rest = _WIDTH - width * scale
    beside = rest - _MARGIN if ruler.is_mirrored else _MARGIN
    left = rest / 2 if width * scale < _WIDTH / 2 else beside
    return Markup('<g transform="translate({:g},{:g}) scale({:g})">{}</g>').format(
        left, round(top, 1), round(scale, 4), Markup(inner.removesuffix("</svg>"))
    )
