"""What an attribute of a page says to the checks, one function for each sort of attribute."""

import re
from collections.abc import Callable

from generator.publishing.page_notes import Element, PageNotes, line_of
from generator.publishing.reference import Use
from generator.publishing.rule import Rule
from generator.publishing.stylesheet import read_stylesheet

# All others are taken for loading: browsers gain new ones.
WAITING_RELATIONS = frozenset(
    {"alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search", "up"}
)
NAMED_IDS = frozenset(
    {
        "for",
        "headers",
        "list",
        "form",
        "popovertarget",
        "commandfor",
        "aria-activedescendant",
        "aria-controls",
    }
    | {"aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns"}
)
PAINTS = frozenset(
    {"clip-path", "cursor", "fill", "filter", "mask", "stroke"}
    | {"marker", "marker-end", "marker-mid", "marker-start"}
)
RESOURCES = frozenset(
    {"action", "formaction", "background", "ping", "poster", "attributionsrc", "manifest"}
    | {"archive", "classid", "codebase", "dynsrc", "lowsrc", "profile"}
)
PAINTED_ID = re.compile(r"""url\(\s*["']?#([^)"']*)["']?\s*\)""")
SOURCE_SET_ADDRESS = re.compile(r"[\s,]*(\S+?)(?:,+(?=\s|$)|\s[^,]*(?:,|$)|$)")

AttributeReader = Callable[[PageNotes, Element, str, str], None]


def _read_id(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.ids[value] += 1


def _read_named_ids(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.named_ids.extend((word, line_of(element), name) for word in value.split())


def _read_paint(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.named_ids.extend((word, line_of(element), name) for word in PAINTED_ID.findall(value))
    for reference in read_stylesheet(value):
        if not reference.address.startswith("#"):
            notes.refer(element, reference.address, Use.RESOURCE)


def _read_style(notes: PageNotes, element: Element, name: str, value: str) -> None:
    shown = f"style={value[:60]!r}"
    notes.find(element, Rule.STYLE_IS_IN_FILES, f"属性{shown}", f"attribute {shown}")


def _read_href(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.refer(element, value, _use_of_href(element))


def _use_of_href(element: Element) -> Use:
    if element.tag in ("a", "area"):
        return Use.NAVIGATION
    if element.tag == "link":
        relations = (element.get("rel") or "").lower().split()
        return Use.LINK if WAITING_RELATIONS.issuperset(relations) else Use.RESOURCE
    return Use.IMAGE if element.tag == "image" else Use.RESOURCE


def _read_source(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.refer(element, value, Use.IMAGE if element.tag == "img" else Use.RESOURCE)


def _read_source_set(notes: PageNotes, element: Element, name: str, value: str) -> None:
    for candidate in SOURCE_SET_ADDRESS.finditer(value):
        notes.refer(element, candidate[1], Use.IMAGE)


def _read_resource(notes: PageNotes, element: Element, name: str, value: str) -> None:
    # Forms among them: they send what a reader typed, so they must not leave the site either.
    notes.refer(element, value, Use.RESOURCE)


def _read_link(notes: PageNotes, element: Element, name: str, value: str) -> None:
    notes.refer(element, value, Use.LINK)


def _readers() -> dict[str, AttributeReader]:
    readers: dict[str, AttributeReader] = {
        "id": _read_id,
        "style": _read_style,
        "href": _read_href,
        "xlink:href": _read_href,
        "src": _read_source,
        "srcset": _read_source_set,
        "imagesrcset": _read_source_set,
    }
    readers |= dict.fromkeys(NAMED_IDS, _read_named_ids)
    readers |= dict.fromkeys(PAINTS, _read_paint)
    readers |= dict.fromkeys(RESOURCES, _read_resource)
    readers |= dict.fromkeys(("cite", "longdesc"), _read_link)
    return readers


ATTRIBUTE_READERS = _readers()
