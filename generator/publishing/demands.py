"""What a page asks of the rest of its site, gathered so that what many pages ask for is looked for once."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from generator.publishing.address import Inside, SiteBase, resolve
from generator.publishing.page import Page
from generator.publishing.problem import problem_outside
from generator.publishing.reachability import is_not_found_page
from generator.publishing.reference import Use

_BETWEEN = "\0"
"""No name of a file has it."""


@dataclass(frozen=True)
class Demands:
    """What has to be there, so that none of the addresses in a page is wrong."""

    places: tuple[str, ...]
    """Files and places in them, as `place` writes them."""
    ways: tuple[str, ...]
    """Files to which the page leads a reader."""


def demands_of(page: Page, base: SiteBase) -> Demands | None:
    """What a page asks for; None if an address in it is wrong whatever there is."""
    places: dict[str, None] = {}
    ways: dict[str, None] = {}
    for reference in page.references:
        target = resolve(reference.address, page.file, base)
        if not isinstance(target, Inside):
            if problem_outside(target, reference):
                return None
            continue
        if target.relative and is_not_found_page(page.file):
            return None
        places[_place(target)] = None
        if reference.use is Use.NAVIGATION or page.redirects:
            ways[target.file] = None
    return Demands(tuple(places), tuple(ways))


def are_met(
    demands: Iterable[Demands], files: Container[str], ids: Callable[[str], Container[str] | None]
) -> bool:
    """Whether all that is asked for is there.

    Args:
        ids: the places in a file that an address may name; None for a file without such places.
    """
    wanted: set[str] = set()
    for one in demands:
        wanted.update(one.places)
    return all(_is_there(place, files, ids) for place in wanted)


def _place(target: Inside) -> str:
    return f"{target.fragment}{_BETWEEN}{target.file}"


def _is_there(place: str, files: Container[str], ids: Callable[[str], Container[str] | None]) -> bool:
    fragment, _, file = place.partition(_BETWEEN)
    if file not in files:
        return False
    there = ids(file)
    return fragment in ("", "top") or there is None or fragment in there
