"""Specs become the linked report; read `link` from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from generator.diagnostics import Diagnostics
from generator.linking.addresses import Addresses
from generator.linking.backlinks import backlinks_of, figure_links_of, figure_uses_of, report_orphans
from generator.linking.chart_names import with_chart_names
from generator.linking.drafts import with_stand_ins
from generator.linking.editions import check_editions
from generator.linking.field_references import resolve_fields
from generator.linking.figures import Metric
from generator.linking.followers import gather_dangling, withdraw_followers
from generator.linking.interface_words import check_words
from generator.linking.ledger import Ledger
from generator.linking.memory import LinkMemory
from generator.linking.metrics import collect_metrics
from generator.linking.ownership import own_pages
from generator.linking.passage_texts import Texts, read_passages
from generator.linking.passages import RawPassage, passage_address, raw_passages
from generator.linking.register import parts_of_register
from generator.linking.relations import prove_relations
from generator.linking.report import Passage, Report
from generator.linking.settings import Settings, read_settings
from generator.linking.terms import check_terms
from generator.linking.thing import Thing
from generator.linking.things import collect_things
from generator.linking.translations import Stale, check_freshness, check_translations, stale_passages
from generator.linking.units import check_units
from generator.model.colours import accent_of
from generator.model.edition_record import EditionRecord
from generator.model.nouns.change import ChangeSpec
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.model.nouns.colophon import ColophonSpec
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.section import SectionSpec
from generator.model.nouns.site import SiteSpec
from generator.model.nouns.term import TermSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.spec import Spec
from generator.model.specs import Specs


def link(
    specs: Specs,
    ledger: Ledger,
    diagnostics: Diagnostics,
    editions: tuple[EditionRecord, ...] = (),
    memory: LinkMemory | None = None,
) -> Report | None:
    """The linked report; every mistake is reported, and None returned if there is one.

    Args:
        memory: of the last time the same project was linked.
    """
    memory = memory or LinkMemory()
    settings = read_settings(specs, diagnostics)
    if settings is None:
        return None
    languages = settings.languages
    _check_languages(specs, settings, diagnostics)
    specs = with_stand_ins(specs, settings.source_language.code, settings.drafts)
    settings = settings.among(specs)
    things = collect_things(specs, diagnostics)
    metrics = _metrics(specs, settings, memory, diagnostics)
    things = with_chart_names(things, metrics, settings)
    references = tuple(resolve_fields(specs, things, metrics, diagnostics))
    raw = tuple(raw_passages(specs, things))
    texts = read_passages(raw, things, metrics, languages, diagnostics, memory.texts)
    check_terms(raw, _terms(things.values()), languages, diagnostics)
    stale = stale_passages(raw, ledger, languages)
    check_freshness(stale, diagnostics)
    check_editions(specs, editions, diagnostics)
    relations = memory.relations.of(
        (metrics,), lambda found: tuple(prove_relations(metrics, found)), diagnostics
    )
    withdraw_followers(specs.lost_ids, things, metrics, diagnostics)
    gather_dangling(diagnostics)
    if settings.facts is None or settings.home is None or diagnostics.errors:
        return None  # places of texts, backlinks and addresses are only certain where nothing is wrong
    figures = {figure.id: figure for metric in metrics.values() for figure in metric.figures}
    addresses = Addresses(
        own_pages(things, settings.source_language), _families(specs), _registers(things, len(figures))
    )
    passages = tuple(_passages(raw, texts, addresses, stale))
    backlinks = backlinks_of(references, passages)
    report_orphans(things, backlinks, references, diagnostics)
    return Report(
        site=settings.site,
        facts=settings.facts,
        home=settings.home,
        chart_style=_chart_style(specs, settings.site),
        changes=tuple(found.spec for found in specs.all(ChangeSpec)),
        editions=editions,
        colophon=tuple(found.spec for found in specs.all(ColophonSpec)),
        languages=languages,
        things=things,
        metrics=metrics,
        figures=figures,
        relations=relations,
        addresses=addresses,
        passages=passages,
        texts=texts,
        stale=frozenset(passage.texts[settings.source_language.code] for passage in stale),
        backlinks=backlinks,
        figure_links=figure_links_of(references),
        figure_uses=figure_uses_of(passages),
    )


def _metrics(
    specs: Specs, settings: Settings, memory: LinkMemory, diagnostics: Diagnostics
) -> dict[str, Metric]:
    numbers = settings.source_language.numbers
    made_from = (*specs.all(FamilySpec), *specs.all(UnitSpec), numbers, *settings.codes)
    return memory.metrics.of(
        made_from, lambda found: collect_metrics(specs, numbers, settings.codes, found), diagnostics
    )


def _check_languages(specs: Specs, settings: Settings, diagnostics: Diagnostics) -> None:
    """All that has to be there in each language."""
    check_words(specs, settings.languages, diagnostics)
    check_translations(specs, settings.site, settings.codes, diagnostics)
    check_units(specs, settings.site, settings.codes, diagnostics)


def _chart_style(specs: Specs, site: SiteSpec) -> ChartStyleSpec:
    """As written, or as it is where nothing is written; the site's own colour is that of charts, too."""
    found = specs.all(ChartStyleSpec)
    style = found[0].spec if found else ChartStyleSpec()
    if site.accent is None:
        return style
    accent = style.colours.accent.model_copy(update={"light": accent_of(site.accent).on_light})
    return style.model_copy(update={"colours": style.colours.model_copy(update={"accent": accent})})


def _families(specs: Specs) -> dict[str, str]:
    """The family of every metric, of those without a unit, too."""
    families = specs.all(FamilySpec)
    return {metric.id: family.spec.id for family in families for metric in family.spec.metrics}


def _registers(things: Mapping[str, Thing[Spec]], figures: int) -> Mapping[str, str]:
    sections = (thing for thing in things.values() if isinstance(thing.spec, SectionSpec))
    return parts_of_register(cast("Iterable[Thing[SectionSpec]]", sections), figures)


def _terms(things: Iterable[Thing[Spec]]) -> tuple[Thing[TermSpec], ...]:
    return tuple(cast("Thing[TermSpec]", thing) for thing in things if isinstance(thing.spec, TermSpec))


def _passages(
    raw: Iterable[RawPassage], texts: Texts, addresses: Addresses, stale: Stale
) -> Iterator[Passage]:
    for passage in raw:
        read = {code: texts[code, text] for code, text in passage.texts.items() if (code, text) in texts}
        yield Passage(passage.owner, read, passage_address(passage, addresses), passage in stale)
