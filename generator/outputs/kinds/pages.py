"""Pages as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.rendering.page_file import page_source, render_page


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page."""
    for code, pages in site.pages.items():
        for page in pages:
            text = render_page(page, site.contexts[code])
            yield Artifact(code, page_source(page), text.encode())


KIND = OutputKind("pages", artifacts)
