"""A Markdown copy beside every page, at the address that llmstxt.org gives it: `figures/` has `figures/index.html.md`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.publishing.page_markdown import page_markdown

ENDING = ".md"
_CODE = hashlib.sha256(Path(__file__).with_name("page_markdown.py").read_bytes()).hexdigest()


def add_markdown_copies(site: Path, cache: CacheFolder) -> None:
    """Write the copies of all pages below `site` that have a text of their own; redirects have none."""
    for page in sorted(site.rglob("index.html")):
        markup = page.read_bytes()
        key = hashlib.sha256(f"markdown {_CODE}\n".encode() + markup).hexdigest()
        if copy := cache.get(key, lambda markup=markup: page_markdown(markup) or b""):  # type: ignore[misc]
            page.with_name(page.name + ENDING).write_bytes(copy)
