"""The change log: what was corrected, added or revised since the contents were published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.address import Address
from generator.pages.context import PageContext
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Written
from generator.wording.dates import write_day


@dataclass(frozen=True)
class ChangeView:
    """One change."""

    date: str
    iso_date: str
    text: Written


@dataclass(frozen=True)
class ChangeGroup:
    """Changes of one kind, newest first."""

    title: str
    anchor: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class ChangesBody:
    """What the change log shows."""

    groups: tuple[ChangeGroup, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all changes."""
    yield PagePromise("changes/", _page)


def _page(context: PageContext) -> Page:
    words = context.words
    return Page(
        kind="changes",
        path="changes/",
        language=context.language,
        title=words.changes,
        description=words.changes_text,
        tab="about/",
        body=ChangesBody(tuple(group for group in _groups(context) if group.changes)),
        crumbs=(Crumb(words.home, Address("")), Crumb(words.about, Address("about/"))),
    )


def _groups(context: PageContext) -> Iterator[ChangeGroup]:
    prose = context.prose()
    newest_first = sorted(context.report.changes, key=lambda change: change.date, reverse=True)
    for kind, title in context.words.change_kinds.items():
        changes = (change for change in newest_first if change.kind == kind)
        views = (
            ChangeView(
                write_day(change.date, context.language), change.date.isoformat(), prose.write(change.text)
            )
            for change in changes
        )
        yield ChangeGroup(title, f"kind_{kind}", tuple(views))


KIND = PageKind("changes", pages)
