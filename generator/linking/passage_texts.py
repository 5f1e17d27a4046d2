"""The running texts of all passages, read in every language and held against one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.diagnostics import Diagnostics, Location, Related, Rule, rules
from generator.linking.drafts import StandIn
from generator.linking.figures import Metric
from generator.linking.memory import FaultlessTexts
from generator.linking.passages import RawPassage
from generator.linking.texts import FigureMention, RunningText, TextReader, mentioned_dates
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.spec import Spec
from generator.source.document import Origin

Texts = dict[tuple[str, str], RunningText]
"""Segments by language code and the text as written."""


def read_passages(
    passages: Iterable[RawPassage],
    things: Mapping[str, Thing[Spec]],
    metrics: Mapping[str, Metric],
    languages: tuple[LanguageSpec, ...],
    diagnostics: Diagnostics,
    faultless: FaultlessTexts,
) -> Texts:
    """Every text of every passage; what is wrong in it, or lacks in one of the languages, is reported."""
    reader = TextReader(metrics, things, diagnostics)
    texts: Texts = {}
    faultless.begin((metrics, *(part for one in languages for part in (one.code, one.numbers))))
    for passage in passages:
        if known := faultless.find(passage, things):
            texts.update({(code, passage.texts[code]): text for code, text in known.items()})
            continue
        before = len(diagnostics)
        for language in languages:
            if language.code in passage.texts:
                raw = passage.texts[language.code]
                texts[language.code, raw] = (
                    texts[languages[0].code, raw]  # what is wrong in it was told there
                    if isinstance(raw, StandIn)
                    else reader.read(raw, language, passage.origin.at(language.code))
                )
        if len(diagnostics) > before:
            continue  # a mistyped reference would be told a second time as one that is missing
        _check_parity(passage, texts, languages, diagnostics)
        if len(diagnostics) == before:
            written = passage.texts.items()
            faultless.keep(passage, {code: texts[code, raw] for code, raw in written if (code, raw) in texts})
    return texts


def _check_parity(
    passage: RawPassage, texts: Texts, languages: tuple[LanguageSpec, ...], diagnostics: Diagnostics
) -> None:
    """All languages of a text refer to the same figures and dates."""
    written = [language.code for language in languages if language.code in passage.texts]
    if len(written) < 2:
        return
    first, *others = written
    in_first = _mentioned(texts[first, passage.texts[first]])
    for code in others:
        in_other = _mentioned(texts[code, passage.texts[code]])
        for rule, here, there in zip(_SHARED, in_first, in_other, strict=True):
            if here != there:
                _report_lack(rule, passage, (code, first), here - there, diagnostics)
                _report_lack(rule, passage, (first, code), there - here, diagnostics)


_SHARED = (rules.LANGUAGES_SHARE_FIGURES, rules.LANGUAGES_SHARE_DATES)


def _mentioned(text: RunningText) -> tuple[frozenset[str], frozenset[str]]:
    """References to figures, and dates."""
    figures = (segment.figure.reference for segment in text if isinstance(segment, FigureMention))
    return frozenset(figures), mentioned_dates(text)


def _report_lack(
    rule: Rule,
    passage: RawPassage,
    languages: tuple[str, str],
    missing: frozenset[str],
    diagnostics: Diagnostics,
) -> None:
    """Tell what the text in the first of two languages lacks, and show where the second one has it."""
    if not missing:
        return
    lacking, having = languages
    place, other = passage.origin.at(lacking), passage.origin.at(having)
    at, names = place.location(), sorted(missing)
    diagnostics.report(
        rule,
        at,
        related=(Related(_place_of(names[0], other), "other-language-here"),),
        source_line=place.line_of(at),
        language=lacking,
        other=having,
        missing=", ".join("{" + name + "}" for name in names),
    )


def _place_of(name: str, text: Origin) -> Location:
    """Where a reference stands in a text; a metric with one figure may be named without its key."""
    for written in ("{" + name, "{" + name.partition("@")[0]):
        at = text.location_of(written)
        if at != text.location():
            return at
    return text.location()
