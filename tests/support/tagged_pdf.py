"""A tagged PDF as a screen reader goes through it: the words of each element in the order of the structure tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, Destination, DictionaryObject

_CODES = re.compile(rb"<([0-9a-fA-F]+)>")
_SECTIONS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """Words of one element."""

    text: str
    language: str
    """As marked on the words, their element, one around it, or the document."""
    path: tuple[str, ...]
    """Kinds of the elements from the document down to it."""
    page: int | None
    """Index of the page that shows it."""


class TaggedPdf:
    """A file that was printed."""

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path)
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def pieces(self) -> list[Piece]:
        """Everything that is read out, in order; pictures by their alternative text."""
        tree = self.root["/StructTreeRoot"]
        return list(self._pieces(tree, str(self.root["/Lang"]), (), None))

    @property
    def text(self) -> str:
        """All words in reading order."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """(level, title, page number) of each."""
        return list(self._bookmarks(self.reader.outline, 1))

    @cached_property
    def links(self) -> list[Any]:
        """All link annotations."""
        return [
            annotation.get_object()
            for page in self.reader.pages
            for annotation in page.get("/Annots", ())
            if annotation.get_object()["/Subtype"] == "/Link"
        ]

    @property
    def addresses(self) -> list[str]:
        """Where links lead outside of the file."""
        actions = (link["/A"] for link in self.links if "/A" in link)
        return [str(action["/URI"]) for action in actions if "/URI" in action]

    @cached_property
    def fonts(self) -> set[str]:
        """Names of all fonts of its pages, without the mark of a subset."""
        found = set()
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                found.add(str(font.get_object()["/BaseFont"]).rpartition("+")[2].removesuffix("-Identity-H"))
        return found

    def _bookmarks(self, outline: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for entry in outline:
            if isinstance(entry, Destination):
                number = self.reader.get_destination_page_number(entry)
                assert number is not None
                yield level, str(entry.title), number + 1
            else:
                yield from self._bookmarks(entry, level + 1)

    def _pieces(self, node: Any, language: str, path: tuple[str, ...], page: int | None) -> Iterator[Piece]:
        node = node.get_object()
        if isinstance(node, list):
            for inner in node:
                yield from self._pieces(inner, language, path, page)
        elif isinstance(node, int):
            assert page is not None
            text, own = self._marked[page].get(node, ("", ""))
            yield Piece(text, own or language, path, page)
        elif isinstance(node, DictionaryObject):
            yield from self._element(node, language, path, page)

    def _element(
        self, node: DictionaryObject, language: str, path: tuple[str, ...], page: int | None
    ) -> Iterator[Piece]:
        if "/Pg" in node:
            page = self._page_numbers[node.raw_get("/Pg").idnum]
        if node.get("/Type") == "/MCR":
            yield from self._pieces(node["/MCID"], language, path, page)
            return
        language = str(node.get("/Lang", language))
        path = (*path, str(node["/S"]).removeprefix("/")) if "/S" in node else path
        if "/Alt" in node:
            yield Piece(str(node["/Alt"]), language, path, page)
        elif "/K" in node:
            yield from self._pieces(node.raw_get("/K"), language, path, page)

    @cached_property
    def _page_numbers(self) -> dict[int, int]:
        return {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages)}

    @cached_property
    def _marked(self) -> list[dict[int, tuple[str, str]]]:
        return [_marked_words(page, self.reader) for page in self.reader.pages]


def _marked_words(page: Any, reader: PdfReader) -> dict[int, tuple[str, str]]:
    """(words, language if they have a mark of their own) by the number of their marked content."""
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    words: dict[int, str] = {}
    languages: dict[int, str] = {}
    marks: list[tuple[int | None, bool]] = []  # (number, its words are given otherwise)
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            properties = operands[1] if operator == b"BDC" else {}
            number, hidden = marks[-1] if marks else (None, False)
            number = int(properties["/MCID"]) if "/MCID" in properties else number
            if "/ActualText" in properties and number is not None:
                words[number] = words.get(number, "") + str(properties["/ActualText"])
                hidden = True
            if "/Lang" in properties and number is not None:
                languages[number] = str(properties["/Lang"])
            marks.append((number, hidden))
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ") and marks:
            number, hidden = marks[-1]
            if number is not None and not hidden:
                words[number] = words.get(number, "") + "".join(_decoded(operands[0], font))
    return {number: (text, languages.get(number, "")) for number, text in words.items()}


def _decoded(shown: Any, font: dict[int, str]) -> Iterator[str]:
    for part in shown if isinstance(shown, list) else [shown]:
        if isinstance(part, (bytes, str)):
            raw = part if isinstance(part, bytes) else part.original_bytes
            for index in range(0, len(raw), 2):
                yield font.get(int.from_bytes(raw[index : index + 2], "big"), "\ufffd")


def _letters(font: Any) -> dict[int, str]:
    """What each code of a font stands for."""
    letters: dict[int, str] = {}
    for kind, section in _SECTIONS.findall(font["/ToUnicode"].get_object().get_data()):
        codes = [bytes.fromhex(code.decode()) for code in _CODES.findall(section)]
        if kind == b"bfchar":
            for code, text in zip(codes[::2], codes[1::2], strict=True):
                letters[int.from_bytes(code, "big")] = text.decode("utf-16-be")
        else:
            for first, last, text in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
                start, end = int.from_bytes(first, "big"), int.from_bytes(last, "big")
                for offset in range(end - start + 1):
                    letters[start + offset] = chr(ord(text.decode("utf-16-be")) + offset)
    return letters
