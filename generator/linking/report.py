"""The report, linked: every reference holds, every relation is proved, every address is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from generator.cache.reads import unnoted_reads
from generator.linking.address import Address
from generator.linking.addresses import Addresses
from generator.linking.figures import Figure, Metric
from generator.linking.references import named_figures
from generator.linking.register import row_path
from generator.linking.relations import Relation
from generator.linking.tables import TABLES, report_table
from generator.linking.texts import RunningText
from generator.linking.thing import Thing
from generator.model.edition_record import EditionRecord
from generator.model.nouns.change import ChangeSpec
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.colophon import ColophonSpec
from generator.model.nouns.home import HomeSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.report import ReportSpec
from generator.model.nouns.site import SiteSpec
from generator.model.spec import Spec

SpecT = TypeVar("SpecT", bound=Spec)


@dataclass(frozen=True, eq=False)
class Passage:
    """A running text in every language, with its owner and its place on the site."""

    owner: Thing[Spec] | None
    texts: Mapping[str, RunningText]
    address: Address
    is_stale: bool
    """The source text was changed after the translation was made."""


@dataclass(frozen=True)
class Link:
    """One thing points to another; `how` is the field that says so, or `text`."""

    source: Thing[Spec]
    how: str


@dataclass(frozen=True, eq=False)
class Report:
    """Everything a page, a chart or a download may ask for."""

    site: SiteSpec
    facts: ReportSpec
    home: HomeSpec
    chart_style: ChartStyleSpec
    """How all charts look."""
    changes: tuple[ChangeSpec, ...]
    """Changes of the contents since they were first published, as written."""
    editions: tuple[EditionRecord, ...]
    """Earlier editions, newest first."""
    colophon: tuple[ColophonSpec, ...]
    """What others made and the site ships."""
    languages: tuple[LanguageSpec, ...]
    """The source language first."""
    things: Mapping[str, Thing[Spec]]
    metrics: Mapping[str, Metric]
    figures: Mapping[str, Figure]
    relations: tuple[Relation, ...]
    addresses: Addresses
    passages: tuple[Passage, ...]
    texts: Mapping[tuple[str, str], RunningText]
    """Segments of every running text, by language code and the text as written."""
    stale: frozenset[str]
    """Source-language texts whose translation was made from an older wording."""
    backlinks: Mapping[str, tuple[Link, ...]]
    """For each thing, what points to it."""
    figure_links: Mapping[str, tuple[Thing[Spec], ...]]
    """For each figure, the things whose fields name it: measures, places, targets, charts."""
    figure_uses: Mapping[str, tuple[Passage, ...]]
    """For each figure, the passages that mention it."""
    newest_url: str = ""
    """Where the newest edition stands, if this is made to be kept as an earlier one."""

    @property
    def source_language(self) -> LanguageSpec:
        """The language that the report was written in."""
        return self.languages[0]

    def all(self, spec: type[SpecT]) -> tuple[Thing[SpecT], ...]:
        """All things of one noun, in the order they were written."""
        return cast("tuple[Thing[SpecT], ...]", _things_by_spec(self).get(_name(spec), ()))

    def thing(self, identity: str, spec: type[SpecT]) -> Thing[SpecT]:
        """One thing of a known noun."""
        found = self.things[identity]
        assert isinstance(found.spec, spec)
        return cast("Thing[SpecT]", found)

    def figure(self, reference: str) -> Figure:
        """The figure of a reference that is known to hold."""
        name, _, key = reference.partition("@")
        metric = self.metrics[name]
        return self.figures[f"{name}-{key}"] if key else metric.whole[0]

    def figures_of(self, reference: str) -> tuple[Figure, ...]:
        """All figures that a reference names: of a metric, of one of its places, or the one with a key."""
        name, _, key = reference.partition("@")
        return named_figures(self.metrics[name], key)

    def relations_of(self, figure: Figure) -> tuple[Relation, ...]:
        """Relations in which a figure takes part."""
        return _relations_by_figure(self).get(figure.id, ())

    def table(self, name: str) -> Mapping[Any, Any]:
        """One of `TABLES`, made when it is first asked for."""
        if name not in self._tables:
            with unnoted_reads():  # or they would count for whoever asks first
                self._tables[name] = TABLES[name](self)
        return self._tables[name]

    @cached_property
    def _tables(self) -> dict[str, Mapping[Any, Any]]:
        return {}

    def root_url(self, language: LanguageSpec) -> str:
        """Public address of a language's root; the source language stands at the root of the site."""
        return self.site.site_url + ("" if language is self.source_language else f"{language.code}/")

    def permanent_url(self, language: LanguageSpec) -> str:
        """What stands for `root_url` in citations: an address at which this edition stays when the next is published."""
        edition = f"{self.site.edition}/" if self.site.edition else ""
        return self.site.site_url + edition + self.root_url(language).removeprefix(self.site.site_url)

    def kept_as(self, edition: str) -> Report:
        """The same report at its permanent address, to be kept there as it is."""
        site = self.site.model_copy(update={"site_url": f"{self.site.site_url}{edition}/", "edition": None})
        return replace(self, site=site, newest_url=self.site.site_url)

    def address(self, target: Thing[Spec] | Figure) -> Address:
        """Where a thing or a figure is shown."""
        if isinstance(target, Figure):
            return Address(row_path(self, target), target.id)
        return self.addresses.of(target)


@report_table
def _things_by_spec(report: Report) -> Mapping[str, tuple[Thing[Spec], ...]]:
    """Things by the name of what an author writes for them, and of all that it is a sort of."""
    found: dict[str, list[Thing[Spec]]] = {}
    for thing in report.things.values():
        for base in type(thing.spec).__mro__:
            if issubclass(base, Spec):
                found.setdefault(_name(base), []).append(thing)
    return {name: tuple(things) for name, things in found.items()}


def _name(spec: type[Spec]) -> str:
    return f"{spec.__module__}.{spec.__qualname__}"


@report_table
def _relations_by_figure(report: Report) -> Mapping[str, tuple[Relation, ...]]:
    found: dict[str, list[Relation]] = {}
    for relation in report.relations:
        for figure in relation.figures:
            found.setdefault(figure.id, []).append(relation)
    return {identity: tuple(relations) for identity, relations in found.items()}
