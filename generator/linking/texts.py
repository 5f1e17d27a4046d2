"""Running text: plain words with figures, dates and links in it, and nothing else.

The grammar is in the README: `{metric@key}`, `{metric@key|variant}`, `{2017-05}`, `{2016/2020}`, `{=literal}`,
`[words](id)`, `[](id)`, `[words](https://…)`, and a backslash before a brace or bracket that is meant as itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, get_args

from generator.diagnostics import Diagnostics, Rule, rules
from generator.linking.figures import Figure, Metric
from generator.linking.references import find_figure, suggestion
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.period import PartialDate
from generator.model.spec import Spec
from generator.model.web_address import is_safe_link
from generator.source.document import Origin
from generator.wording.quantities import Variant


@dataclass(frozen=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True)
class FigureMention:
    """A figure, to be written in the language of the page."""

    figure: Figure
    variant: Variant


@dataclass(frozen=True)
class DateMention:
    """A date, or a span from `start` to `date`; `alone` leaves out the year."""

    date: PartialDate
    start: PartialDate | None = None
    alone: bool = False


@dataclass(frozen=True)
class Mention:
    """A link to a thing; no words means its own name."""

    thing: Thing[Spec]
    words: str


@dataclass(frozen=True)
class OutsideLink:
    """A link to an address outside the site."""

    url: str
    words: str


Segment = Words | FigureMention | DateMention | Mention | OutsideLink
RunningText = tuple[Segment, ...]

_TOKEN = re.compile(r"\\([{}\[\]\\])|\{([^{}]*)\}|\[([^\[\]]*)\]\(([^()\s]*)\)|([{}\[\]])")
_DIGITS = re.compile(r"[0-9０-９][0-9０-９.,，．%％]*")
_DATE_LIKE = re.compile(r"[0-9０-９]")  # ids begin with a letter
_SPAN = re.compile(r"([0-9]{4})/([0-9]{4})")
_VARIANTS = frozenset(get_args(Variant))
_MISTAKES_TOLD = 20
"""Of one text: nobody mends more at a time, and each has to be looked for in the file."""


@dataclass(frozen=True)
class TextReader:
    """Reads running text against all figures and things of a report."""

    metrics: Mapping[str, Metric]
    things: Mapping[str, Thing[Spec]]
    diagnostics: Diagnostics

    def read(self, raw: str, language: LanguageSpec, origin: Origin) -> RunningText:
        """The segments of one text; what is wrong in it is reported at its own column."""
        place = _Place(origin, self.diagnostics, raw, (_DIGITS, *_loose_patterns(language)))
        segments: list[Segment] = []
        end = 0
        for match in _TOKEN.finditer(raw):
            start = match.start()
            if end < start:
                segments.append(place.words(end, start))
            place.offset = start
            segment = self._token(match, place)
            if segment is not None:
                segments.append(segment)
            end = match.end()
        if end < len(raw):
            segments.append(place.words(end, len(raw)))
        return _joined(segments)

    def _token(self, match: re.Match[str], place: _Place) -> Segment | None:
        """What a token stands for; None if that is wrong."""
        escaped, braces, _, target, stray = match.groups()
        if braces is not None:
            return self._reference(braces, match[0], place)
        if target is not None:
            return self._link(match.start(3), match.end(3), target, place)
        if escaped is not None:
            return Words(escaped)
        place.tell(rules.BRACKETS_ARE_PAIRED, stray, found=stray)
        return None

    def _reference(self, inside: str, token: str, place: _Place) -> Segment | None:
        if inside.startswith("="):
            return Words(inside[1:])
        name, _, variant = inside.partition("|")
        if _DATE_LIKE.match(name):
            return self._date(name, variant, token, place)
        figure = find_figure(name, self.metrics, lambda rule, **values: place.tell(rule, token, **values))
        if variant and variant not in _VARIANTS:
            known = ", ".join(sorted(_VARIANTS))
            place.tell(rules.VARIANT_IS_KNOWN, token, found=variant, known=known)
        elif figure is not None:
            return FigureMention(figure, variant or "full")  # type: ignore[arg-type]  # checked against _VARIANTS
        return None

    def _date(self, name: str, variant: str, token: str, place: _Place) -> Segment | None:
        span = _SPAN.fullmatch(name)
        start = PartialDate.parse(span[1]) if span else None
        date = PartialDate.parse(span[2] if span else name)
        if date is None or (span and start is None):
            place.tell(rules.DATE_IS_OF_THE_CALENDAR, token, found=name, span="{2016/2020}")
        elif start is not None and start > date:
            place.tell(rules.PERIOD_RUNS_FORWARD, token, start=start.written, end=date.written)
        elif variant and (variant != "month" or date.month is None):
            known_variant = {"known": "month"} if date.month else {}
            place.tell(rules.VARIANT_IS_KNOWN, token, found=variant, **known_variant)
        else:
            return DateMention(date, start, alone=variant == "month")
        return None

    def _link(self, start: int, end: int, target: str, place: _Place) -> Segment | None:
        words = place.raw[start:end]
        place.offset = end
        if ":" in target or target.startswith("//"):
            if is_safe_link(target):
                return OutsideLink(target, words or target)
            place.tell(rules.LINKS_ARE_SAFE, f"]({target})", target, found=target)
            return None
        thing = self.things.get(target)
        if thing is None:
            near = suggestion(target, self.things)
            place.tell(rules.THING_EXISTS, f"]({target})", target, found=target, **near)
            return None
        if words and words not in thing.name.values():  # a thing's own name may have digits in it
            place.words(start, end)
        return Mention(thing, words)


@dataclass
class _Place:
    """Where a text stands; `offset` is the part of it that is being read."""

    origin: Origin
    diagnostics: Diagnostics
    raw: str
    loose: tuple[re.Pattern[str], ...]
    """What may not stand in words by itself: numbers, in digits or not."""
    offset: int = 0
    told: int = 0

    def words(self, start: int, end: int) -> Words:
        """A part of the text as plain words; loose numbers in it are reported."""
        text = self.raw[start:end]
        for pattern in self.loose:
            for match in pattern.finditer(text):
                self.offset = start + match.start()
                self.tell(rules.NUMBERS_ARE_REFERENCES, match[0], found=match[0])
        return Words(text)

    def tell(self, rule: Rule, token: str, part: str = "", /, **values: Any) -> None:
        """Report at the token, or at a part of it; the file holds the same tokens in the same order as the text."""
        if self.told == _MISTAKES_TOLD:
            return
        self.told += 1
        at = self.origin.location_of(token, self.raw.count(token, 0, self.offset))
        if part and at.length == len(token):
            at = replace(at, column=at.column + token.index(part), length=len(part))
        self.diagnostics.report(rule, at, source_line=self.origin.line_of(at), **values)


def mentioned_figures(text: RunningText) -> frozenset[str]:
    """Ids of the figures in a text."""
    return frozenset(segment.figure.id for segment in text if isinstance(segment, FigureMention))


def mentioned_dates(text: RunningText) -> frozenset[str]:
    """Dates in a text, as an author writes them."""
    dates = set()
    for segment in text:
        if isinstance(segment, DateMention):
            dates.add(segment.date.written)
            if segment.start is not None:
                dates.add(segment.start.written)
    return frozenset(dates)


def mentioned_things(text: RunningText) -> tuple[Thing[Spec], ...]:
    """Things that a text links to."""
    return tuple(segment.thing for segment in text if isinstance(segment, Mention))


def _loose_patterns(language: LanguageSpec) -> tuple[re.Pattern[str], ...]:
    return _compiled(language.numbers.loose)


@lru_cache(maxsize=64)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


def _joined(segments: list[Segment]) -> RunningText:
    """Neighbouring words as one segment."""
    joined: list[Segment] = []
    for segment in segments:
        if isinstance(segment, Words) and joined and isinstance(joined[-1], Words):
            joined[-1] = Words(joined[-1].text + segment.text)
        else:
            joined.append(segment)
    return tuple(joined)
