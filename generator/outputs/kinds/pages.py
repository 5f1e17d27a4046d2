"""Pages as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site, Turn
from generator.pages.page import Page
from generator.rendering.page_file import page_source, render_page


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page, but for those that wait."""
    return documents(site, shows_prints=False)


def documents(site: Site, *, shows_prints: bool) -> Iterator[Artifact]:
    """The files of pages that say how large the printed report is and so wait until it is set, or those of all others."""
    for code, pages in site.pages.items():
        for page in pages:
            if _shows_prints(page) is shows_prints:
                text = render_page(page, site.contexts[code])
                yield Artifact(code, page_source(page), text.encode())


def _shows_prints(page: Page) -> bool:
    return bool(getattr(page.body, "prints", ()))


KIND = OutputKind("pages", artifacts, Turn.FIRST)
