"""A page: everything its template shows is decided here, in one language."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from generator.linking.address import Address
from generator.model.nouns.language import LanguageSpec
from generator.pages.context import PageContext

CHART_FILES = "charts/"
"""Folder of the files of charts below a language's root."""


@dataclass(frozen=True)
class Crumb:
    """One step of the way to a page."""

    title: str
    address: Address


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    kind: str
    """Name of the page kind, which is also the folder of its template."""
    path: str
    """Directory below the language's root, ending in a slash; empty for home."""
    language: LanguageSpec
    title: str
    description: str
    """One or two sentences for search engines and cards."""
    tab: str
    """Path of the navigation tab that it belongs to."""
    body: object
    """What the template shows; a dataclass of the page kind."""
    crumbs: tuple[Crumb, ...] = ()
    last_step: str = ""
    """What the way to the page calls it, where its title would repeat the step before."""
    previous: Crumb | None = None
    next: Crumb | None = None
    hide: tuple[str, ...] = ()
    """Parts of the theme that the page does without: `navigation`, `toc`."""
    in_search: bool = True
    """Search finds it; pages that repeat others are left out."""
    data: tuple[dict[str, object], ...] = field(default=(), hash=False)
    """Objects of schema.org about the page, written into it as JSON-LD."""


@dataclass(frozen=True)
class PageSummary:
    """What the rest of the site knows of a page."""

    kind: str
    path: str
    title: str
    description: str

    @classmethod
    def of(cls, page: Page) -> PageSummary:
        """The summary of a page."""
        return cls(page.kind, page.path, page.title, page.description)


@dataclass(frozen=True)
class PagePromise:
    """A page that is made when somebody wants it."""

    path: str
    make: Callable[..., Page]
    """A plain function of the context and of what the page is about; it may remember nothing else."""
    about: tuple[object, ...] = ()
    """Things of the report, or other values of it."""

    def made(self, context: PageContext) -> Page:
        """The page."""
        return self.make(context, *self.about)


@dataclass(frozen=True)
class PageKind:
    """A sort of page; adding a folder with a `KIND` to `pages/kinds/` adds one."""

    name: str
    pages: Callable[[PageContext], Iterator[PagePromise]]
    shows_prints: bool = False
    """Its pages say how large the printed report is, which is still being set while others are made."""
    shows_downloads: bool = False
    """Its pages say how large the files with the data are, which are made beside the pages."""

    def comes_last(self, context: PageContext) -> bool:
        """Whether its pages have to wait for something that is still being made."""
        return self.shows_downloads or (self.shows_prints and context.report.site.prints)


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """All page kinds, found by listing the folder, in alphabetical order."""
    package = importlib.import_module("generator.pages.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if module.ispkg)
    return tuple(importlib.import_module(f"generator.pages.kinds.{name}.page").KIND for name in names)


def pages_of(kind: PageKind, context: PageContext) -> Iterator[Page]:
    """Every page of a kind in one language, each made when it is asked for."""
    return (promise.made(context) for promise in kind.pages(context))


def find_page(context: PageContext, path: str, kinds: Iterable[PageKind]) -> Page | None:
    """The page at a path, if one of these kinds has it; no other page is made."""
    found = (promise for kind in kinds for promise in kind.pages(context) if promise.path == path)
    promise = next(found, None)
    return None if promise is None else promise.made(context)
