"""Pages that link the printed report with its size, as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.rendering.page_file import page_source, render_page


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page."""
    for code, documents in site.documents.items():
        for page in documents.waiting:
            yield Artifact(code, page_source(page), render_page(page, site.contexts[code]).encode())


KIND = OutputKind("pages_with_prints", artifacts, waits=True)
