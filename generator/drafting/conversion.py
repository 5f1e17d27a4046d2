"""Which languages can be drafted from which: Chinese in one script from Chinese in the other, character by character."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from opencc import OpenCC

from generator.diagnostics.told import Told
from generator.model.nouns.language import LanguageSpec

Convert = Callable[[str], str]
_CONFIGURATIONS = {"Hant": "s2tw", "Hans": "t2s"}
"""Of OpenCC, by the script it writes. Those that change words as well, such as `s2twp`, are left out: their words are
those of computing, in which 文件, a document, becomes a file, and 项目, a programme, a project."""
_MARKS = {"“": "「", "”": "」"}
"""Quotation marks, which each script has of its own and OpenCC leaves as they are."""


class NoSuchLanguage(Told):
    """Unicode's data know no language of this code."""


def locale_of(code: str) -> Locale:
    """The language of a code, with the script and the country that it is most likely written in.

    Raises:
        NoSuchLanguage: there is none.
    """
    short = str(short_locale_of(code))
    return Locale.parse(get_global("likely_subtags").get(short, short))


def short_locale_of(code: str) -> Locale:
    """The language of a code, with no more than is needed to tell it from others.

    Raises:
        NoSuchLanguage: there is none.
    """
    language, *rest = code.replace("-", "_").split("_")
    tag = "_".join([language, *(part.title() if len(part) == 4 else part.upper() for part in rest)])
    try:
        return Locale.parse(tag)
    except (UnknownLocaleError, ValueError):
        zh = f"没有代码为“{code}”的语言；代码例如fr、zh-hant"
        raise NoSuchLanguage(
            zh, f"no language has the code “{code}”; codes are such as fr or zh-hant"
        ) from None


def base_of(code: str, languages: Iterable[LanguageSpec]) -> tuple[LanguageSpec, Convert] | None:
    """The language among `languages` that texts in `code` are converted from, and how; None if only people can translate.

    Raises:
        NoSuchLanguage: `code` is of none.
    """
    target = locale_of(code)
    for language in languages:
        locale = locale_of(language.locale)
        if locale.language == target.language == "zh" and locale.script != target.script:
            return language, _conversion(target)
    return None


def _conversion(target: Locale) -> Convert:
    """Into Chinese in a script."""
    converter = OpenCC(_CONFIGURATIONS[target.script or "Hans"])
    marks = _MARKS if target.script == "Hant" else {mark: other for other, mark in _MARKS.items()}
    table = str.maketrans(marks)

    def convert(text: str) -> str:
        converted: str = converter.convert(text)
        return converted.translate(table)

    return convert
