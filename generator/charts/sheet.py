"""A sheet collects the marks of one chart at one width, and becomes an Altair chart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from generator.charts.letters import FAMILY, TextRuler
from generator.model.nouns.chart_style import ChartStyleSpec

if TYPE_CHECKING:
    import altair as alt

Anchor = Literal["start", "middle", "end"]
Shape = Literal["circle", "triangle-right", "diamond"]


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` lie between two places of the sheet."""

    low: float
    high: float
    start: float
    end: float

    def mirrored(self, width: float) -> Scale:
        """The same values from right to left on a sheet of some width."""
        return Scale(self.low, self.high, width - self.start, width - self.end)

    def at(self, value: float) -> float:
        """The place of a value."""
        share = (value - self.low) / (self.high - self.low) if self.high != self.low else 0.0
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True)
class Layer:
    """Marks that differ only in where they stand and what they say."""

    mark: Literal["rect", "rule", "point", "text"]
    look: tuple[tuple[str, Any], ...]
    across: Scale
    down: Scale


@dataclass
class Sheet:
    """One chart at one width; places are pixels from where lines begin, and from the top."""

    width: float
    style: ChartStyleSpec
    ruler: TextRuler
    height: float = 0.0
    layers: dict[Layer, list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def is_narrow(self) -> bool:
        """Drawn for a phone."""
        return self.width < (self.style.wide + self.style.narrow) / 2

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return self.style.text * self.style.line_height

    @property
    def small_line(self) -> float:
        """Height of a line of small text."""
        return self.style.small_text * self.style.line_height

    def across(self) -> Scale:
        """Pixels from where lines begin."""
        return Scale(0, self.width, 0, self.width)

    def down(self) -> Scale:
        """Pixels from the top; the sheet's height is only known in the end, so any large number will do."""
        return Scale(0, 1000, 0, 1000)

    def bar(
        self,
        first: float,
        last: float,
        top: float,
        bottom: float,
        colour: str,
        *,
        scale: Scale | None = None,
        upright: Scale | None = None,
        outline: str = "",
        tip: str = "",
        name: str = "",
        fade: float = 1.0,
    ) -> None:
        """A rectangle; `scale` says what `first` and `last` are values of, `upright` the same of top and bottom."""
        look: dict[str, Any] = {"fill": _colour(self.style, colour)}
        if outline:
            look |= {"stroke": _colour(self.style, outline), "strokeWidth": 1.25}
        if fade < 1:
            look["fillOpacity"] = fade
        row = {"x": first, "x2": last, "y": top, "y2": bottom, "name": name, "tip": tip}
        self._add("rect", look, scale or self.across(), upright or self.down(), row)

    def rule(
        self,
        first: float,
        top: float,
        last: float,
        bottom: float,
        colour: str,
        *,
        scale: Scale | None = None,
        upright: Scale | None = None,
        thick: float = 1,
        dashed: bool = False,
        tip: str = "",
    ) -> None:
        """A line."""
        look: dict[str, Any] = {"stroke": _colour(self.style, colour), "strokeWidth": thick}
        if dashed:
            look["strokeDash"] = (2, 3)
        row = {"x": first, "x2": last, "y": top, "y2": bottom, "tip": tip}
        self._add("rule", look, scale or self.across(), upright or self.down(), row)

    def point(
        self,
        across: float,
        down: float,
        colour: str,
        *,
        scale: Scale | None = None,
        upright: Scale | None = None,
        shape: Shape = "circle",
        size: float = 110,
        hollow: bool = False,
        tip: str = "",
        name: str = "",
    ) -> None:
        """A point."""
        paint = _colour(self.style, colour)
        fill = _colour(self.style, "ground") if hollow else paint
        look = {
            "shape": shape,
            "size": size,
            "fill": fill,
            "stroke": paint,
            "strokeWidth": 2 if hollow else 0,
            "opacity": 1,
        }
        row = {"x": across, "y": down, "name": name, "tip": tip}
        if self.ruler.is_mirrored and shape == "triangle-right":
            look["shape"] = "triangle-left"
        self._add("point", look, scale or self.across(), upright or self.down(), row)

    def text(
        self,
        words: str,
        across: float,
        middle: float,
        *,
        colour: str = "ink",
        size: float | None = None,
        bold: bool = False,
        anchor: Anchor = "start",
    ) -> None:
        """A line of text, its middle at `middle`."""
        size = size or self.style.text
        look = {
            "align": _SIDES[self.ruler.is_mirrored][anchor],
            "baseline": "alphabetic",
            "fontSize": size,
            "fontWeight": "bold" if bold else "normal",
            "fill": _colour(self.style, colour),
        }
        row = {"x": across, "y": middle + size * 0.36, "text": self.ruler.isolated(words)}
        self._add("text", look, self.across(), self.down(), row)

    def lines(
        self,
        lines: tuple[str, ...],
        across: float,
        top: float,
        *,
        colour: str = "ink",
        small: bool = False,
        bold: bool = False,
        anchor: Anchor = "start",
    ) -> float:
        """Some lines of text below `top`; where they end."""
        height = self.small_line if small else self.line
        size = self.style.small_text if small else self.style.text
        for number, line in enumerate(lines):
            middle = top + (number + 0.5) * height
            self.text(line, across, middle, colour=colour, size=size, bold=bold, anchor=anchor)
        return top + len(lines) * height

    def _add(self, mark: Any, look: dict[str, Any], across: Scale, down: Scale, row: dict[str, Any]) -> None:
        if self.ruler.is_mirrored:
            across = across.mirrored(self.width)
        layer = Layer(mark, tuple(look.items()), across, down)
        self.layers.setdefault(layer, []).append(
            {name: _short(value) for name, value in row.items() if value != ""}
        )

    def chart(self) -> alt.LayerChart:
        """The Altair chart: layers in the order in which their first marks were drawn, words above all others."""
        import altair as alt

        ordered = sorted(self.layers.items(), key=lambda item: item[0].mark == "text")
        layers = [self._layer(alt, layer, rows) for layer, rows in ordered]
        whole: alt.LayerChart = (
            alt.layer(*layers)
            .resolve_scale(x="independent", y="independent")
            .properties(
                width=self.width,
                height=round(self.height),
                padding=0,
                background="transparent",
                autosize=alt.AutoSizeParams(type="none"),
            )
            .configure(font=FAMILY, aria=True)
            .configure_view(stroke=None, clip=False)
        )
        return whole

    def _layer(self, alt: Any, layer: Layer, rows: list[dict[str, Any]]) -> Any:
        chart = alt.Chart(alt.Data(values=rows))
        speaks = any("tip" in row for row in rows)
        marked = getattr(chart, f"mark_{layer.mark}")(aria=speaks, clip=False, **dict(layer.look))
        channels = {
            "x": alt.X("x:Q", axis=None, scale=_scale(alt, layer.across)),
            "y": alt.Y("y:Q", axis=None, scale=_scale(alt, layer.down)),
        }
        if layer.mark in ("rect", "rule"):
            channels |= {"x2": alt.X2("x2:Q"), "y2": alt.Y2("y2:Q")}
        if layer.mark == "text":
            channels["text"] = alt.Text("text:N")
        if speaks:
            channels["description"] = alt.Description("tip:N")
        return marked.encode(**channels)


_SIDES = {
    False: {"start": "left", "middle": "center", "end": "right"},
    True: {"start": "right", "middle": "center", "end": "left"},
}
"""The side of its place on which a text begins, by whether lines run from the right."""


def _scale(alt: Any, scale: Scale) -> Any:
    domain = [_short(scale.low), _short(scale.high)]
    return alt.Scale(domain=domain, range=[_short(scale.start), _short(scale.end)], nice=False, zero=False)


def _colour(style: ChartStyleSpec, name: str) -> str:
    """A colour as pages know it."""
    return f"var({getattr(style.colours, name).token})"


def _short(value: Any) -> Any:
    """A place to the tenth of a pixel; values are kept as they are, being whole or short."""
    if isinstance(value, float):
        rounded = round(value, 6)
        return int(rounded) if rounded == int(rounded) else rounded
    return value
