"""Data files for download, and the package that describes them; they lie in the source language's tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site


def artifacts(site: Site) -> Iterator[Artifact]:
    """Every dataset as a file."""
    code = site.report.source_language.code
    for dataset in site.contexts[code].datasets:
        yield Artifact(code, dataset.path, dataset.content)


KIND = OutputKind("datasets", artifacts)
