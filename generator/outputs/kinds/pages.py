"""Pages as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page, but for those that wait."""
    for code, documents in site.documents.items():
        for path, content in documents.files.items():
            yield Artifact(code, path, content)


KIND = OutputKind("pages", artifacts)
