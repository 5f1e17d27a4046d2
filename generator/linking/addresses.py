"""The one place that decides where things stand on the site; other code asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.section_paths import section_path
from generator.linking.thing import Thing
from generator.model.spec import Spec

INDEX_PATHS: Mapping[str, str] = {
    "measure": "measures/",
    "document": "documents/",
    "programme": "programmes/",
    "event": "timeline/",
    "place": "places/",
    "body": "places/",
    "target": "targets/",
    "problem": "targets/",
    "next-step": "targets/",
    "term": "glossary/",
    "question": "questions/",
    "chart": "charts/",
}
"""Index page of each kind whose things are anchored entries."""
PAGES_OF_THEIR_OWN = ("section", "family", "metric")
"""Kinds whose things are shown otherwise."""


@dataclass(frozen=True)
class Addresses:
    """Addresses of everything in a report, the same in every language."""

    own_pages: frozenset[str]
    """Ids of the things that fill a page of their own."""
    families: Mapping[str, str]
    """Family of each metric."""
    registers: Mapping[str, str]
    """Page of the register for the place of each section in the source; empty where it is one page."""

    def is_shown(self, thing: Thing[Spec]) -> bool:
        """Readers can go to it; units, for one, are only seen in figures."""
        return thing.kind in INDEX_PATHS or thing.kind in PAGES_OF_THEIR_OWN

    def of(self, thing: Thing[Spec]) -> Address:
        """Where a thing is shown: its own page, or its entry on an index."""
        if thing.kind == "section":
            return Address(section_path(thing))
        if thing.kind == "family":
            return Address(f"indicators/{thing.id}/")
        if thing.kind == "metric":
            return Address(f"indicators/{self.families[thing.id]}/", thing.id)
        if thing.id in self.own_pages:
            return self.page_of(thing)
        return self.entry_of(thing)

    def page_of(self, thing: Thing[Spec]) -> Address:
        """The page that a thing has, or would have if it filled one; redirects stand there otherwise."""
        return Address(f"{INDEX_PATHS[thing.kind]}{thing.id}/")

    def entry_of(self, thing: Thing[Spec]) -> Address:
        """Its entry on the index of its kind, which is always there."""
        return Address(INDEX_PATHS[thing.kind], thing.id)


def paragraph_anchor(locator: str, ordinal: int) -> str:
    """Anchor of the nth paragraph that restates one place of the source."""
    return f"p-{locator.replace('.', '-')}-{ordinal}"


def subsection_anchor(locator: str) -> str:
    """Anchor of a numbered point."""
    return f"s-{locator.replace('.', '-')}"
