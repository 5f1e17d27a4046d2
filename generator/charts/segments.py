"""Bars that are wholes, cut into segments with their names and values below."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.sheet import Scale, Sheet

_BAR = 1.35
_LEAST_GAP = 14
_KEY = 10
_BESIDE_VALUE = 8


@dataclass(frozen=True)
class Segment:
    """One part of a whole."""

    label: str
    value: str
    number: float
    colour: str
    tip: str
    fade: float = 1.0
    """How much of the colour is seen, where parts share one."""


@dataclass(frozen=True)
class SegmentBar:
    """A whole and its parts, in the order in which they are drawn."""

    name: str
    whole: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class _Block:
    """Words of a segment: its value, and below it the lines of its label."""

    segment: Segment
    lines: tuple[str, ...]
    width: float
    left: float
    """Where they would stand best: at the start of the segment."""


def draw_segment_bars(bars: tuple[SegmentBar, ...], sheet: Sheet) -> None:
    """Every bar over the full width."""
    for number, bar in enumerate(bars):
        if number:
            sheet.height += sheet.style.gap * 1.4
        _draw_bar(bar, sheet)


def _draw_bar(bar: SegmentBar, sheet: Sheet) -> None:
    lines = sheet.ruler.lines(bar.name, sheet.style.text, sheet.width, bold=True)
    top = sheet.lines(lines, 0, sheet.height, bold=True) + 5
    bottom = top + sheet.style.bar * _BAR
    scale = Scale(0, bar.whole, 1, sheet.width - 1)
    start = 0.0
    for segment in bar.segments:
        outline = _outline(segment)
        inset = 1.5 * bar.whole / sheet.width if outline else 0
        first, last = start + inset, max(start + segment.number, start + 2 * inset)
        sheet.bar(
            first,
            last,
            top,
            bottom,
            segment.colour,
            scale=scale,
            outline=outline,
            tip=segment.tip,
            name=segment.label,
            fade=segment.fade,
        )
        start += segment.number
    for cut in _cuts(bar):
        sheet.rule(cut, top, cut, bottom, "ground", scale=scale, thick=2)
    sheet.height = _draw_words(_blocks(bar, scale, sheet), bottom + 6, sheet)


def _cuts(bar: SegmentBar) -> list[float]:
    cuts, end = [], 0.0
    for segment in bar.segments[:-1]:
        end += segment.number
        cuts.append(end)
    return cuts


def _blocks(bar: SegmentBar, scale: Scale, sheet: Sheet) -> list[_Block]:
    style, ruler = sheet.style, sheet.ruler
    share = sheet.width / len(bar.segments) - _LEAST_GAP - _KEY
    blocks, start = [], 0.0
    for segment in bar.segments:
        value = ruler.width(segment.value, style.text, bold=True)
        lines = ruler.lines(segment.label, style.small_text, max(share, value))
        width = max(value, ruler.widest(lines, style.small_text)) + _KEY
        blocks.append(_Block(segment, lines, width, scale.at(start)))
        start += segment.number
    return blocks


def _draw_words(blocks: list[_Block], top: float, sheet: Sheet) -> float:
    """Words below their segments where there is room; else one below the other. Gives where they end."""
    lefts = _lefts(blocks, sheet.width)
    if lefts is None:
        return _draw_list(blocks, top, sheet)
    bottom = top
    for block, left in zip(blocks, lefts, strict=True):
        _draw_key(block.segment, left, top + sheet.line / 2, sheet)
        sheet.text(block.segment.value, left + _KEY, top + sheet.line / 2, bold=True)
        end = sheet.lines(block.lines, left + _KEY, top + sheet.line, colour="muted", small=True)
        bottom = max(bottom, end)
    return bottom


def _draw_list(blocks: list[_Block], top: float, sheet: Sheet) -> float:
    values = sheet.ruler.widest((block.segment.value for block in blocks), sheet.style.text, bold=True)
    left = _KEY + values + _BESIDE_VALUE
    for block in blocks:
        _draw_key(block.segment, 0, top + sheet.line / 2, sheet)
        sheet.text(block.segment.value, _KEY, top + sheet.line / 2, bold=True)
        lines = sheet.ruler.lines(block.segment.label, sheet.style.small_text, sheet.width - left)
        top = max(top + sheet.line, sheet.lines(lines, left, top + 1, colour="muted", small=True)) + 2
    return top


def _draw_key(segment: Segment, left: float, middle: float, sheet: Sheet) -> None:
    """A strip in the colour of the segment, so that its words can be told from those beside them."""
    outline = _outline(segment)
    sheet.bar(left + 1, left + 5, middle - 7, middle + 7, segment.colour, outline=outline, fade=segment.fade)


def _outline(segment: Segment) -> str:
    """Pale colours need an edge to be seen."""
    if segment.colour == "rest":
        return "edge"
    return segment.colour if segment.fade < 1 else ""


def _lefts(blocks: list[_Block], width: float) -> list[float] | None:
    """Places from left to right, as near to their segments as may be; None if there is no room in one line."""
    if sum(block.width + _LEAST_GAP for block in blocks) - _LEAST_GAP > width:
        return None
    lefts: list[float] = []
    for block in blocks:
        least = lefts[-1] + blocks[len(lefts) - 1].width + _LEAST_GAP if lefts else 0.0
        lefts.append(max(block.left, least))
    most = width
    for number in range(len(blocks) - 1, -1, -1):
        lefts[number] = min(lefts[number], most - blocks[number].width)
        most = lefts[number] - _LEAST_GAP
    return lefts
