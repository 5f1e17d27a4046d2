"""Entries of one language: every thing, every figure and every paragraph of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.address import Address
from generator.linking.figure_words import figure_name, figure_text
from generator.linking.figures import Figure
from generator.linking.passages import paragraph_places
from generator.linking.plain_texts import plain_texts, segment_text
from generator.linking.report import Report
from generator.linking.section_paths import section_path
from generator.linking.thing import Thing
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.section import SectionSpec
from generator.model.nouns.term import TermSpec
from generator.model.spec import Localized, Spec, marked_values
from generator.search.entry import Entry
from generator.wording.dates import write_period

PARAGRAPH = "paragraph"
FIGURE = "figure"
WEIGHTS = {
    "measure": 1.6,
    "family": 1.4,
    "section": 1.2,
    "term": 0.5,
    "document": 1.2,
    "place": 1.4,
    "figure": 1.0,
    "chart": 0.6,
    "paragraph": 0.7,
    "body": 0.8,
}
"""How much each kind is preferred among equals; others count one."""


def entries(report: Report, language: LanguageSpec) -> Iterator[Entry]:
    """Everything that can be found, things first."""
    for thing in report.things.values():
        if report.addresses.is_shown(thing):
            yield _thing(report, language, thing)
    for figure in report.figures.values():
        yield _figure(report, language, figure)
    for section in report.all(SectionSpec):
        yield from _paragraphs(report, language, section)


def _thing(report: Report, language: LanguageSpec, thing: Thing[Spec]) -> Entry:
    return Entry(
        kind=thing.kind,
        title=thing.name[language.code],
        text=_thing_text(report, language, thing),
        address=report.address(thing),
        place=_place(thing.sources),
        hidden=(*_other_names(language, thing), *_other_renderings(thing), thing.id),
        weight=WEIGHTS.get(thing.kind, 1.0),
    )


def _thing_text(report: Report, language: LanguageSpec, thing: Thing[Spec]) -> str:
    """What is said of a thing in running text; a section's and a family's parts are entries of their own."""
    spec = thing.spec
    if isinstance(spec, SectionSpec):
        return _join(report, language, spec.key_points)
    if isinstance(spec, FamilySpec):
        return _join(report, language, (spec.summary,) if spec.summary else ())
    texts = (value for _, mark, value in marked_values(spec) if isinstance(mark, Localized) and mark.running)
    return _join(report, language, texts)


def _figure(report: Report, language: LanguageSpec, figure: Figure) -> Entry:
    period = language.brackets.replace("{text}", write_period(figure.period, language))
    names = (figure_name(figure, report, other) for other in report.languages if other is not language)
    others = (figure_text(figure, report, other) for other in report.languages if other is not language)
    return Entry(
        kind=FIGURE,
        title=f"{figure_name(figure, report, language)}{period}",
        text=_figure_sentence(report, language, figure),
        address=report.address(figure),
        place=_place(figure.sources),
        answer=figure_text(figure, report, language),
        number=figure.quantity.number,
        hidden=(*names, *others, figure.id),
        weight=WEIGHTS[FIGURE],
    )


def _figure_sentence(report: Report, language: LanguageSpec, figure: Figure) -> str:
    """The first passage that mentions a figure, else what its metric counts."""
    for passage in report.figure_uses.get(figure.id, ()):
        if passage.owner is not None and passage.owner.kind == "section":
            segments = passage.texts.get(language.code)
            if segments is not None:
                return "".join(segment_text(segment, report, language) for segment in segments)
    definition = report.metrics[figure.metric].spec.definition
    return plain_texts(definition, report).get(language.code, "") if definition else ""


def _paragraphs(report: Report, language: LanguageSpec, section: Thing[SectionSpec]) -> Iterator[Entry]:
    points = {f"s-{point.source.replace('.', '-')}": point for point in section.spec.subsections}
    for place in paragraph_places(section):
        point = points.get(place.point or "")
        yield Entry(
            kind=PARAGRAPH,
            title=point.title[language.code] if point else section.name[language.code],
            text=plain_texts(place.spec.text, report).get(language.code, ""),
            address=Address(section_path(section), place.anchor),
            place=f"§{place.spec.source}",
            weight=WEIGHTS[PARAGRAPH],
        )


def _join(report: Report, language: LanguageSpec, texts: Iterable[dict[str, str]]) -> str:
    written = (plain_texts(text, report).get(language.code, "") for text in texts)
    return (" " if language.spaced else "").join(text for text in written if text)


def _other_names(language: LanguageSpec, thing: Thing[Spec]) -> Iterator[str]:
    yield from (name for code, name in thing.name.items() if code != language.code)


def _other_renderings(thing: Thing[Spec]) -> Iterator[str]:
    if isinstance(thing.spec, TermSpec):
        for renderings in (thing.spec.accepted, thing.spec.variants):
            for forms in renderings.values():
                yield from forms


def _place(locators: Iterable[str]) -> str:
    return "".join(f"§{locator}" for locator in list(locators)[:1])
