"""What is asked of every finished page, made as soon as the page is there, by the process that rendered it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.publishing.address import SiteBase
from generator.publishing.known_pages import keep_known_page
from generator.publishing.markdown_copies import keep_markdown_copy


def look_ahead(
    folder: Path, allowed_inline_scripts: Collection[str], base: SiteBase, file: str, markup: bytes
) -> None:
    """Keep the Markdown copy of a page, and what the checks will want to know of it.

    Args:
        folder: of the cache that `add_markdown_copies` and `verify_site` are given.
    """
    cache = CacheFolder(folder)
    keep_known_page(file, markup, allowed_inline_scripts, base, cache)
    if file.endswith("index.html"):
        keep_markdown_copy(markup, cache)
