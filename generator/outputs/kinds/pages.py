"""Pages as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.page import Page
from generator.rendering.page_file import page_source, render_page


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page."""
    every = [(page, code) for code, pages in site.pages.items() for page in pages]
    for page, code in sorted(every, key=lambda found: _shows_prints(found[0])):
        text = render_page(page, site.contexts[code])
        yield Artifact(code, page_source(page), text.encode())


def _shows_prints(page: Page) -> bool:
    """Such a page says how large the printed report is, so it has to wait until that is set."""
    return bool(getattr(page.body, "prints", ()))


KIND = OutputKind("pages", artifacts, comes_last=True)
