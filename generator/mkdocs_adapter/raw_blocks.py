"""Blocks of raw HTML, taken past Markdown's parser, which reads every tag of a page twice.

What a page shows is nearly all raw HTML; only its headings are Markdown. Python-Markdown finds the end of each raw block
with the standard library's HTML parser, and MkDocs runs that parser once more to look for ids: three quarters of the time
that a page takes. Here one expression finds the same blocks. Where a page holds anything that the expression is not made
for, it is left to Markdown as it is, so the result is the same bytes in every case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown.util import BLOCK_LEVEL_ELEMENTS
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around the number of a block; for private use, so that no text of a report has a reason to contain them."""
_PLACE = re.compile(f"<p>{_OPEN}([0-9]+){_CLOSE}</p>")
_BLOCK_START = re.compile(r"^<([a-z][a-z0-9]*)(?=[\s>])", re.MULTILINE)
_UNUSUAL = re.compile(f"[\t\r\x02\x03{_OPEN}{_CLOSE}]|<[!?]")
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS) - {"hr"}
_FOLLOWED_BY_BLANK = re.compile(r"(?: *\n){2}|\s*\Z")


class _NotOurs(Exception):
    """The page holds something that only Markdown's own parser knows how to read."""


def set_aside(source: str) -> tuple[str, tuple[str, ...]]:
    """A page's Markdown with a number in the place of each raw block, and the blocks; no blocks if it has to stay as it is."""
    if _UNUSUAL.search(source):
        return source, ()
    parts: list[str] = []
    blocks: list[str] = []
    end = 0
    try:
        for start, stop, block in _blocks(source):
            parts += (source[end:start], f"\n\n{_OPEN}{len(blocks)}{_CLOSE}\n\n")
            blocks.append(block)
            end = stop
    except _NotOurs:
        return source, ()
    return "".join((*parts, source[end:])), tuple(blocks)


def put_back(content: str, blocks: Sequence[str]) -> str:
    """The page's HTML with its blocks where their numbers stand."""
    # Markdown strips what it returns, and blocks may come first or last.
    return _PLACE.sub(lambda place: blocks[int(place[1])], content).strip() if blocks else content


def _blocks(source: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and text of each raw block; the text ends in a newline if a blank line follows."""
    at = 0
    while start := _BLOCK_START.search(source, at):
        stop = _end_of_block(source, start)
        has_tail = stop < len(source) and source[stop] != "\n"
        if has_tail or "<" in source[at : start.start()]:
            raise _NotOurs
        is_apart = _FOLLOWED_BY_BLANK.match(source, stop) is not None
        yield start.start(), stop, source[start.start() : stop] + ("\n" if is_apart else "")
        at = stop
    if "<" in source[at:]:
        raise _NotOurs


def _end_of_block(source: str, start: re.Match[str]) -> int:
    """Where the element ends that begins here; only tags of its own name can tell."""
    if start[1] not in _BLOCKS:
        raise _NotOurs
    depth = 0
    for tag in _tags(start[1]).finditer(source, start.start()):
        if tag[0].endswith("/>"):
            raise _NotOurs
        depth += -1 if tag[0].startswith("</") else 1
        if depth == 0:
            return tag.end()
    raise _NotOurs


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"</?{name}(?:\s[^<>]*)?>")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """There are none."""


class RawBlocks(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Lets MkDocs read a staged page without its raw blocks."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: dict[str, tuple[str, ...]] = {}

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leaves Markdown the headings."""
        source, self._blocks[page.file.src_uri] = set_aside(markdown)
        return source

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Gives the page its blocks back."""
        return put_back(html, self._blocks.pop(page.file.src_uri))
