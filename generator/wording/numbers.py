"""Exact numbers in the words of a language, and back again."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from generator.model.nouns.language import NumbersSpec
from generator.model.numbering import LATIN

MINUS = "−"
_NO_BREAK = "\u00a0"
"""In place of a blank between groups of digits, where no line may end."""
_MOST_DIGITS = 28
"""Before and after the point: all that `Decimal` keeps in every operation, and more than any report needs."""


class NumberMistake(ValueError):
    """A text is not a number as the language writes it; `hint` is the right spelling, where one is plain."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.hint = hint


def write_number(number: Decimal, numbers: NumbersSpec) -> str:
    """All digits of `number`, with a word for a power of ten where the language uses one; never rounded."""
    sign = MINUS if number < 0 else ""
    number = abs(number)
    for scale in reversed([scale for scale in numbers.scales if scale.write]):
        scaled = number.scaleb(-scale.power)
        if number.as_tuple().exponent == 0:
            scaled = scaled.normalize()  # a whole count's noughts are no sign of precision
        if scaled >= 1 and _decimals(scaled) <= numbers.most_decimals:
            return f"{sign}{_digits(scaled, numbers)}{numbers.scale_gap}{scale.word}"
    return sign + _digits(number, numbers)


def in_digits(text: str | int, numbers: NumbersSpec) -> str:
    """A text, or a count, with the digits of the language."""
    return str(text) if numbers.system == "latn" else str(text).translate(_to_own(numbers.digits))


def _to_own(digits: str) -> dict[int, str]:
    return str.maketrans(dict(zip(LATIN, digits, strict=True)))


def write_spelled(number: Decimal, numbers: NumbersSpec) -> str:
    """A small whole count in words, any other number in digits."""
    if number == number.to_integral_value() and 0 <= number < len(numbers.spelled):
        return numbers.spelled[int(number)]
    return write_number(number, numbers)


def write_ordinal(number: Decimal, numbers: NumbersSpec) -> str:
    """A place in an order: second, 第二."""
    if number == number.to_integral_value() and 1 <= number <= len(numbers.ordinals):
        return numbers.ordinals[int(number) - 1]
    return numbers.ordinal.replace("{n}", in_digits(format(number, "f"), numbers))


class NumberReader:
    """Reads numbers as one language writes them."""

    def __init__(self, numbers: NumbersSpec) -> None:
        self.numbers = numbers
        self._words = _word_values(numbers)
        self._pattern = _pattern(numbers)

    def read(self, text: str) -> Decimal:
        """The exact value of a written number; its exponent is the printed precision (346万 gives 346E+4).

        Raises:
            NumberMistake: the text is not a number of this language.
        """
        if text in self._words:
            return self._words[text]
        text, numbers = _with_latin_digits(text, self.numbers), self.numbers
        match = self._pattern.fullmatch(text)
        if not match or len(match["digits"]) > _MOST_DIGITS:
            raise NumberMistake(text, _right_spelling(text, numbers))
        powers = _powers(match["scale"], numbers) if match["scale"] else []
        if powers != sorted(set(powers)):
            raise NumberMistake(text)  # 万亿 is a number, 万万 and 亿万 are figures of speech
        power = sum(powers)
        digits = match["digits"].replace(numbers.group, "") if numbers.group else match["digits"]
        digits = digits.replace(numbers.decimal, ".")
        if len(digits.partition(".")[0]) + power > _MOST_DIGITS:
            raise NumberMistake(text)
        value = Decimal(digits).scaleb(power)
        return -value if match["sign"] else value


def parse_number(text: str, numbers: NumbersSpec) -> Decimal:
    """The exact value of one written number.

    Raises:
        NumberMistake: the text is not a number of this language.
    """
    return NumberReader(numbers).read(text)


def _powers(words: str, numbers: NumbersSpec) -> list[int]:
    """Powers of ten of the scale words, in the order in which they stand."""
    by_word = {scale.word: scale.power for scale in numbers.scales}
    return [by_word[word] for word in re.findall("|".join(map(re.escape, by_word)) or "(?!)", words)]


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(0, -exponent)


def _digits(number: Decimal, numbers: NumbersSpec) -> str:
    whole, point, fraction = format(number, "f").partition(".")
    if numbers.group:
        whole = f"{int(whole):,}".replace(",", _NO_BREAK if numbers.group == " " else numbers.group)
    return in_digits(whole + (numbers.decimal if point else "") + fraction, numbers)


def _with_latin_digits(text: str, numbers: NumbersSpec) -> str:
    text = text.replace(_NO_BREAK, " ")
    if numbers.system == "latn":
        return text
    return text.translate(str.maketrans(numbers.digits, LATIN))


@lru_cache(maxsize=64)
def _word_values_of(
    spelled: tuple[str, ...], ordinals: tuple[str, ...], also: tuple[tuple[str, int], ...]
) -> dict[str, Decimal]:
    values = {word: Decimal(count) for count, word in enumerate(spelled)}
    values |= {word: Decimal(place) for place, word in enumerate(ordinals, start=1)}
    return values | {word: Decimal(count) for word, count in also}


def _word_values(numbers: NumbersSpec) -> dict[str, Decimal]:
    return _word_values_of(numbers.spelled, numbers.ordinals, tuple(numbers.also_spelled.items()))


def _pattern(numbers: NumbersSpec) -> re.Pattern[str]:
    return _pattern_of(
        (numbers.group, numbers.decimal),
        numbers.scale_gap,
        tuple(scale.word for scale in numbers.scales),
        numbers.ordinal,
    )


@lru_cache(maxsize=64)
def _pattern_of(marks: tuple[str, str], gap: str, scales: tuple[str, ...], ordinal: str) -> re.Pattern[str]:
    group, decimal = marks
    grouped = rf"[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+|" if group else ""
    words = "|".join(re.escape(word) for word in scales) or "(?!)"
    before, _, after = ordinal.partition("{n}")
    digits = rf"(?P<digits>(?:{grouped}0|[1-9]\d*)(?:{re.escape(decimal)}\d+)?)"
    return re.compile(
        rf"(?:{re.escape(before)})?(?P<sign>[{MINUS}-]?){digits}(?:{re.escape(gap)}(?P<scale>(?:{words})+))?(?:{re.escape(after)})?",
        re.ASCII,
    )


def _right_spelling(text: str, numbers: NumbersSpec) -> str:
    """What was probably meant: half-width digits, no blanks, no commas, no leading zeros."""
    simple = re.sub(r"[\s,，_]", "", unicodedata.normalize("NFKC", text))
    simple = re.sub(r"^0+(?=\d)", "", simple)
    if numbers.scale_gap:
        simple = re.sub(r"(?<=\d)(?=[a-z])", lambda _: numbers.scale_gap, simple)
    return simple if simple != text and _pattern(numbers).fullmatch(simple) else ""
