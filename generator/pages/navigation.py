"""Navigation: a few fixed entries and the report's own parts; it does not grow with metrics or measures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.linking.section_paths import section_path
from generator.pages.context import PageContext
from generator.pages.reading_order import ordered_sections


@dataclass(frozen=True)
class Entry:
    """One entry of the navigation, with those below it."""

    title: str
    path: str
    items: tuple[Entry, ...] = ()


def navigation(context: PageContext, there: Collection[str]) -> tuple[Entry, ...]:
    """The tabs with their entries, as far as there are such pages: `there` are the paths of all."""
    words = context.words
    tabs = (
        Entry(words.home, ""),
        Entry(words.report, "report/", (Entry(words.whole_report, "report/"), *_sections(context))),
        Entry(
            words.measures,
            "measures/",
            (Entry(words.measures, "measures/"), Entry(words.programmes, "programmes/")),
        ),
        Entry(
            words.data,
            "figures/",
            (
                Entry(words.figures_register, "figures/"),
                Entry(words.indicators, "indicators/"),
                Entry(words.charts, "charts/"),
                Entry(words.targets, "targets/"),
                Entry(words.questions, "questions/"),
                Entry(words.downloads, "data/"),
            ),
        ),
        Entry(
            words.documents_and_timeline,
            "documents/",
            (
                Entry(words.documents, "documents/"),
                Entry(words.timeline, "timeline/"),
                Entry(words.places, "places/"),
            ),
        ),
        Entry(words.glossary, "glossary/"),
        Entry(
            words.about,
            "about/",
            (
                Entry(words.about, "about/"),
                Entry(words.editions.title, "editions/"),
                Entry(words.changes, "changes/"),
            ),
        ),
    )
    return tuple(_existing(tabs, there))


def _sections(context: PageContext) -> tuple[Entry, ...]:
    """The report's parts, each with its sub-parts below it."""
    sections = ordered_sections(context)
    return tuple(
        Entry(
            section.name[context.code],
            section_path(section),
            tuple(
                Entry(child.name[context.code], section_path(child))
                for child in sections
                if child.spec.parent == section.id
            ),
        )
        for section in sections
        if section.spec.parent is None
    )


def _existing(entries: Iterable[Entry], there: Collection[str]) -> Iterator[Entry]:
    """Entries with a page of their own or, of those that lack one, with a page below them."""
    for entry in entries:
        items = tuple(_existing(entry.items, there))
        if entry.path in there:
            yield replace(entry, items=items)
        elif items:
            yield replace(items[0], items=items)
