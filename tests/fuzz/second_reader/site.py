"""A built site held against what the second reader reads: figures in the downloads and the register, words on the pages."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import html

from tests.fuzz.second_reader.figures import Read, figures
from tests.fuzz.second_reader.reading import Unreadable, read_all
from tests.fuzz.second_reader.texts import RUNNING, pieces

_SCALES = {"万": 4, "亿": 8, "万亿": 12, "million": 6, "billion": 9, "trillion": 12}
_HANZI = "零一二三四五六七八九十"
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
)
_NUMBER = re.compile(r"([−-]?[0-9][0-9,]*(?:\.[0-9]+)?) ?(万亿|万|亿|million|billion|trillion)?")
_NOT_SHOWN = frozenset({"variants", "authority", "url_note", "source_wording", "label"})
"""Texts that serve search alone, or stand where no page shows them as they are written."""
SOURCE = "zh"


class Site:
    """What readers of one language can see of a site."""

    def __init__(self, root: Path, language: str) -> None:
        self.root = root if language == SOURCE else root / language
        self.language = language
        others = {root / "en"} if language == SOURCE else set()
        self.pages = [page for page in sorted(self.root.rglob("*.html")) if not others & set(page.parents)]

    @cached_property
    def text(self) -> str:
        """The words of all pages, blanks made one."""
        return " \u241e ".join(_blanks_made_one(_words(page)) for page in self.pages)

    @cached_property
    def register(self) -> dict[str, str]:
        """The row of each figure in the register, as text."""
        tree = html.document_fromstring((self.root / "figures" / "index.html").read_text("utf-8"))
        return {
            row.get("id"): _blanks_made_one(row.text_content()) for row in tree.iter("tr") if row.get("id")
        }


def site_differences(files: Mapping[str, bytes], changed: Iterable[str], root: Path) -> list[str]:
    """What a site says otherwise than the files that it was built from."""
    try:
        contents = read_all(files)
        sites = {language: Site(root, language) for language in ("zh", "en")}
        return [
            *_table(contents, root),
            *(found for site in sites.values() for found in _register(contents, site)),
            *(
                found
                for site in sites.values()
                for path in changed
                for found in _shown(path, contents.get(path), site)
            ),
        ]
    except (Unreadable, KeyError, TypeError, AttributeError, ValueError, OSError) as error:
        return [f"not readable: {type(error).__name__} {error}"]


def _table(contents: Mapping[str, Any], root: Path) -> Iterator[str]:
    """The table of all figures that readers download."""
    with (root / "data" / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {f"{row['metric']}@{row['key']}": row for row in csv.DictReader(file)}
    here = {figure.reference: figure for figure in figures(contents)}
    if rows.keys() != here.keys():
        yield f"figures.csv: {sorted(rows.keys() ^ here.keys())}"
        return
    for reference, row in rows.items():
        yield from _row(here[reference], row)


def _row(figure: Read, row: Mapping[str, str]) -> Iterator[str]:
    expected = {
        "unit": figure.unit,
        "period_start": figure.start,
        "period_end": figure.end,
        "period_kind": figure.kind,
        "status": figure.status,
        "bound": figure.bound,
        "approximate": str(figure.approx).lower(),
        "sources": "; ".join(figure.sources),
    }
    for name, value in expected.items():
        if row[name] != value:
            yield f"figures.csv: {figure.reference} {name} is {row[name]!r}, written {value!r}"
    if figure.number is None:
        return
    if Decimal(row["value"]) != figure.number:
        yield f"figures.csv: {figure.reference} is {row['value']}, written {figure.number}"
    for language in ("zh", "en"):
        if figure.number not in set(_numbers(row[f"wording_{language}"])):
            yield f"figures.csv: {figure.reference} reads {row[f'wording_{language}']!r}, written {figure.number}"


def _register(contents: Mapping[str, Any], site: Site) -> Iterator[str]:
    """The register that readers browse."""
    for figure in figures(contents):
        row = site.register.get(figure.reference.replace("@", "-"))
        if row is None:
            yield f"register {site.language}: no row for {figure.reference}"
        elif figure.number is not None and figure.number not in set(_numbers(row)):
            yield f"register {site.language}: {figure.reference} reads {row!r}, written {figure.number}"


def _numbers(text: str) -> Iterator[Decimal]:
    """All numbers in a text, in digits or in words."""
    for match in _NUMBER.finditer(text):
        number = Decimal(match[1].replace(",", "").replace("−", "-"))
        yield number.scaleb(_SCALES.get(match[2] or "", 0))
    for match in re.finditer(r"第([一二三四五六七八九十]{1,3})", text):
        tens, ten, ones = match[1].partition("十")
        yield Decimal(
            (_HANZI.index(tens) if tens else 1) * 10 + _HANZI.index(ones or "零")
            if ten
            else _HANZI.index(tens)
        )
    for place, word in enumerate(_ORDINALS, start=1):
        if re.search(rf"\b{word}\b", text):
            yield Decimal(place)


def _shown(path: str, content: Any, site: Site) -> Iterator[str]:
    """The words of a file that no page of the language has."""
    if path.startswith("site_config/") or content is None:
        return
    for field, text in _texts(content, site.language):
        is_running = field in RUNNING or (field == "title" and path == "content/charts.yml")
        found = [piece[1] for piece in pieces(text) if piece[0] == "words"] if is_running else [text]
        for words in found:
            for sentence in _sentences(words):
                if sentence not in site.text:
                    yield f"{path}: no page in {site.language} shows {sentence!r} ({field})"


def _sentences(words: str) -> Iterator[str]:
    """Pieces between the marks that a page may set apart."""
    text = _blanks_made_one(words)
    if len(text) > 1:
        yield text


def _texts(content: Any, language: str, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a language, with the field that it is written in."""
    if isinstance(content, dict):
        if language in content and isinstance(content[language], str):
            yield field, content[language]
            return
        for name, value in content.items():
            if name not in _NOT_SHOWN:
                yield from _texts(value, language, name)
    elif isinstance(content, list):
        for value in content:
            yield from _texts(value, language, field)


def _words(page: Path) -> str:
    tree = html.document_fromstring(page.read_text("utf-8"))
    for element in tree.xpath("//script | //style"):
        element.drop_tree()
    return str(tree.text_content())


def _blanks_made_one(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
