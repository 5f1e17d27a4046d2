"""One SVG file of the site, which a reader can open on its own, so that whatever acts in it would act."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.publishing.finding import Finding
from generator.publishing.page_notes import Element, line_of
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule
from generator.publishing.stylesheet import read_stylesheet

SVG = "http://www.w3.org/2000/svg"
ACTING_ELEMENTS = frozenset({"script", "handler", "listener", "foreignObject"})
# They can change the address of a link after it was checked.
ANIMATIONS = frozenset({"animate", "animateMotion", "animateTransform", "discard", "set"})
# Attributes that no browser reads addresses from: a report may say url(…) in words.
WORDS = ("aria-", "data-")
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True)
class Drawing:
    """What the checks of the whole site need to know of one SVG file."""

    file: str
    ids: frozenset[str]
    references: tuple[Reference, ...]
    findings: tuple[Finding, ...]


def read_drawing(file: str, markup: bytes) -> Drawing:
    """Everything the checks need to know of `markup`."""
    parser = etree.XMLParser(
        resolve_entities=False
    )  # by itself it loads no document type and asks no network
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        return Drawing(
            file,
            frozenset(),
            (),
            (_acting(file, line, f"XML不完整（{error.msg}）", f"no well-formed XML: {error.msg}"),),
        )
    elements = list(root.iter(etree.Element))
    return Drawing(
        file,
        frozenset(name for element in elements if (name := element.get("id"))),
        tuple(reference for element in elements for reference in _references(element)),
        tuple(_find_acting(file, root, elements)),
    )


def _find_acting(file: str, root: Element, elements: list[Element]) -> Iterator[Finding]:
    if root.getroottree().docinfo.internalDTD is not None:
        yield _acting(file, 0, "文档类型声明，可能定义实体", "a document type, which may define entities")
    for instruction in root.xpath("//processing-instruction() | /processing-instruction()"):
        target = instruction.target
        zh, en = f"处理指令{target!r}", f"a processing instruction {target!r}"
        yield _acting(file, line_of(instruction), zh, en)
    for element in elements:
        name = etree.QName(element).localname
        if name in ACTING_ELEMENTS | ANIMATIONS:
            yield _acting(file, line_of(element), f"{name}元素", f"an element {name}")
        elif etree.QName(element).namespace not in (SVG, None):
            zh, en = f"{name}元素不属于SVG", f"an element {name} that is not of SVG"
            yield _acting(file, line_of(element), zh, en)
        for attribute, _ in element.items():
            if attribute.lower().startswith("on") or attribute == XML_BASE:
                yield _acting(file, line_of(element), f"属性{attribute}", f"an attribute {attribute}")


def _acting(file: str, line: int, zh: str, en: str) -> Finding:
    return Finding(file, line, Rule.DRAWING_IS_INERT, zh, en)


def _references(element: Element) -> Iterator[Reference]:
    name = etree.QName(element).localname
    for attribute in ("href", XLINK_HREF, "src"):
        if address := element.get(attribute):
            yield Reference(address, line_of(element), _use_of_address(name))
    if name == "style":
        yield from read_stylesheet(element.text or "", line_of(element))
    for attribute, value in element.items():
        if not attribute.startswith(WORDS):
            yield from read_stylesheet(value, line_of(element))


def _use_of_address(name: str) -> Use:
    return {"a": Use.LINK, "image": Use.IMAGE}.get(name, Use.RESOURCE)
