"""Files that are not made again while all that they were made from stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.outputs.artifact import Artifact, Site
from generator.tracing.traces import Piece


def kept(site: Site, name: str, about: object, make: Callable[[], Iterable[Artifact]]) -> Iterator[Artifact]:
    """What `make` gives, from an earlier build if it can be.

    Args:
        name: of these files among all that the site consists of.
        about: all that they are made from beside what is read of the site's report and charts.
    """
    made = site.traces.get_all(name, about, lambda: map(_piece, make()))
    return (Artifact(language, path, content) for (language, path), content in made)


def _piece(artifact: Artifact) -> Piece:
    return [artifact.language, artifact.path], artifact.content
