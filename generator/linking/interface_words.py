"""The words of the interface in every language: the same entries, and the same places for values in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.diagnostics import Diagnostics, Related, rules
from generator.model.nouns.language import LanguageSpec
from generator.model.parse import Located, report
from generator.model.specs import Specs

Keys = tuple[str, ...]
_PLACE = re.compile(r"\{[a-z_]+\}")


def check_words(specs: Specs, languages: Sequence[LanguageSpec], diagnostics: Diagnostics) -> None:
    """Every language of the site is held against the source language; what one of the two lacks is reported there."""
    spoken = {language.code for language in languages}
    written = {located.spec.code: located for located in specs.all(LanguageSpec)}
    first = written[languages[0].code]
    for code, other in written.items():
        if code in spoken and other is not first:
            _report_lacks(first, other, diagnostics)
            _report_lacks(other, first, diagnostics)
            _report_places(other, first, diagnostics)


def _report_lacks(one: Located[LanguageSpec], other: Located[LanguageSpec], diagnostics: Diagnostics) -> None:
    """Entries of the other language that the first has not."""
    words = _words(one)
    for keys in _words(other):
        if keys not in words:
            place, field = one.origin.at(*keys[:-1]), keys[-1]
            values = {"field": field, "fields": f"“{field}”"}
            report(diagnostics, rules.FIELD_IS_PRESENT, place, of_key=True, **values)


def _report_places(
    one: Located[LanguageSpec], other: Located[LanguageSpec], diagnostics: Diagnostics
) -> None:
    words = _words(one)
    for keys, theirs in _words(other).items():
        found, wanted = _places(words.get(keys, theirs)), _places(theirs)
        if found == wanted:
            continue
        place, model = one.origin.at(*keys), other.origin.at(*keys)
        at = place.location()
        diagnostics.report(
            rules.LANGUAGES_SHARE_PLACES,
            at,
            related=(Related(model.location(), "other-language-here"),),
            source_line=place.line_of(at),
            found=", ".join(found) or "—",
            wanted=", ".join(wanted) or "—",
            other=other.spec.code,
        )


def _places(text: str) -> tuple[str, ...]:
    return tuple(sorted(set(_PLACE.findall(text))))


@lru_cache(maxsize=16)  # the words of a language rarely change from one save to the next
def _words(located: Located[LanguageSpec]) -> dict[Keys, str]:
    return dict(_texts(located.spec.model_dump(by_alias=True, exclude={"language_names"}), ()))


def _texts(data: Mapping[str, Any], keys: Keys) -> Iterator[tuple[Keys, str]]:
    for key, value in data.items():
        if isinstance(value, str):
            yield (*keys, key), value
        elif isinstance(value, Mapping):
            yield from _texts(value, (*keys, key))
