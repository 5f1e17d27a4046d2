"""The one look of all charts; every field has a value of its own, so that the file need not be there."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.kind import Kind
from generator.model.spec import Spec

Size = Annotated[float, Field(gt=0, le=2000)]
CustomProperty = Annotated[str, Field(pattern=r"^--[a-z0-9-]+$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class ColourSpec(Spec):
    """A colour by its name on pages, and what stands for it in files."""

    token: CustomProperty
    """Name of the custom property of the pages' style sheets (`--dz-accent`)."""
    light: Colour
    """The same colour in a picture that leaves the site, which is always light."""


class ColoursSpec(Spec):
    """What colours are used for."""

    ink: ColourSpec = ColourSpec(token="--dz-ink", light="#1c1c1e")
    """Names and values."""
    muted: ColourSpec = ColourSpec(token="--dz-muted", light="#5b6067")
    """Words that matter less."""
    line: ColourSpec = ColourSpec(token="--dz-line", light="#dcdfe4")
    """Lines of a scale, and tracks."""
    edge: ColourSpec = ColourSpec(token="--dz-edge", light="#868c95")
    """What came before, and outlines."""
    accent: ColourSpec = ColourSpec(token="--dz-accent", light="#0f6f78")
    """What the chart is about."""
    on_accent: ColourSpec = ColourSpec(token="--dz-on-accent", light="#ffffff")
    """Marks on the accent."""
    target: ColourSpec = ColourSpec(token="--dz-amber", light="#b7791f")
    """Targets."""
    change: ColourSpec = ColourSpec(token="--dz-amber-text", light="#855400")
    """Words about a change or a target."""
    rest: ColourSpec = ColourSpec(token="--dz-soft", light="#e9e6df")
    """What is left over or not itemised."""
    ground: ColourSpec = ColourSpec(token="--dz-ground", light="#ffffff")
    """The page."""


class ChartStyleSpec(Spec):
    """Sizes in pixels of the page, and colours."""

    wide: Size = 640
    """Width of the drawing for wide columns."""
    narrow: Size = 340
    """Width of the drawing for phones."""
    text: Size = 14
    """Size of names and values."""
    small_text: Size = 12.5
    """Size of words that matter less."""
    large_text: Size = 17
    """Size of values that stand alone."""
    line_height: Size = 1.35
    """Height of a line of text, in sizes of the text."""
    bar: Size = 22
    """Height of a bar."""
    gap: Size = 16
    """Between rows."""
    fallback_width: Size = 1.2
    """How much wider than our own font a reader's font may be."""
    colours: ColoursSpec = ColoursSpec()
    """Colours by what they are used for."""


KIND = Kind("chart-style", ChartStyleSpec, "one", "site_config/chart_style.yml", is_thing=False)
