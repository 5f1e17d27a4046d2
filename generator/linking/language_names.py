"""What the languages of a site call one another, put into their words where these name a language."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale
from babel.lists import format_list

from generator.model.nouns.language import LanguageSpec
from generator.wording.patterns import fill


def with_names(languages: Sequence[LanguageSpec]) -> tuple[LanguageSpec, ...]:
    """The languages of a site, the source language first, with the names of the others in their words."""
    return tuple(_with_names(language, languages) for language in languages)


def name_in(named: LanguageSpec, speaking: LanguageSpec, languages: Sequence[LanguageSpec]) -> str:
    """What one language calls another, with its script where the site has two scripts of it."""
    own = speaking.language_names.get(named.code)
    if own is not None:
        return own
    locale = Locale.parse(named.locale)
    alike = sum(Locale.parse(one.locale).language == locale.language for one in languages)
    shown = Locale(locale.language, script=locale.script) if alike > 1 else Locale(locale.language)
    return shown.get_display_name(speaking.locale) or named.name


def _with_names(language: LanguageSpec, languages: Sequence[LanguageSpec]) -> LanguageSpec:
    others = [name_in(other, language, languages) for other in languages if other is not language]
    both = [name_in(other, language, languages) for other in languages]
    words = language.words
    names = {
        "other_language": fill(words.other_language, languages=format_list(others, locale=language.locale)),
        "side_by_side": fill(words.side_by_side, languages=format_list(both, locale=language.locale)),
        "unofficial_translation": fill(words.unofficial_translation, source=both[0]) if others else "",
    }
    return language.model_copy(update={"words": words.model_copy(update=names)})
