"""Texts and their translations: there in every language, and not left behind when the source text changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostics, rules
from generator.linking.ledger import Ledger
from generator.linking.owner import written_keys
from generator.linking.passages import RawPassage
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.site import SiteSpec
from generator.model.parse import report
from generator.model.spec import Localized
from generator.model.specs import Specs
from generator.source.document import Origin


def check_translations(specs: Specs, site: SiteSpec, codes: Sequence[str], diagnostics: Diagnostics) -> None:
    """Every localized text is there in all languages of `codes`, and in none that the site has not."""
    wanted = set(codes)
    for _, located in specs.located:
        for keys, mark, value in located.marked:
            if isinstance(mark, Localized) and value.keys() != wanted:
                origin = located.origin.at(*written_keys(keys))
                if not strange_codes(value, origin, site.languages, diagnostics):
                    for code in codes:
                        if code not in value:
                            rule = (
                                rules.DRAFT_IS_COMPLETE if code in site.drafts else rules.TEXT_IS_TRANSLATED
                            )
                            report(diagnostics, rule, origin, of_key=True, language=code)


def localized_texts(specs: Specs, paths: Collection[str] = ()) -> Iterator[Mapping[str, str]]:
    """Every text in its languages, of some files or of all."""
    for _, located in specs.located:
        if not paths or located.origin.path in paths:
            yield from (value for _, mark, value in located.marked if isinstance(mark, Localized))


def unread_drafts(specs: Specs, ledger: Ledger, site: SiteSpec) -> Iterator[tuple[str, Origin]]:
    """Every text of a draft that nobody has confirmed, by language and place."""
    source = site.languages[0]
    for _, located in specs.located:
        for keys, mark, value in located.marked:
            if isinstance(mark, Localized) and source in value:
                for code in site.drafts:
                    if code in value and not ledger.knows(code, value[source], value[code]):
                        yield code, located.origin.at(*written_keys(keys), code)


def strange_codes(
    value: Mapping[str, object], origin: Origin, known: Sequence[str], diagnostics: Diagnostics
) -> list[str]:
    """Keys that are no language of the site, reported; a language that is missing is most likely the mistyped one."""
    strange = [code for code in value if code not in known]
    for code in strange:
        names = ", ".join(known)
        report(diagnostics, rules.LANGUAGE_IS_KNOWN, origin.at(code), of_key=True, found=code, known=names)
    return strange


Stale = Mapping[RawPassage, tuple[str, ...]]
"""Passages with translations that were made from another wording of the source, and the languages of these."""


def stale_passages(
    passages: Iterable[RawPassage], ledger: Ledger, languages: tuple[LanguageSpec, ...]
) -> Stale:
    """All passages with a translation that was left behind."""
    found = ((passage, _stale_languages(passage.texts, ledger, languages)) for passage in passages)
    return {passage: codes for passage, codes in found if codes}


def check_freshness(stale: Stale, diagnostics: Diagnostics) -> None:
    """Warn of every translation that was made from another wording of its source."""
    for passage, codes in stale.items():
        for code in codes:
            report(diagnostics, rules.TRANSLATIONS_ARE_FRESH, passage.origin.at(code), language=code)


def _stale_languages(
    texts: Mapping[str, str], ledger: Ledger, languages: tuple[LanguageSpec, ...]
) -> tuple[str, ...]:
    """Codes of the languages whose text was made from another wording of the source."""
    source, *others = (language.code for language in languages)
    if source not in texts:
        return ()
    return tuple(
        code for code in others if code in texts and ledger.is_stale(code, texts[source], texts[code])
    )
