"""What the languages of a site call one another, put into their words where these name a language."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from babel import Locale
from babel.lists import format_list

from generator.model.nouns.language import LanguageSpec
from generator.wording.patterns import fill


def with_names(languages: Sequence[LanguageSpec], drafts: Collection[str]) -> tuple[LanguageSpec, ...]:
    """The languages of a site, the source language first, with the names of the others in their words.

    Args:
        drafts: codes of those that are still being translated; the words of the others do not speak of drafts.
    """
    return tuple(_with_names(language, languages, drafts) for language in languages)


def name_in(named: LanguageSpec, speaking: LanguageSpec, languages: Sequence[LanguageSpec]) -> str:
    """What one language calls another, with its script where the site has two scripts of it."""
    locale, words = _locale(named.locale), _locale(speaking.locale)
    if sum(_locale(one.locale).language == locale.language for one in languages) > 1:
        shown = Locale(locale.language, script=locale.script)
        return words.languages.get(str(shown)) or shown.get_display_name(words) or named.name
    own = speaking.language_names.get(named.code)
    return own or words.languages.get(locale.language) or named.name


@cache
def _locale(name: str) -> Locale:
    """Babel reads it anew each time, and every citation names its languages."""
    return Locale.parse(name)


def _with_names(
    language: LanguageSpec, languages: Sequence[LanguageSpec], drafts: Collection[str]
) -> LanguageSpec:
    others = [name_in(other, language, languages) for other in languages if other is not language]
    both = [name_in(other, language, languages) for other in languages]
    words = language.words
    names = {
        "other_language": fill(words.other_language, languages=format_list(others, locale=language.locale)),
        "side_by_side": fill(words.side_by_side, languages=format_list(both, locale=language.locale)),
        "unofficial_translation": fill(words.unofficial_translation, source=both[0]) if others else "",
        "draft_translation": fill(words.draft_translation, source=both[0]) if language.code in drafts else "",
    }
    return language.model_copy(update={"words": words.model_copy(update=names)})
