"""The file of words of a language that is begun: converted, or those of another with what Unicode's data know of it."""

from __future__ import annotations

from typing import Any, get_args

from babel import Locale
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.drafting.conversion import Convert, locale_of, short_locale_of
from generator.model.numbering import NumberingSystem
from generator.source.layout import read_layout, write_layout

_CHINESE = {"Hant": ("zh-Hant", "繁體中文"), "Hans": ("zh", "简体中文")}
"""What the theme calls Chinese in a script, and what it calls itself."""
_UNSPACED = frozenset({"bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"})
_PATTERNS = {"month": "yMMMM", "year": "y", "month_alone": "MMMM", "day_alone": "MMMMd"}
"""Of Unicode's data, by the field of a language's dates."""
_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200e": "", "\u200f": ""})
"""What cannot be seen has no place in a file; of a blank between digits we see ourselves that no line ends there."""
_HEAD = """\
# yaml-language-server: $schema=../../schemas/language.json
# 由{base}得出的草稿，发布前请逐条审校。Drafted from {base}: go through every entry before you publish it.
"""


def converted_words(text: str, code: str, base: str, convert: Convert) -> str:
    """The words of a language in another script: every entry converted, under the language's own name and codes."""
    data = read_layout(convert(_without_head(text)))
    data["theme_language"], name = _CHINESE[locale_of(code).script or "Hans"]
    return _written(data, code, base, name)


def stand_in_words(text: str, code: str, base: str) -> str:
    """The words of another language, to be translated; direction, numbers and dates are the language's own."""
    data, locale = read_layout(_without_head(text)), locale_of(code)
    for key in ("direction", "language_names"):
        data.pop(key, None)
    data.insert(list(data).index("spaced"), "direction", locale.text_direction)
    data["spaced"] = "false" if locale.language in _UNSPACED else "true"
    for position, (key, value) in enumerate(_numbers(locale).items()):
        data["numbers"].pop(key, None)
        data["numbers"].insert(position, key, DoubleQuotedScalarString(value))
    patterns = {"day": locale.date_formats["long"]} | {
        key: locale.datetime_skeletons[skeleton]
        for key, skeleton in _PATTERNS.items()
        if skeleton in locale.datetime_skeletons
    }
    for key, found in patterns.items():
        data["dates"][key] = DoubleQuotedScalarString(found.pattern.translate(_BLANKS))
    return _written(data, code, base, locale.get_language_name() or code)


def _numbers(locale: Locale) -> dict[str, str]:
    """The digits of a language and the marks between them, in those of its numbering systems that we can write."""
    usual = locale.default_numbering_system
    system = usual if usual in get_args(NumberingSystem) and usual in locale.number_symbols else "latn"
    symbols = locale.number_symbols[system]
    return {"system": system} | {name: symbols[name].translate(_BLANKS) for name in ("decimal", "group")}


def _written(data: Any, code: str, base: str, name: str) -> str:
    data["code"] = code
    data["html_lang"] = str(short_locale_of(code)).replace("_", "-")
    data["locale"] = str(locale_of(code))
    data["name"] = name
    return _HEAD.format(base=base) + write_layout(data)


def _without_head(text: str) -> str:
    """Without the line that names the schema from where the file lies."""
    first, _, rest = text.partition("\n")
    return rest if first.startswith("# yaml-language-server") else text
