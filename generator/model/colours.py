"""One colour of an author's own, made fit to be read on light and on dark pages."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator
from dataclasses import dataclass

_LIGHT_CARD, _DARK_CARD = "#f7f7f5", "#1c2129"
"""The grounds of cards in the theme, on which text stands out least."""
_CONTRAST = 5.8
"""Above the 4.5 that WCAG asks for, as some grounds are a little darker than a card, or lighter."""
_HEADER_LIGHTNESS = 0.16
"""Of the header on dark pages."""
_STEPS = 200


@dataclass(frozen=True)
class Accent:
    """A colour in the forms that pages need, each as `#rrggbb`."""

    on_light: str
    """Dark enough for text on light pages, and to have white text on it."""
    on_dark: str
    """Light enough for text on dark pages."""
    dark_header: str
    """Ground of the header on dark pages."""


def accent_of(colour: str) -> Accent:
    """The forms of an author's colour nearest to it."""
    hue, _, saturation = _hls(colour)
    return Accent(
        _readable(colour, _LIGHT_CARD, 0.0),
        _readable(colour, _DARK_CARD, 1.0),
        _hex(hue, _HEADER_LIGHTNESS, min(saturation, 0.5)),
    )


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG measures it: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _readable(colour: str, ground: str, toward: float) -> str:
    return next(found for found in _steps(colour, toward) if contrast(found, ground) >= _CONTRAST)


def _steps(colour: str, toward: float) -> Iterator[str]:
    """From the colour itself to black or white, the hue kept."""
    hue, lightness, saturation = _hls(colour)
    for step in range(_STEPS + 1):
        yield _hex(hue, lightness + (toward - lightness) * step / _STEPS, saturation)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hls(colour: str) -> tuple[float, float, float]:
    return colorsys.rgb_to_hls(*_channels(colour))


def _hex(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(
        f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def _luminance(colour: str) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _channels(colour)
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
