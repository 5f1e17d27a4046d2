"""Altair charts become SVG; the only module that calls the converter, and nothing imports it before it has to."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from generator.charts.letters import FOLDER
from generator.charts.sheet import Sheet
from generator.charts.svg import clean_svg

VEGA_LITE = "6.4"
_DRAWN_WITH = ("altair", "vl-convert-python", "fonttools", "lxml")


@dataclass(frozen=True)
class Rendered:
    """One drawing as SVG, and as the Vega-Lite it was made from."""

    svg: str
    vega_lite: dict[str, Any]


def versions() -> dict[str, str]:
    """What a drawing depends on besides its own data; looked up without importing any of it."""
    return {name: version(name) for name in _DRAWN_WITH} | {"vega-lite": VEGA_LITE}


class DrawnInACopy(Exception):
    """A process was copied after the converter had begun: its threads are not in the copy, which would wait for them for ever."""


def _converter() -> Any:
    converter, process = _begun()
    if process != os.getpid():
        raise DrawnInACopy
    return converter


@cache
def _begun() -> tuple[Any, int]:
    """The converter, and the process in which it began."""
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))
    return vl_convert, os.getpid()


def render(sheet: Sheet) -> Rendered:
    """The sheet as a drawing; the same sheet gives the same bytes."""
    spec = sheet.chart().to_dict(validate=False)
    spec = json.loads(json.dumps(spec, sort_keys=True))
    raw = _converter().vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    return Rendered(clean_svg(raw), spec)


def compile_vega(spec: dict[str, Any]) -> dict[str, Any]:
    """A Vega-Lite specification as Vega."""
    vega: dict[str, Any] = _converter().vegalite_to_vega(spec, vl_version=VEGA_LITE)
    return vega


def rasterize(svg: str, scale: float) -> bytes:
    """A standalone SVG as PNG."""
    image: bytes = _converter().svg_to_png(svg, scale=scale)
    return image
