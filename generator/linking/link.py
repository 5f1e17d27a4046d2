"""Specs become the linked report; read `link` from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Location, Related, rules
from generator.linking.addresses import Addresses
from generator.linking.derived import finish_figures
from generator.linking.figures import Draft, Figure, Metric, draft_figures
from generator.linking.ledger import Ledger
from generator.linking.ownership import own_pages
from generator.linking.passages import RawPassage, passage_address
from generator.linking.references import find_figures, suggestion, teller
from generator.linking.relations import prove_relations
from generator.linking.report import Link, Passage, Report
from generator.linking.terms import check_terms
from generator.linking.texts import (
    RunningText,
    TextReader,
    mentioned_dates,
    mentioned_figures,
    mentioned_things,
)
from generator.linking.thing import Thing
from generator.linking.things import collect_things
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.home import HomeSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.report import ReportSpec
from generator.model.nouns.site import SiteSpec
from generator.model.nouns.term import TermSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.parse import Located, report
from generator.model.spec import (
    FigureReference,
    Localized,
    MetricOrFigureReference,
    RefersTo,
    Spec,
    marked_values,
)
from generator.model.specs import Specs
from generator.source.document import Origin


def link(specs: Specs, ledger: Ledger, diagnostics: Diagnostics) -> Report | None:
    """The linked report; every mistake is reported, and None returned if there is nothing to link at all."""
    settings = _settings(specs, diagnostics)
    if settings is None:
        return None
    site, facts, home, languages = settings
    things = collect_things(specs, diagnostics)
    metrics = _metrics(specs, languages[0], diagnostics)
    _check_languages(specs, languages, diagnostics)
    references = list(_resolved_references(specs, things, metrics, diagnostics))
    raw = list(_raw_passages(specs, things))
    texts = _read_texts(raw, things, metrics, languages, diagnostics)
    check_terms(raw, _terms(things), languages, diagnostics)
    _check_stale(raw, ledger, languages, diagnostics)
    relations = tuple(prove_relations(metrics, diagnostics))
    addresses = Addresses(
        own_pages(things, languages[0]), {metric.id: metric.family for metric in metrics.values()}
    )
    passages = tuple(_passages(raw, texts, addresses, ledger, languages))
    figures = {figure.id: figure for metric in metrics.values() for figure in metric.figures}
    backlinks = _backlinks(references, passages)
    _report_orphans(things, backlinks, diagnostics)
    return Report(
        site=site,
        facts=facts,
        home=home,
        languages=languages,
        things=things,
        metrics=metrics,
        figures=figures,
        relations=relations,
        addresses=addresses,
        passages=passages,
        texts=texts,
        stale=frozenset(p.texts[languages[0].code] for p in raw if _is_stale(p.texts, ledger, languages)),
        backlinks=backlinks,
        figure_links=_figure_links(references),
        figure_uses=_figure_uses(passages),
    )


@dataclass(frozen=True)
class _Reference:
    """A reference in a field that holds."""

    owner: Thing[Spec] | None
    how: str
    target: Thing[Spec] | None
    figures: tuple[Figure, ...] = ()


Settings = tuple[SiteSpec, ReportSpec, HomeSpec, tuple[LanguageSpec, ...]]


def _settings(specs: Specs, diagnostics: Diagnostics) -> Settings | None:
    sites, facts, homes = specs.all(SiteSpec), specs.all(ReportSpec), specs.all(HomeSpec)
    by_code = {found.spec.code: found.spec for found in specs.all(LanguageSpec)}
    for found, path in ((sites, "site_config/site.yml"), (facts, "content/report.yml"), (homes, "content/home.yml")):
        if not found:
            diagnostics.report(rules.FILE_IS_PRESENT, Location(path), file=path)
    if not (sites and facts and homes):
        return None
    languages = []
    for index, code in enumerate(sites[0].spec.languages):
        if code in by_code:
            languages.append(by_code[code])
        else:
            report(diagnostics, rules.LANGUAGE_HAS_A_FILE, sites[0].origin.at("languages", index), language=code)
    if not languages:
        return None
    return sites[0].spec, facts[0].spec, homes[0].spec, tuple(languages)


def _metrics(specs: Specs, language: LanguageSpec, diagnostics: Diagnostics) -> dict[str, Metric]:
    units = {found.spec.id: found.spec for found in specs.all(UnitSpec)}
    families = specs.all(FamilySpec)
    drafts: list[Draft] = []
    for family in families:
        drafts += draft_figures(family, units, language, diagnostics)
    by_metric: dict[str, list[Figure]] = defaultdict(list)
    for figure in finish_figures(drafts, diagnostics):
        by_metric[figure.metric].append(figure)
    return dict(_each_metric(families, units, by_metric))


def _each_metric(
    families: Iterable[Located[FamilySpec]], units: Mapping[str, UnitSpec], figures: Mapping[str, list[Figure]]
) -> Iterator[tuple[str, Metric]]:
    for family in families:
        for index, spec in enumerate(family.spec.metrics):
            if spec.unit in units:
                origin = family.origin.at("metrics", index)
                found = tuple(figures.get(spec.id, ()))
                yield spec.id, Metric(spec.id, family.spec.id, spec, units[spec.unit], found, origin)


def _check_languages(specs: Specs, languages: tuple[LanguageSpec, ...], diagnostics: Diagnostics) -> None:
    """Every localized text is there in every language, and in no other."""
    codes = [language.code for language in languages]
    for _, located in specs.located:
        if isinstance(located.spec, LanguageSpec):
            continue
        for keys, mark, value in marked_values(located.spec):
            if isinstance(mark, Localized):
                _check_codes(value, located.origin.at(*_written_keys(located.origin, keys)), codes, diagnostics)


def _check_codes(value: Mapping[str, str], origin: Origin, codes: list[str], diagnostics: Diagnostics) -> None:
    for code in codes:
        if code not in value:
            report(diagnostics, rules.TEXT_IS_TRANSLATED, origin, of_key=True, language=code)
    for code in value:
        if code not in codes:
            known = ", ".join(codes)
            report(diagnostics, rules.LANGUAGE_IS_KNOWN, origin.at(code), of_key=True, found=code, known=known)


def _written_keys(origin: Origin, keys: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Field names with a trailing underscore are written without it."""
    return tuple(key.rstrip("_") if isinstance(key, str) else key for key in keys)


def _resolved_references(
    specs: Specs, things: Mapping[str, Thing[Spec]], metrics: Mapping[str, Metric], diagnostics: Diagnostics
) -> Iterator[_Reference]:
    for _, located in specs.located:
        for keys, mark, value in marked_values(located.spec):
            if isinstance(mark, Localized):
                continue
            origin = located.origin.at(*_written_keys(located.origin, keys))
            owner = _owner(located, keys, things)
            how = next(str(key) for key in reversed(keys) if isinstance(key, str))
            if isinstance(mark, RefersTo):
                target = _find_thing(value, mark, things, origin, diagnostics)
                if target is not None:
                    yield _Reference(owner, how, target)
            elif isinstance(mark, (FigureReference, MetricOrFigureReference)):
                figures = find_figures(value, metrics, teller(diagnostics, origin))
                if isinstance(mark, FigureReference) and len(figures) > 1:
                    known = ", ".join(figure.reference for figure in figures)
                    report(diagnostics, rules.FIGURE_IS_UNAMBIGUOUS, origin, found=value, known=known)
                yield _Reference(owner, how, None, figures)


def _find_thing(
    identity: str, mark: RefersTo, things: Mapping[str, Thing[Spec]], origin: Origin, diagnostics: Diagnostics
) -> Thing[Spec] | None:
    thing = things.get(identity)
    if thing is None:
        wanted = {name: None for name, other in things.items() if not mark.kinds or other.kind in mark.kinds}
        report(diagnostics, rules.THING_EXISTS, origin, found=identity, **suggestion(identity, wanted))
    elif mark.kinds and thing.kind not in mark.kinds:
        kinds = ", ".join(mark.kinds)
        report(diagnostics, rules.REFERENCE_HAS_ITS_KIND, origin, found=identity, kind=thing.kind, wanted=kinds)
        return None
    return thing


def _owner(located: Located[Spec], keys: tuple[str | int, ...], things: Mapping[str, Thing[Spec]]) -> Thing[Spec] | None:
    """The thing that a field belongs to; metrics own their part of a family's file."""
    if isinstance(located.spec, FamilySpec) and keys[:1] == ("metrics",):
        return things.get(located.spec.metrics[int(keys[1])].id)
    identity = getattr(located.spec, "id", None)
    return things.get(identity) if identity else None


def _raw_passages(specs: Specs, things: Mapping[str, Thing[Spec]]) -> Iterator[RawPassage]:
    for _, located in specs.located:
        for keys, mark, value in marked_values(located.spec):
            if isinstance(mark, Localized) and mark.running:
                origin = located.origin.at(*_written_keys(located.origin, keys))
                yield RawPassage(_owner(located, keys, things), keys, value, origin)


def _read_texts(
    passages: Iterable[RawPassage],
    things: Mapping[str, Thing[Spec]],
    metrics: Mapping[str, Metric],
    languages: tuple[LanguageSpec, ...],
    diagnostics: Diagnostics,
) -> dict[tuple[str, str], RunningText]:
    reader = TextReader(metrics, things, diagnostics)
    texts: dict[tuple[str, str], RunningText] = {}
    for passage in passages:
        for language in languages:
            if language.code in passage.texts:
                raw = passage.texts[language.code]
                texts[language.code, raw] = reader.read(raw, language, passage.origin.at(language.code))
        _check_parity(passage, texts, languages, diagnostics)
    return texts


def _check_parity(
    passage: RawPassage,
    texts: Mapping[tuple[str, str], RunningText],
    languages: tuple[LanguageSpec, ...],
    diagnostics: Diagnostics,
) -> None:
    """All languages of a text refer to the same figures and dates."""
    written = [language.code for language in languages if language.code in passage.texts]
    if not written:
        return
    first = texts[written[0], passage.texts[written[0]]]
    for code in written[1:]:
        other = texts[code, passage.texts[code]]
        for rule, mentioned in (
            (rules.LANGUAGES_SHARE_FIGURES, mentioned_figures),
            (rules.LANGUAGES_SHARE_DATES, mentioned_dates),
        ):
            missing, extra = mentioned(first) - mentioned(other), mentioned(other) - mentioned(first)
            if missing or extra:
                _report_parity(rule, passage, (written[0], code), missing, extra, diagnostics)


def _report_parity(
    rule: rules.Rule,
    passage: RawPassage,
    codes: tuple[str, str],
    missing: frozenset[str],
    extra: frozenset[str],
    diagnostics: Diagnostics,
) -> None:
    lacking, having = (codes[1], codes[0]) if missing else codes
    place, other = passage.origin.at(lacking), passage.origin.at(having)
    at = place.location()
    diagnostics.report(
        rule,
        at,
        related=(Related(other.location(), "other-language-here"),),
        source_line=place.line_of(at),
        language=lacking,
        other=having,
        missing=", ".join(sorted(missing or extra)),
    )


def _terms(things: Mapping[str, Thing[Spec]]) -> tuple[Thing[TermSpec], ...]:
    return tuple(thing for thing in things.values() if isinstance(thing.spec, TermSpec))  # type: ignore[misc]


def _is_stale(texts: Mapping[str, str], ledger: Ledger, languages: tuple[LanguageSpec, ...]) -> bool:
    source = texts.get(languages[0].code, "")
    others = [language.code for language in languages[1:] if language.code in texts]
    return any(ledger.is_stale(code, source, texts[code]) for code in others)


def _check_stale(
    passages: Iterable[RawPassage], ledger: Ledger, languages: tuple[LanguageSpec, ...], diagnostics: Diagnostics
) -> None:
    source = languages[0].code
    for passage in passages:
        for language in languages[1:]:
            texts, code = passage.texts, language.code
            if code in texts and source in texts and ledger.is_stale(code, texts[source], texts[code]):
                report(diagnostics, rules.TRANSLATIONS_ARE_FRESH, passage.origin.at(code), language=code)


def _passages(
    raw: Iterable[RawPassage],
    texts: Mapping[tuple[str, str], RunningText],
    addresses: Addresses,
    ledger: Ledger,
    languages: tuple[LanguageSpec, ...],
) -> Iterator[Passage]:
    for passage in raw:
        read = {code: texts[code, text] for code, text in passage.texts.items() if (code, text) in texts}
        address = passage_address(passage, addresses)
        yield Passage(passage.owner, read, address, _is_stale(passage.texts, ledger, languages))


def _backlinks(references: Iterable[_Reference], passages: Iterable[Passage]) -> dict[str, tuple[Link, ...]]:
    found: dict[str, dict[tuple[str, str], Link]] = defaultdict(dict)
    for reference in references:
        if reference.owner is not None and reference.target is not None and reference.owner is not reference.target:
            key = (reference.owner.id, reference.how)
            found[reference.target.id].setdefault(key, Link(reference.owner, reference.how))
    for passage in passages:
        for text in passage.texts.values():
            for target in mentioned_things(text):
                if passage.owner is not None and passage.owner is not target:
                    found[target.id].setdefault((passage.owner.id, "text"), Link(passage.owner, "text"))
    return {identity: tuple(links.values()) for identity, links in found.items()}


def _figure_links(references: Iterable[_Reference]) -> dict[str, tuple[Thing[Spec], ...]]:
    found: dict[str, dict[str, Thing[Spec]]] = defaultdict(dict)
    for reference in references:
        for figure in reference.figures:
            if reference.owner is not None:
                found[figure.id][reference.owner.id] = reference.owner
    return {identity: tuple(owners.values()) for identity, owners in found.items()}


def _figure_uses(passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        figures = frozenset().union(*(mentioned_figures(text) for text in passage.texts.values()))
        for identity in figures:
            found[identity].append(passage)
    return {identity: tuple(uses) for identity, uses in found.items()}


_NEED_A_LINK = ("measure", "document", "programme", "event", "place", "body", "problem", "next-step", "target", "chart")


def _report_orphans(
    things: Mapping[str, Thing[Spec]], backlinks: Mapping[str, tuple[Link, ...]], diagnostics: Diagnostics
) -> None:
    """Things that nothing points to can only be found by an index: probably a link was forgotten."""
    for thing in things.values():
        if thing.kind in _NEED_A_LINK and thing.id not in backlinks:
            report(diagnostics, rules.THINGS_ARE_LINKED, thing.origin, found=thing.id, kind=thing.kind)
