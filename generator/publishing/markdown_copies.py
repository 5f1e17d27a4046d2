"""A Markdown copy beside every page, at the address that llmstxt.org gives it: `figures/` has `figures/index.html.md`."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.processes.sharing import processes_for, shared_out
from generator.publishing.page_markdown import page_markdown

ENDING = ".md"
_LEAST_FOR_PROCESSES = 50
"""Pages that take about as long as starting the processes."""
_CODE = hashlib.sha256(Path(__file__).with_name("page_markdown.py").read_bytes()).hexdigest()


def add_markdown_copies(site: Path, cache: CacheFolder) -> None:
    """Write the copies of all pages below `site` that have a text of their own; redirects have none."""
    pages = {page: page.read_bytes() for page in sorted(site.rglob("index.html"))}
    keys = {page: _key(markup) for page, markup in pages.items()}
    copies = {page: cache.find(key) for page, key in keys.items()}
    tasks = {page: partial(_copy, pages[page]) for page, copy in copies.items() if copy is None}
    made = shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))
    for page, copy in made.items():
        cache.put(keys[page], copy)
    for page, found in (copies | made).items():
        if found:
            page.with_name(page.name + ENDING).write_bytes(found)


def keep_markdown_copy(markup: bytes, cache: CacheFolder) -> None:
    """Make the copy of a page now, for `add_markdown_copies`."""
    cache.put(_key(markup), _copy(markup))


def _key(markup: bytes) -> str:
    return hashlib.sha256(f"markdown {_CODE}\n".encode() + markup).hexdigest()


def _copy(markup: bytes) -> bytes:
    """Empty for a page without a text of its own."""
    return page_markdown(markup) or b""
