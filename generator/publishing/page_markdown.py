"""The article of a finished page as Markdown, for readers that are programs and for people who keep texts.

Our own, because the elements are those of our templates: a hundred lines do what general converters take ten times as
long for, and none of those wrote tables, lists of facts and links that a parser of CommonMark reads back unchanged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urljoin

from lxml import etree

Element = etree._Element
_ACTING = ("button", "dialog", "fieldset", "form", "input", "label", "nav", "noscript", "script", "select")
_LEFT_OUT = frozenset((*_ACTING, "style", "svg", "template", "textarea"))
"""What only acts or draws: each drawing has its table beside it."""
_LEFT_OUT_CLASSES = frozenset({"headerlink", "dz-cite", "dz-cite-label", "dz-explore"})
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|&~"})
_BEGINS_A_BLOCK = re.compile(r"^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))")
_ENDS_AN_ADDRESS = re.compile(r"[\s()]")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def page_markdown(markup: bytes) -> bytes | None:
    """A page with its title, address and language first; None for a page without an article or an address.

    Links are whole addresses, so that the text can be read anywhere.
    """
    document = etree.fromstring(markup, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    if document is None:
        return None
    articles, addresses = document.xpath("//article"), document.xpath("//link[@rel='canonical']/@href")
    if not articles or not addresses:
        return None
    address = str(addresses[0])
    facts = {
        "title": _BLANKS.sub(" ", document.findtext(".//title") or "").strip(),
        "url": address,
        "language": document.get("lang", ""),
    }
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in facts.items())
    body = "\n\n".join(_Writer(address).blocks(articles[0]))
    return f"---\n{head}---\n\n{body}\n".encode()


class _Writer:
    """Writes elements of a page that stands at an address."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._known: dict[str, str] = {}
        headings: dict[str, Callable[[Element], Iterator[str]]] = {
            f"h{level}": self._heading for level in range(1, 7)
        }
        self._forms = headings | {
            "dl": self._facts,
            "ol": self._list,
            "pre": self._preformatted,
            "summary": self._label,
            "table": self._table,
            "ul": self._list,
        }
        passed_through = (
            "article aside blockquote dd details div dt figcaption figure footer header li main p section"
        )
        self._forms |= dict.fromkeys(passed_through.split(), self.blocks)

    def blocks(self, element: Element) -> Iterator[str]:
        """What an element holds, paragraph by paragraph."""
        run = _escaped(element.text)
        for child in element:
            if _is_shown(child):
                form = self._forms.get(str(child.tag))
                if form is None:
                    run += self._inline(child)
                else:
                    yield from _paragraph(run)
                    run = ""
                    yield from form(child)
            run += _escaped(child.tail)
        yield from _paragraph(run)

    def _inline(self, element: Element) -> str:
        text = _escaped(element.text) + "".join(
            (self._inline(child) if _is_shown(child) else "") + _escaped(child.tail) for child in element
        )
        if element.tag == "br":
            return " "
        if element.tag in ("b", "strong") and text.strip():
            return f"**{text.strip()}**" + " " * text.endswith(" ")
        if element.tag == "code" and element.text:
            return f"`{_whole_text(element).replace('`', ' ')}`"
        link = element.get("href") if element.tag == "a" else None
        return f"[{text.strip()}]({self._whole(link)})" if link and text.strip() else text

    def _whole(self, link: str) -> str:
        page, mark, anchor = link.partition("#")  # most links of a page lead to few pages
        if page not in self._known:
            self._known[page] = urljoin(self._address, page)
        address = self._known[page] + mark + anchor
        return f"<{address}>" if _ENDS_AN_ADDRESS.search(address) else address

    def _flat(self, element: Element) -> str:
        """All of an element on one line, as a cell or an item needs it."""
        text = "\n".join(self.blocks(element))
        return " ".join(text.removeprefix("- ").replace("\n- ", "; ").split())

    def _heading(self, element: Element) -> Iterator[str]:
        yield f"{'#' * int(str(element.tag)[1])} {self._flat(element)}"

    def _label(self, element: Element) -> Iterator[str]:
        if text := self._flat(element):
            yield f"**{text}**"

    def _list(self, element: Element) -> Iterator[str]:
        if element.xpath(".//h1 | .//h2 | .//h3 | .//h4 | .//h5 | .//h6 | .//table"):
            yield from self.blocks(element)  # a list for the eye: what it holds has headings of its own
            return
        items = [self._flat(item) for item in element.iterchildren("li") if _is_shown(item)]
        is_counted = element.tag == "ol"
        yield from _lines(
            (f"{number}. " if is_counted else "- ") + item for number, item in enumerate(items, 1) if item
        )

    def _facts(self, element: Element) -> Iterator[str]:
        """Each term with what is said of it in one item."""
        found: list[tuple[str, list[str]]] = []
        for part in element.iter("dt", "dd"):
            if part.tag == "dt":
                found.append((self._flat(part), []))
            elif found:
                found[-1][1].append(self._flat(part))
        yield from _lines(f"- **{term}**: {'; '.join(filter(None, said))}" for term, said in found)

    def _preformatted(self, element: Element) -> Iterator[str]:
        yield "\n".join(f"    {line}".rstrip() for line in _whole_text(element).strip("\n").split("\n"))

    def _table(self, element: Element) -> Iterator[str]:
        rows = [[self._flat(cell) for cell in row.iterchildren("th", "td")] for row in element.iter("tr")]
        width = max(map(len, rows), default=0)
        if not width:
            return
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        yield from _lines((lines[0], "|" + " --- |" * width, *lines[1:]))


def _whole_text(element: Element) -> str:
    return str(element.xpath("string()"))


def _is_shown(element: Element) -> bool:
    """Not a comment, nor what only acts."""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return False
    if element.get("hidden") is not None:
        return False
    classes = element.get("class", "").split()
    is_file_of_references = element.tag == "details" and "dz-cite-form" in classes
    return not is_file_of_references and _LEFT_OUT_CLASSES.isdisjoint(classes)


def _escaped(text: str | None) -> str:
    if text and text.isspace() and text.isascii():
        return " "
    return _BLANKS.sub(" ", text).translate(_ESCAPES) if text else ""


def _paragraph(run: str) -> Iterator[str]:
    if (run := run.strip()) and (text := _BLANKS.sub(" ", run)):
        yield _BEGINS_A_BLOCK.sub(lambda mark: _disarmed(mark[0]), text)


def _disarmed(mark: str) -> str:
    """What would begin a heading or a list, as itself; after a number it is the point that does."""
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _lines(lines: Iterable[str]) -> Iterator[str]:
    if text := "\n".join(lines):
        yield text
