"""Which pages there are and what kind makes each: found once, then again whenever nobody waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.context import PageContext
from generator.pages.page import page_kinds


@dataclass(frozen=True)
class Catalogue:
    """Kinds by the path of the page, for each language."""

    kinds: Mapping[str, Mapping[str, str]]

    def kind_of(self, code: str, path: str) -> str | None:
        """The kind that most likely makes the page; the report may have changed since."""
        return self.kinds.get(code, {}).get(path)

    def paths(self) -> dict[str, frozenset[str]]:
        """Paths of all pages, by language."""
        return {code: frozenset(kinds) for code, kinds in self.kinds.items()}


def make_catalogue(contexts: Mapping[str, PageContext]) -> Catalogue:
    """All pages of a report; those of kinds with many pages are not made for this."""
    return Catalogue(
        {
            code: {page.path: kind.name for kind in page_kinds() for page in kind.pages(context)}
            for code, context in contexts.items()
        }
    )
