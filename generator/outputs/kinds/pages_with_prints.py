"""Pages that link the printed report with its size, as Markdown files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site, Turn
from generator.outputs.kinds.pages import documents


def artifacts(site: Site) -> Iterator[Artifact]:
    """One Markdown file a page."""
    return documents(site, shows_prints=True)


KIND = OutputKind("pages_with_prints", artifacts, Turn.LAST)
