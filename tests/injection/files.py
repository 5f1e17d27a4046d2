"""Every text in the files of a site that are not pages, read by a reader of the format, and whatever could act in them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from pybtex.database import parse_string
from pypdf import PdfReader

from tests.support.tagged_pdf import TaggedPdf

_HANDED_OVER = re.compile(r"\A[A-Za-z.]+\((?:\"(?:[^\"\\]|\\.)*\",)?(.*)\)\s*\Z", re.DOTALL)
_SPREADSHEETS_START_A_FORMULA = "=+-@\t\r\n＝＋－＠"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_PDF_ACTS = (
    "/JavaScript",
    "/JS",
    "/Launch",
    "/OpenAction",
    "/AA",
    "/EmbeddedFile",
    "/SubmitForm",
    "/RichMedia",
    "/GoToR",
)
_LINKS = ("https://", "http://", "mailto:")


def texts_of(path: Path) -> tuple[str, ...]:
    """Texts of a file, as a program that knows the format reads them; none for a format that holds none."""
    read = _READERS.get(path.suffix)
    return tuple(read(path)) if read else ()


def acting_in(path: Path) -> Iterator[str]:
    """What a program that opens the file would do, or compute, beyond showing it."""
    if path.suffix == ".csv":
        for line, row in enumerate(_rows(path), start=1):
            for cell in row:
                if cell.startswith(tuple(_SPREADSHEETS_START_A_FORMULA)) and not _NUMBER.match(cell):
                    yield f"line {line}: a formula: {cell[:60]!r}"
    elif path.suffix == ".pdf":
        yield from _acting_in_pdf(path)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def _csv(path: Path) -> Iterator[str]:
    for row in _rows(path):
        yield from (cell.removeprefix("'") for cell in row)


def _json(path: Path) -> Iterator[str]:
    content = json.loads(path.read_text(encoding="utf-8-sig"))
    if path.name == "datapackage.json":
        for licence in content["licenses"]:
            licence.pop("name", "")  # for programs: letters and digits of the title
    yield from strings(content)


def _script(path: Path) -> Iterator[str]:
    """Data that hand themselves over; scripts of the theme hold no texts of the report."""
    handed = _HANDED_OVER.match(path.read_text(encoding="utf-8"))
    if handed:
        try:
            yield from strings(json.loads(handed[1]))
        except ValueError:
            return


def strings(value: Any) -> Iterator[str]:
    """All texts in data, names of fields among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from strings(below)
    elif isinstance(value, list):
        for below in value:
            yield from strings(below)


def _xml(path: Path) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(path.read_bytes(), parser)
    yield "".join(str(text) for text in root.itertext())
    for element in root.iter(etree.Element):
        yield from (str(value) for value in element.attrib.values())


def _bibtex(path: Path) -> Iterator[str]:
    for entry in parse_string(path.read_text(encoding="utf-8"), "bibtex").entries.values():
        for value in (*entry.fields.values(), *(str(one) for all_ in entry.persons.values() for one in all_)):
            yield _without_tex(value)


_TEX = (
    (r"{\textbraceleft}", "{"),
    (r"{\textbraceright}", "}"),
    (r"\textasciitilde{}", "~"),
    (r"\textasciicircum{}", "^"),
    *((f"\\{mark}", mark) for mark in "&%$#_"),
    (r"\textbackslash{}", "\\"),
)

IN_TEX = {character: written for written, character in _TEX}


def _without_tex(value: str) -> str:
    value = value.removeprefix("{").removesuffix("}")
    return re.sub(
        "|".join(re.escape(written) for written, _ in _TEX), lambda match: dict(_TEX)[match[0]], value
    )


def _pdf(path: Path) -> Iterator[str]:
    document = TaggedPdf(path)
    yield document.text
    yield from (title for _, title, _ in document.bookmarks)
    yield from (str(value) for value in (document.reader.metadata or {}).values())


def _acting_in_pdf(path: Path) -> Iterator[str]:
    reader = PdfReader(path)
    for number in range(1, len(reader.xref_objStm) + max(map(len, reader.xref.values()), default=0) + 1):
        found = reader.get_object(number) if number else None
        if isinstance(found, dict):
            yield from (
                f"object {number}: {name}" for name in _PDF_ACTS if name in found or found.get("/S") == name
            )
    for address in TaggedPdf(path).addresses:
        if not address.startswith(_LINKS):
            yield f"a link to {address[:60]!r}"


_READERS: dict[str, Callable[[Path], Iterator[str]]] = {
    ".csv": _csv,
    ".json": _json,
    ".js": _script,
    ".svg": _xml,
    ".xml": _xml,
    ".bib": _bibtex,
    ".pdf": _pdf,
}
