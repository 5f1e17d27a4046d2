"""Languages: how one writes numbers, dates and the words of the interface; a file is all a language needs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.kind import Kind
from generator.model.language_patterns import DatePattern, LocaleName, RegularExpression
from generator.model.nouns.words import WordsSpec
from generator.model.numbering import NumberingSystem, digits_of
from generator.model.spec import Flag, LanguageCode, LanguageTag, Spec, Text

Mark = Annotated[str, StringConstraints(pattern=r"^[^0-9A-Za-z<>&{}\\]{0,2}$")]
NumberWord = Annotated[str, StringConstraints(pattern=r"^[^0-9<>&{}\\]{1,40}$")]


class ScaleSpec(Spec):
    """A word for a power of ten."""

    word: NumberWord
    """The word (万, million)."""
    power: Annotated[int, Field(ge=1, le=24)]
    """The power of ten it stands for."""
    write: Flag = True
    """Used in writing; otherwise it is only understood."""


class NumbersSpec(Spec):
    """How numbers are written and read."""

    system: NumberingSystem = "latn"
    """The digits, by the name that CLDR has for them (`latn`, `arab`, `arabext`, `deva` …)."""
    decimal: Annotated[Mark, Field(min_length=1)] = "."
    """Mark before the fraction."""
    group: Mark = ""
    """Mark between groups of three digits; empty for none."""
    scales: tuple[ScaleSpec, ...] = ()
    """Words for powers of ten, smallest first."""
    scale_gap: Mark = ""
    """What stands between digits and such a word."""
    most_decimals: Annotated[int, Field(ge=0, le=12)] = 4
    """With more decimals than this before such a word, plain digits are written."""
    spelled: tuple[NumberWord, ...]
    """Words for 0, 1, 2 …; larger counts are written in digits."""
    also_spelled: dict[str, int] = Field(default_factory=dict)
    """Other words for small counts that are understood (两)."""
    ordinals: tuple[NumberWord, ...]
    """Words for first, second, third …"""
    ordinal: Text
    """Pattern for larger ordinals, with `{n}`."""
    loose: tuple[RegularExpression, ...]
    """Regular expressions of numbers in words that must not stand loose in prose."""

    @property
    def digits(self) -> str:
        """The ten digits, from nought."""
        return digits_of(self.system)


class QualifierSpec(Spec):
    """How a qualifier changes the written number and the written quantity."""

    number: Text = "{n}"
    """Around the number, before the unit is added (`{n}余`)."""
    quantity: Text = "{q}"
    """Around number and unit (`{q}以上`, `about {q}`)."""


class QualifiersSpec(Spec):
    """All qualifiers."""

    at_least: QualifierSpec
    """以上: this or more."""
    more_than: QualifierSpec
    """余: somewhat more."""
    at_most: QualifierSpec
    """以内: this or less."""
    held_at: QualifierSpec
    """控制在: kept at."""
    about: QualifierSpec
    """约: roughly."""


class DatesSpec(Spec):
    """Patterns of dates; CLDR letters (`y`, `M`, `MMMM`, `d`) for days and months, `{…}` for the others."""

    day: DatePattern
    """A day of a year (`y年M月d日`)."""
    month: DatePattern
    """A month of a year (`y年M月`)."""
    year: DatePattern
    """A year (`y年`)."""
    month_alone: DatePattern
    """A month without its year (`M月`)."""
    day_alone: DatePattern
    """A day without its year (`M月d日`)."""
    year_start: Text
    """Beginning of `{year}`, where `{year}` is the bare number."""
    year_end: Text
    """End of `{year}`."""
    span: Text
    """Years from `{start}` to `{end}`, both bare numbers."""
    between: Text
    """From `{start}` to `{end}`, both dates in full."""
    until: Text
    """Up to `{end}`, start not stated."""
    report: Text
    """As of the report."""


class LanguageSpec(Spec):
    """One language of the site."""

    code: LanguageCode
    """Key of its texts in the content (`zh`)."""
    html_lang: LanguageTag
    """Value of `lang` on its pages (`zh-Hans`)."""
    locale: LocaleName
    """Locale of the Unicode data that gives month names and plurals (`zh_Hans_CN`)."""
    theme_language: LanguageTag
    """Language of the theme's own words (`zh`)."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """Writing direction."""
    name: Text
    """Its name in itself."""
    language_names: dict[str, Text] = Field(default_factory=dict)
    """What it calls languages of the site where that is not what CLDR says, by their codes."""
    spaced: Flag
    """Words are set apart by blanks."""
    list_separator: Text
    """Between items of a list in running text (`、`)."""
    colon: Text
    """Between a label and its value (`：`)."""
    brackets: Text
    """Around an aside, with `{text}` (`（{text}）`)."""
    numbers: NumbersSpec
    """Numbers."""
    qualifiers: QualifiersSpec
    """Qualifiers of figures."""
    dates: DatesSpec
    """Dates."""
    words: WordsSpec
    """Words of the interface."""


KIND = Kind("language", LanguageSpec, "folder", "site_config/languages", is_thing=False)
