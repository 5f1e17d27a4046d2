"""Texts and their translations: there in every language, and not left behind when the source text changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.diagnostics import Diagnostics, rules
from generator.linking.ledger import Ledger
from generator.linking.owner import written_keys
from generator.linking.passages import RawPassage
from generator.model.nouns.language import LanguageSpec
from generator.model.parse import report
from generator.model.spec import Localized, marked_values
from generator.model.specs import Specs
from generator.source.document import Origin


def check_translations(specs: Specs, codes: Sequence[str], diagnostics: Diagnostics) -> None:
    """Every localized text is there in every language, and in no other."""
    for _, located in specs.located:
        for keys, mark, value in marked_values(located.spec):
            if isinstance(mark, Localized):
                _check_codes(value, located.origin.at(*written_keys(keys)), codes, diagnostics)


def _check_codes(
    value: Mapping[str, str], origin: Origin, codes: Sequence[str], diagnostics: Diagnostics
) -> None:
    strange = [code for code in value if code not in codes]
    for code in strange:
        known = ", ".join(codes)
        report(diagnostics, rules.LANGUAGE_IS_KNOWN, origin.at(code), of_key=True, found=code, known=known)
    if strange:
        return  # the missing language is most likely the mistyped one
    for code in codes:
        if code not in value:
            report(diagnostics, rules.TEXT_IS_TRANSLATED, origin, of_key=True, language=code)


def check_freshness(
    passages: Iterable[RawPassage],
    ledger: Ledger,
    languages: tuple[LanguageSpec, ...],
    diagnostics: Diagnostics,
) -> None:
    """Warn of every translation that was made from another wording of its source."""
    for passage in passages:
        for code in stale_languages(passage.texts, ledger, languages):
            report(diagnostics, rules.TRANSLATIONS_ARE_FRESH, passage.origin.at(code), language=code)


def stale_languages(
    texts: Mapping[str, str], ledger: Ledger, languages: tuple[LanguageSpec, ...]
) -> tuple[str, ...]:
    """Codes of the languages whose text was made from another wording of the source."""
    source, *others = (language.code for language in languages)
    if source not in texts:
        return ()
    return tuple(
        code for code in others if code in texts and ledger.is_stale(code, texts[source], texts[code])
    )
