"""Two editions side by side: the newest earlier one on the page of all editions, each older one on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.datasets.kinds.edition_changes import changes_path
from generator.editions.comparison import Comparison, compare
from generator.linking.address import Address
from generator.model.edition_record import EditionRecord
from generator.pages.context import PageContext
from generator.pages.kinds.editions.rows import (
    FigureGroup,
    OutcomeRow,
    Redefinition,
    ThingGroup,
    figure_groups,
    metric_groups,
    redefinitions,
    step_rows,
    target_rows,
    thing_groups,
)
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.wording.dates import write_day
from generator.wording.patterns import fill

PATH = "editions/"


@dataclass(frozen=True)
class EditionView:
    """One edition and where it stays."""

    name: str
    date: str
    iso_date: str
    url: str
    compared: Address | None
    """Where it is compared with this one; None for this one."""


@dataclass(frozen=True)
class EditionsBody:
    """What a comparison shows."""

    introduction: str
    editions: tuple[EditionView, ...]
    """Newest first; only on the page of all editions."""
    targets: tuple[OutcomeRow, ...]
    figures: tuple[FigureGroup, ...]
    metrics: tuple[ThingGroup, ...]
    redefined: tuple[Redefinition, ...]
    next_steps: tuple[OutcomeRow, ...]
    measures: tuple[ThingGroup, ...]
    problems: tuple[ThingGroup, ...]
    file: str
    """The same as JSON."""


def pages(context: PageContext) -> Iterator[PagePromise]:
    """A page for each earlier edition; none where there is no earlier edition."""
    for index, earlier in enumerate(context.report.editions):
        yield PagePromise(comparison_path(context, earlier), _page, (earlier, index == 0))


def comparison_path(context: PageContext, earlier: EditionRecord) -> str:
    """Where this edition is compared with an earlier one."""
    return PATH if earlier is context.report.editions[0] else f"{PATH}{earlier.edition}/"


def edition_name(context: PageContext, edition: str) -> str:
    """What an edition is called."""
    return fill(context.words.editions.name, edition=edition)


def _page(context: PageContext, earlier: EditionRecord, is_newest: bool) -> Page:
    words = context.words.editions
    name = edition_name(context, earlier.edition)
    introduction = fill(words.text, edition=name)
    home = Crumb(context.words.home, Address(""))
    return Page(
        kind="editions",
        path=comparison_path(context, earlier),
        language=context.language,
        title=words.title if is_newest else fill(words.title_since, edition=name),
        description=introduction,
        tab="about/",
        body=_body(context, compare(context.report, earlier), introduction, is_newest),
        crumbs=(home,) if is_newest else (home, Crumb(words.title, Address(PATH))),
    )


def _body(context: PageContext, found: Comparison, introduction: str, is_newest: bool) -> EditionsBody:
    return EditionsBody(
        introduction=introduction,
        editions=tuple(_editions(context)) if is_newest else (),
        targets=target_rows(context, found),
        figures=tuple(figure_groups(context, found)),
        metrics=metric_groups(context, found.metrics),
        redefined=redefinitions(context, found.metrics),
        next_steps=step_rows(context, found),
        measures=thing_groups(context, found.measures),
        problems=thing_groups(context, found.problems),
        file=changes_path(found.earlier.edition),
    )


def _editions(context: PageContext) -> Iterator[EditionView]:
    report, words = context.report, context.words.editions
    published = report.facts.published
    own = edition_name(context, report.site.edition) if report.site.edition else words.this
    url = report.permanent_url(context.language)
    yield EditionView(own, write_day(published, context.language), published.isoformat(), url, None)
    for earlier in report.editions:
        published = earlier.report.published
        yield EditionView(
            name=edition_name(context, earlier.edition),
            date=write_day(published, context.language),
            iso_date=published.isoformat(),
            url=earlier.url_in(context.code),
            compared=Address(comparison_path(context, earlier)),
        )


KIND = PageKind("editions", pages)
