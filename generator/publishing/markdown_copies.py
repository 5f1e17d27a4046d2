"""A Markdown copy beside every page, at the address that llmstxt.org gives it: `figures/` has `figures/index.html.md`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache.folder import CacheFolder, key_of
from generator.cache.known_files import KnownFiles, digest_of
from generator.processes.sharing import processes_for, shared_out
from generator.publishing.page_markdown import page_markdown
from generator.publishing.walking import files_below

ENDING = ".md"
_LEAST_FOR_PROCESSES = 50
"""Pages that take about as long as starting the processes."""
_CODE = digest_of(Path(__file__).with_name("page_markdown.py").read_bytes())
_NONE = digest_of(b"")


def add_markdown_copies(
    site: Path, cache: CacheFolder, published: Path | None = None, known: KnownFiles | None = None
) -> None:
    """Write the copies of all pages below `site` that have a text of their own; redirects have none.

    Args:
        published: the site whose place this one takes.
        known: what is in the pages and in files of that site, where that is known.
    """
    known = known or KnownFiles()
    pages = files_below(site, f"{os.sep}index.html")
    keys = {page: _key(known.read_digest(page)) for page in pages}
    places = {page: _Place.of(page, site, published) for page in pages}
    others = [page for page in pages if not places[page].taken(keys[page], cache, known)]
    copies = {page: cache.find(keys[page]) for page in others}
    tasks = {page: partial(_copy, page.read_bytes()) for page, copy in copies.items() if copy is None}
    made = shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))
    for page, copy in made.items():
        cache.put(keys[page], copy)
    for page, found in (copies | made).items():
        known.note_made(keys[page], digest_of(found or b""))
        if found:
            known.put(places[page].copy, found, places[page].published)


@dataclass(frozen=True)
class _Place:
    """Where a copy goes, and where it is in the published site."""

    copy: Path
    published: Path | None

    @classmethod
    def of(cls, page: Path, site: Path, published: Path | None) -> _Place:
        copy = page.with_name(page.name + ENDING)
        return cls(copy, published / copy.relative_to(site) if published else None)

    def taken(self, key: str, cache: CacheFolder, known: KnownFiles) -> bool:
        """Whether nothing is left to do, since the copy is published as it is, or there is none."""
        digest = known.made(key)
        if digest != _NONE and not known.link(self.copy, self.published, digest):
            return False
        cache.used.add(key)
        return True


def keep_markdown_copy(markup: bytes, cache: CacheFolder) -> None:
    """Make the copy of a page now, for `add_markdown_copies`."""
    cache.put(_key(digest_of(markup)), _copy(markup))


def _key(markup: str) -> str:
    return key_of("markdown", _CODE, markup)


def _copy(markup: bytes) -> bytes:
    """Empty for a page without a text of its own."""
    return page_markdown(markup) or b""
