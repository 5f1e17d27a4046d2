"""Artifacts: files to be staged, as values."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.charts.chart import DrawnChart
from generator.linking.report import Report
from generator.pages.context import PageContext
from generator.pages.page import Page


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

    report: Report
    contexts: Mapping[str, PageContext]
    pages: Mapping[str, tuple[Page, ...]]
    """All pages of each language, by its code."""
    charts: Mapping[tuple[str, str], DrawnChart]


@dataclass(frozen=True)
class OutputKind:
    """A sort of output; adding a module with a `KIND` to `outputs/kinds/` adds one."""

    name: str
    artifacts: Callable[[Site], Iterator[Artifact]]
    comes_last: bool = False
    """Asks for something that is still being made beside the others, such as the printed report."""


@cache
def output_kinds() -> tuple[OutputKind, ...]:
    """All output kinds, in alphabetical order."""
    package = importlib.import_module("generator.outputs.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.outputs.kinds.{name}").KIND for name in names)


class SamePathTwice(Exception):
    """Two outputs want the same file: a mistake in the generator, not in the content."""


def make_artifacts(site: Site) -> tuple[Artifact, ...]:
    """Every file of the staged tree, each path once."""
    seen: set[tuple[str, str]] = set()
    artifacts = []
    # all are asked before the first is taken, so that what goes on beside the others has begun
    begun = [
        (kind, kind.artifacts(site)) for kind in sorted(output_kinds(), key=lambda kind: kind.comes_last)
    ]
    for kind, found in begun:
        for artifact in found:
            key = (artifact.language, artifact.path.casefold())
            if key in seen:
                raise SamePathTwice(f"{artifact.language}: {artifact.path} (from {kind.name})")
            seen.add(key)
            artifacts.append(artifact)
    return tuple(artifacts)
