"""One HTML page, read once: its ids, what it refers to, and what is wrong with the page itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.publishing.finding import Finding
from generator.publishing.markup_ambiguity import find_ambiguities
from generator.publishing.page_attributes import ATTRIBUTE_READERS
from generator.publishing.page_elements import ELEMENT_READERS
from generator.publishing.page_notes import Element, PageNotes, line_of
from generator.publishing.reference import Reference
from generator.publishing.rule import Rule


@dataclass(frozen=True)
class Page:
    """What the checks of the whole site need to know of one page."""

    file: str
    ids: frozenset[str]
    references: tuple[Reference, ...]
    findings: tuple[Finding, ...]
    policies: tuple[str, ...]  # of every Content-Security-Policy in a meta element
    redirects: bool


def read_page(file: str, markup: bytes, allowed_inline_scripts: Collection[str]) -> Page:
    """Everything the checks need to know of `markup`, in one walk."""
    notes = PageNotes(file, allowed_inline_scripts)
    notes.findings.extend(_find_unreadable(file, markup))
    if not notes.findings:
        document = etree.fromstring(markup, etree.HTMLParser(encoding="utf-8", huge_tree=True))
        if document is None:
            notes.findings.append(
                Finding(file, 0, Rule.PAGE_READS_ONE_WAY, "网页里没有任何元素", "the page has no element")
            )
        else:
            _walk(document, notes)
            _check_page(document, markup, notes)
    return Page(
        file,
        frozenset(notes.ids),
        tuple(notes.references.values()),
        tuple(notes.findings),
        tuple(notes.policies),
        notes.redirects,
    )


def _find_unreadable(file: str, markup: bytes) -> Iterator[Finding]:
    if not markup.strip():
        yield Finding(file, 0, Rule.PAGE_READS_ONE_WAY, "网页是空的", "the page is empty")
    try:
        markup.decode("utf-8")
    except UnicodeDecodeError as error:
        line = markup.count(b"\n", 0, error.start) + 1
        yield Finding(file, line, Rule.PAGE_READS_ONE_WAY, "网页不是UTF-8编码", "the page is not UTF-8")


def _walk(document: Element, notes: PageNotes) -> None:
    for element in document.iter(etree.Element):
        for name, value in element.items():
            if read_attribute := ATTRIBUTE_READERS.get(name):
                read_attribute(notes, element, name, value)
            elif name.startswith("on"):
                shown = f"{name}={value[:60]!r}"
                notes.find(element, Rule.EVENTS_ARE_IN_SCRIPTS, f"属性{shown}", f"attribute {shown}")
        if read_element := ELEMENT_READERS.get(str(element.tag)):
            read_element(notes, element)


def _check_page(document: Element, markup: bytes, notes: PageNotes) -> None:
    if not (document.get("lang") or "").strip():
        notes.find(document, Rule.LANGUAGE_IS_GIVEN, "html元素没有lang", "the html element has no lang")
    for line, zh, en in find_ambiguities(markup, notes.scripts):
        notes.findings.append(Finding(notes.file, line, Rule.PAGE_READS_ONE_WAY, zh, en))
    for name, line, attribute in notes.named_ids:
        if name not in notes.ids:
            zh = f"{attribute}指向id“{name}”，网页里没有"
            en = f"{attribute} names {name!r}, an id that the page does not have"
            notes.findings.append(Finding(notes.file, line, Rule.REFERENCE_EXISTS, zh, en))
    for name, count in notes.ids.items():
        if count > 1:
            line = _line_of_repetition(document, name)
            zh, en = f"id“{name}”用了{count}次", f"id {name!r} is given {count} times"
            notes.findings.append(Finding(notes.file, line, Rule.ID_IS_UNIQUE, zh, en))


def _line_of_repetition(document: Element, name: str) -> int:
    elements = document.iter(etree.Element)
    lines = [line_of(element) for element in elements if name in (element.get("id"), element.get("name"))]
    return lines[1]
