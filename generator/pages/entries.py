"""Entries of an index: a thing in full, with its place in the source and everything that points to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figure_words import figure_name, figure_text
from generator.linking.figures import Figure
from generator.linking.thing import Thing
from generator.model.spec import Spec
from generator.pages.context import PageContext
from generator.pages.prose import Part, Written
from generator.pages.views import PlaceView, ThingView, place_views, thing_view
from generator.wording.dates import write_period

KIND_ORDER = (
    "section",
    "measure",
    "metric",
    "family",
    "document",
    "programme",
    "event",
    "place",
    "body",
    "problem",
    "next-step",
    "target",
    "question",
    "term",
    "chart",
)
"""In which order kinds are listed; others follow."""

ENOUGH_FOR_A_NAME = 30
"""Characters."""
MOST_IN_FULL = 100
"""Things with pages of their own that their index tells more of than names."""


@dataclass(frozen=True)
class Fact:
    """Something said about a thing, beside its text."""

    label: str
    items: tuple[Written, ...]

    @property
    def is_names(self) -> bool:
        """Consists of names or a few words each, which fit side by side."""
        return all(
            len(item) == 1 and (item[0].kind == "link" or len(item[0].text) <= ENOUGH_FOR_A_NAME)
            for item in self.items
        )


@dataclass(frozen=True)
class LinkGroup:
    """Things of one kind that point to an entry."""

    word: str
    things: tuple[ThingView, ...]


@dataclass(frozen=True)
class EntryView:
    """One thing as an entry of its index."""

    id: str
    name: str
    other_names: tuple[tuple[str, str], ...]
    """(html lang, name) in the other languages."""
    badges: tuple[str, ...]
    places: tuple[PlaceView, ...]
    text: Written
    facts: tuple[Fact, ...]
    links: tuple[LinkGroup, ...]
    is_planned: bool = False
    date: str = ""
    iso_date: str = ""
    page: Address | None = None
    """Its own page, where it has one."""


@dataclass(frozen=True)
class LineView:
    """One of very many things in its index: what it is called, and how many figures its own page has."""

    id: str
    name: str
    page: Address
    figures: int


@dataclass(frozen=True)
class EntryGroup:
    """Entries under one heading."""

    title: str
    anchor: str
    """With an underscore, which ids do not have, so that it is nobody's id."""
    entries: tuple[EntryView, ...]
    lines: tuple[LineView, ...] = ()
    """Those that have pages of their own, where there are too many to tell more of them than their names."""


def entry_view(
    context: PageContext,
    thing: Thing[Spec],
    text: Written,
    badges: Iterable[str] = (),
    facts: Iterable[Fact] = (),
    *,
    is_planned: bool = False,
    date: str = "",
    iso_date: str = "",
    page: Address | None = None,
) -> EntryView:
    """A thing with what is said about it; facts without items are left out, and what its own page tells of it."""
    told = tuple(fact for fact in facts if fact.items)
    return EntryView(
        id=thing.id,
        name=thing.name[context.code],
        other_names=other_names(context, thing),
        badges=tuple(badges),
        places=place_views(context, thing.sources),
        text=text,
        facts=told,
        links=() if page else further_links(context, thing, told),
        is_planned=is_planned,
        date=date,
        iso_date=iso_date,
        page=page,
    )


def other_names(context: PageContext, thing: Thing[Spec]) -> tuple[tuple[str, str], ...]:
    """What a thing is called in the other languages, each with the value of `lang`."""
    others = (language for language in context.report.languages if language is not context.language)
    return tuple((language.html_lang, thing.name[language.code]) for language in others)


def link_groups(context: PageContext, thing: Thing[Spec]) -> tuple[LinkGroup, ...]:
    """What points to a thing, grouped by kind."""
    sources = {link.source.id: link.source for link in context.report.backlinks.get(thing.id, ())}
    return grouped(context, (thing_view(context, source) for source in sources.values()))


def further_links(context: PageContext, thing: Thing[Spec], facts: Iterable[Fact]) -> tuple[LinkGroup, ...]:
    """What points to a thing and is not told among its facts already."""
    told = {part.address for fact in facts for item in fact.items for part in item if part.kind == "link"}
    groups = link_groups(context, thing)
    left = (
        LinkGroup(group.word, tuple(v for v in group.things if v.address not in told)) for group in groups
    )
    return tuple(group for group in left if group.things)


def grouped(context: PageContext, views: Iterable[ThingView]) -> tuple[LinkGroup, ...]:
    """Things as links, grouped by kind in the order in which kinds are listed."""
    groups: dict[str, list[ThingView]] = {}
    for view in views:
        groups.setdefault(view.kind, []).append(view)
    kinds = sorted(groups, key=lambda kind: KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER))
    return tuple(LinkGroup(context.words.kinds[kind], tuple(groups[kind])) for kind in kinds)


def words_fact(label: str, *texts: str) -> Fact:
    """A fact in plain words; empty ones are left out."""
    return Fact(label, tuple((Part("words", text),) for text in texts if text))


def links_fact(context: PageContext, label: str, identities: Iterable[str | None]) -> Fact:
    """A fact that consists of things; None is left out."""
    return Fact(label, tuple(_link(context, identity) for identity in identities if identity is not None))


def figures_fact(context: PageContext, label: str, references: Iterable[str]) -> Fact:
    """A fact that consists of figures, each with its metric and period."""
    figures = (figure for reference in references for figure in context.report.figures_of(reference))
    return Fact(label, tuple(figure_parts(context, figure) for figure in dict.fromkeys(figures)))


def texts_fact(label: str, texts: Iterable[Written]) -> Fact:
    """A fact of written texts."""
    return Fact(label, tuple(text for text in texts if text))


def _link(context: PageContext, identity: str) -> Written:
    thing = context.report.things[identity]
    return (Part("link", thing.name[context.code], context.report.address(thing)),)


def figure_parts(context: PageContext, figure: Figure) -> Written:
    """A figure as a link, after its metric and period."""
    report, language = context.report, context.language
    period = language.brackets.replace("{text}", write_period(figure.period, language))
    return (
        Part("words", f"{figure_name(figure, report, language)}{period}{language.colon}"),
        Part("figure", figure_text(figure, report, language), report.address(figure), figure=figure),
    )
