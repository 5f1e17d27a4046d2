"""The report to print; the files lie in the source language's tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site


def artifacts(site: Site) -> Iterator[Artifact]:
    """One PDF a language, and those with languages side by side."""
    code = site.report.source_language.code
    for printed in site.contexts[code].prints:
        yield Artifact(code, printed.path, printed.content)


KIND = OutputKind("prints", artifacts, waits=True)
