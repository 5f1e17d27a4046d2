"""What an element of a page says to the checks, one function for each sort of element."""

import json
import re
from collections.abc import Callable

from generator.publishing.page_notes import Element, PageNotes
from generator.publishing.reference import Use
from generator.publishing.rule import Rule
from generator.publishing.script_digest import script_digest

# Only data to a browser. Import maps and speculation rules are JSON too, but they act.
JSON_TYPES = frozenset({"application/json", "application/ld+json"})
EMBEDDING = frozenset(
    {"iframe", "frame", "object", "embed", "applet", "portal", "fencedframe"}
    | {"foreignobject", "handler", "listener"}
)
ANIMATIONS = frozenset({"animate", "animatemotion", "animatetransform", "discard", "set"})
META_ADDRESSES = frozenset({"og:url", "og:image", "twitter:image"})
REFRESH_ADDRESS = re.compile(r"""[\s\d.]*[\s;,]*(?:url\s*=\s*)?["']?([^"']*)""", re.IGNORECASE)

ElementReader = Callable[[PageNotes, Element], None]


def _read_script(notes: PageNotes, element: Element) -> None:
    notes.scripts += 1
    text = element.text or ""
    if (element.get("type") or "").strip().lower() in JSON_TYPES:
        _check_json(notes, element, text)
    elif element.get("src") is None and script_digest(text) not in notes.allowed_inline_scripts:
        shown = f"{script_digest(text)}: {text.strip()[:60]!r}"
        notes.find(
            element, Rule.SCRIPT_IS_KNOWN, f"不认识的内嵌脚本{shown}", f"unknown inline script {shown}"
        )


def _check_json(notes: PageNotes, element: Element, text: str) -> None:
    try:
        json.loads(text, parse_constant=_refuse_constant)
    except ValueError as error:
        notes.find(element, Rule.JSON_IS_VALID, f"不是JSON（{error}）", str(error))


def _refuse_constant(name: str) -> None:
    # Python reads NaN and Infinity, a browser does not.
    raise ValueError(f"{name} is no JSON")


def _read_style(notes: PageNotes, element: Element) -> None:
    notes.find(element, Rule.STYLE_IS_IN_FILES, "style元素", "a style element")


def _read_embedding(notes: PageNotes, element: Element) -> None:
    notes.find(element, Rule.NOTHING_IS_EMBEDDED, f"{element.tag!s}元素", f"an element {element.tag!s}")


def _read_base(notes: PageNotes, element: Element) -> None:
    zh, en = "base元素会改变整页的链接", "a base element changes every address of the page"
    notes.find(element, Rule.ADDRESS_IS_SAFE, zh, en)


def _read_animation(notes: PageNotes, element: Element) -> None:
    zh, en = f"{element.tag!s}元素能改变链接", f"an element {element.tag!s} can change the address of a link"
    notes.find(element, Rule.ADDRESS_IS_SAFE, zh, en)


def _read_anchor(notes: PageNotes, element: Element) -> None:
    name = element.get("name")  # the way anchors were written before there were ids
    if name and name != element.get("id"):
        notes.ids[name] += 1


def _read_meta(notes: PageNotes, element: Element) -> None:
    content = element.get("content") or ""
    purpose = (element.get("http-equiv") or "").strip().lower()
    if purpose == "content-security-policy":
        notes.policies.append(content)
    elif purpose == "refresh" and (target := REFRESH_ADDRESS.match(content)):
        notes.redirects = True
        # Followed without a click, so it must stay inside like a resource.
        notes.refer(element, target[1], Use.RESOURCE)
    elif purpose or (element.get("name") or "").strip().lower() == "referrer":
        zh = "meta元素不能规定网页怎样传送和读取"
        en = "a meta element may not say how the page is sent or read"
        notes.find(element, Rule.POLICY_IS_IN_FORCE, zh, en)
    elif (element.get("property") or element.get("name")) in META_ADDRESSES:
        notes.refer(element, content, Use.LINK)


def _readers() -> dict[str, ElementReader]:
    readers: dict[str, ElementReader] = {
        "script": _read_script,
        "style": _read_style,
        "base": _read_base,
        "a": _read_anchor,
        "meta": _read_meta,
    }
    readers |= dict.fromkeys(ANIMATIONS, _read_animation)
    return readers | dict.fromkeys(EMBEDDING, _read_embedding)


ELEMENT_READERS = _readers()
