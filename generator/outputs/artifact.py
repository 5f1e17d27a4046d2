"""Artifacts: files to be staged, as values."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
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


class Turn(IntEnum):
    """When the files of a kind are made."""

    FIRST = 0
    """Others go on with them while the rest is made."""
    BETWEEN = 1
    LAST = 2
    """They ask for something that is still being made beside the others, such as the printed report."""


@dataclass(frozen=True)
class OutputKind:
    """A sort of output; adding a module with a `KIND` to `outputs/kinds/` adds one."""

    name: str
    artifacts: Callable[[Site], Iterator[Artifact]]
    turn: Turn = Turn.BETWEEN


@cache
def output_kinds() -> tuple[OutputKind, ...]:
    """All output kinds, in alphabetical order."""
    package = importlib.import_module("generator.outputs.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.outputs.kinds.{name}").KIND for name in names)


class SamePathTwice(Exception):
    """Two outputs want the same file: a mistake in the generator, not in the content."""


class Artifacts:
    """Every file of the staged tree, each path once, made when somebody asks."""

    def __init__(self, site: Site) -> None:
        """Ask all kinds before the first file is taken, so that what goes on beside the others has begun."""
        kinds = sorted(output_kinds(), key=lambda kind: kind.turn)
        self._begun = [(kind, kind.artifacts(site)) for kind in kinds]
        self._seen: set[tuple[str, str]] = set()
        self._made: list[Artifact] = []

    def first(self) -> tuple[Artifact, ...]:
        """Those that others go on with."""
        self._take([kind for kind, _ in self._begun if kind.turn is Turn.FIRST])
        return tuple(self._made)

    def all(self) -> tuple[Artifact, ...]:
        """Those that were made already, and the rest."""
        self._take([kind for kind, _ in self._begun])
        return tuple(self._made)

    def _take(self, kinds: Collection[OutputKind]) -> None:
        for kind, found in self._begun:
            for artifact in found if kind in kinds else ():
                key = (artifact.language, artifact.path.casefold())
                if key in self._seen:
                    raise SamePathTwice(f"{artifact.language}: {artifact.path} (from {kind.name})")
                self._seen.add(key)
                self._made.append(artifact)


def make_artifacts(site: Site) -> tuple[Artifact, ...]:
    """Every file of the staged tree."""
    return Artifacts(site).all()
