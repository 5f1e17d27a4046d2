"""The converter's SVG made fit for a page: small, without ids, roles or fonts of its own, coloured by the page."""

from __future__ import annotations

import re

from lxml import etree
from markupsafe import Markup

SVG = "http://www.w3.org/2000/svg"
_PLACE = re.compile(r"translate\((?P<x>[-0-9.]+),(?P<y>[-0-9.]+)\)")
_NUMBER = re.compile(r"-?[0-9]+\.[0-9]+")
_DEFAULTS = {
    "text-anchor": "start",
    "font-weight": "normal",
    "opacity": "1",
    "stroke-miterlimit": "10",
    "stroke-width": "0",
    "fill-opacity": "1",
}
_KEPT = (
    "d", "x", "y", "x1", "x2", "y1", "y2", "transform",
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor",
)  # fmt: skip
TIP = "data-tip"


def clean_svg(raw: str) -> str:
    """Only what is seen, and the words of each mark."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    source = etree.fromstring(raw.encode(), parser)
    box = source.get("viewBox", "")
    root = etree.Element("svg", {"viewBox": box}, nsmap={None: SVG})
    for mark in source.iter(f"{{{SVG}}}path", f"{{{SVG}}}text", f"{{{SVG}}}line"):
        kept = _kept(mark)
        if kept is not None:
            root.append(kept)
    return etree.tostring(root, encoding="unicode")


def _kept(mark: etree._Element) -> etree._Element | None:
    """The mark without what says nothing; None for one that is not seen."""
    name = etree.QName(mark).localname
    paints = {mark.get("fill"), mark.get("stroke")} - {None, "none", "transparent"}
    if not paints or (name == "text" and not mark.text):
        return None
    found = {key: mark.get(key, "") for key in _KEPT if mark.get(key)}
    tip = mark.get("aria-label", "") if mark.get("role") == "graphics-symbol" else ""
    if name == "text":
        found = _placed_text(found)
    elif name == "line":
        found = _placed_line(found)
        name = "path"
    if found.get("stroke-width") == "0":
        found.pop("stroke", None)
    clean = etree.Element(name, {key: value for key, value in found.items() if _DEFAULTS.get(key) != value})
    for key, value in clean.items():
        if key in ("d", "x", "y", "transform"):
            clean.set(key, _NUMBER.sub(_tenth, value))
    if tip:
        clean.set(TIP, tip)
    clean.text = mark.text if name == "text" else None
    return clean


def _placed_text(found: dict[str, str]) -> dict[str, str]:
    place = _PLACE.fullmatch(found.pop("transform", ""))
    where = {"x": place["x"], "y": place["y"]} if place else {}
    return {**where, **found, "font-size": found["font-size"].removesuffix("px")}


def _placed_line(found: dict[str, str]) -> dict[str, str]:
    """A line as a path from where it is put."""
    place = _PLACE.fullmatch(found.pop("transform", ""))
    x, y = (float(place["x"]), float(place["y"])) if place else (0.0, 0.0)
    across, down = float(found.pop("x2", "0")), float(found.pop("y2", "0"))
    return {"d": f"M{x:.1f},{y:.1f}l{across:.1f},{down:.1f}", **found}


def _tenth(match: re.Match[str]) -> str:
    text = f"{float(match[0]):.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def on_a_page(svg: str, title_id: str, description_id: str) -> Markup:
    """The drawing as part of a page: one picture with a name and a description."""
    start, rest = svg.split(">", 1)
    start = start.replace(f' xmlns="{SVG}"', "")
    names = Markup(' role="img" aria-labelledby="{}" aria-describedby="{}">').format(title_id, description_id)
    return Markup(start) + names + Markup(rest)
