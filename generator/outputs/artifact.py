"""Artifacts: files to be staged, as values."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.charts.chart import Charts
from generator.linking.report import Report
from generator.pages.context import PageContext
from generator.rendering.documents import Documents
from generator.tracing.traces import Traces


@dataclass(frozen=True)
class Artifact:
    """One file of the staged tree."""

    language: str
    """Code of the language whose tree it lies in; the source language's tree is the root of the site."""
    path: str
    """Relative to that language's documents, always with "/"."""
    content: bytes


@dataclass(frozen=True, eq=False)
class Site:
    """What outputs are made from."""

    contexts: Mapping[str, PageContext]
    documents: Mapping[str, Documents]
    """All pages of each language, by its code."""
    traces: Traces
    """What earlier builds made of this report and its charts."""

    @property
    def report(self) -> Report:
        """What everything is made of."""
        return self.traces.report

    @property
    def charts(self) -> Charts:
        """All drawn charts."""
        return self.traces.charts


@dataclass(frozen=True)
class OutputKind:
    """A sort of output; adding a module with a `KIND` to `outputs/kinds/` adds one."""

    name: str
    artifacts: Callable[[Site], Iterator[Artifact]]
    waits: bool = False
    """They ask for something that is still being made beside the others, such as the printed report."""


@cache
def output_kinds() -> tuple[OutputKind, ...]:
    """All output kinds, in alphabetical order."""
    package = importlib.import_module("generator.outputs.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.outputs.kinds.{name}").KIND for name in names)


class SamePathTwice(Exception):
    """Two outputs want the same file: a mistake in the generator, not in the content."""


Begun = Sequence[tuple[OutputKind, Iterator[Artifact]]]
"""Outputs whose files are still to be taken; some are made beside everything else from now on."""


def begin_artifacts(site: Site, but: Collection[OutputKind] = ()) -> Begun:
    """All kinds of outputs but these."""
    kinds = sorted((kind for kind in output_kinds() if kind not in but), key=lambda kind: kind.waits)
    return [(kind, kind.artifacts(site)) for kind in kinds]


def make_artifacts(begun: Begun, made: Collection[tuple[str, str]] = ()) -> Iterator[Artifact]:
    """Every file of the staged tree, each path once.

    Args:
        made: language and path of each file that was made before.
    """
    seen: set[tuple[str, str]] = set()
    for language, path in made:
        _see(seen, language, path, "what was made before")
    for kind, found in begun:
        for artifact in found:
            _see(seen, artifact.language, artifact.path, kind.name)
            yield artifact


def _see(seen: set[tuple[str, str]], language: str, path: str, kind: str) -> None:
    key = (language, path.casefold())
    if key in seen:
        raise SamePathTwice(f"{language}: {path} (from {kind})")
    seen.add(key)
