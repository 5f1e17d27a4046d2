"""The index of programmes, mechanisms and named frameworks, grouped by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.programme import MemberSpec, ProgrammeSpec
from generator.pages.context import PageContext
from generator.pages.entries import EntryGroup, EntryView, Fact, entry_view, links_fact
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Part, Prose, Written


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all programmes."""
    if context.report.all(ProgrammeSpec):
        yield PagePromise("programmes/", _page)


def _page(context: PageContext) -> Page:
    words, prose = context.words, context.prose()
    by_kind: dict[str, list[Thing[ProgrammeSpec]]] = {kind: [] for kind in words.programme_kinds}
    for programme in context.report.all(ProgrammeSpec):
        by_kind[programme.spec.kind].append(programme)
    groups = tuple(_group(context, kind, found, prose) for kind, found in by_kind.items() if found)
    return Page(
        kind="programmes",
        path="programmes/",
        language=context.language,
        title=words.programmes,
        description=words.programmes_text,
        tab="measures/",
        body=IndexBody(words.programmes_text, groups),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _group(
    context: PageContext, kind: str, programmes: Iterable[Thing[ProgrammeSpec]], prose: Prose
) -> EntryGroup:
    entries = tuple(_entry(context, programme, prose) for programme in programmes)
    return EntryGroup(context.words.programme_kinds[kind], f"kind_{kind}", entries)


def _entry(context: PageContext, programme: Thing[ProgrammeSpec], prose: Prose) -> EntryView:
    spec = programme.spec
    return entry_view(
        context,
        programme,
        prose.write(spec.text),
        facts=(_members(context, spec), links_fact(context, context.words.part_of, (spec.within,))),
    )


def _members(context: PageContext, spec: ProgrammeSpec) -> Fact:
    """The parts that its name counts, or that the source does not list them."""
    words = context.words
    label = (
        words.members + context.language.brackets.replace("{text}", str(spec.count))
        if spec.count
        else words.members
    )
    if spec.members_not_listed:
        return Fact(label, ((Part("words", words.members_not_listed),),))
    return Fact(label, tuple(_member(context, member) for member in spec.members))


def _member(context: PageContext, member: MemberSpec) -> Written:
    name = member.name[context.code]
    if member.id is None:
        return (Part("words", name),)
    return (Part("link", name, context.report.address(context.report.things[member.id])),)


KIND = PageKind("programmes", pages)
