"""Running text: plain words with figures, dates and links in it, and nothing else.

The grammar is in the README: `{metric@key}`, `{metric@key|variant}`, `{2017-05}`, `{2016/2020}`, `{=literal}`,
`[words](id)`, `[](id)`, `[words](https://…)`, and a backslash before a brace or bracket that is meant as itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
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
        place = _Place(origin, self.diagnostics, raw)
        segments: list[Segment] = []
        end = 0
        for match in _TOKEN.finditer(raw):
            segments += self._words(end, match.start(), language, place)
            place.offset = match.start()
            segments += self._token(match, language, place)
            end = match.end()
        segments += self._words(end, len(raw), language, place)
        return _joined(segments)

    def _words(self, start: int, end: int, language: LanguageSpec, place: _Place) -> Iterator[Segment]:
        if start == end:
            return
        text = place.raw[start:end]
        for pattern in (_DIGITS, *_loose_patterns(language)):
            for match in pattern.finditer(text):
                place.offset = start + match.start()
                place.tell(rules.NUMBERS_ARE_REFERENCES, match[0], found=match[0])
        yield Words(text)

    def _token(self, match: re.Match[str], language: LanguageSpec, place: _Place) -> Iterator[Segment]:
        escaped, braces, _, target, stray = match.groups()
        if escaped is not None:
            yield Words(escaped)
        elif stray is not None:
            place.tell(rules.BRACKETS_ARE_PAIRED, stray, found=stray)
        elif braces is not None:
            yield from self._reference(braces, match[0], place)
        else:
            yield from self._link(match.start(3), match.end(3), target, language, place)

    def _reference(self, inside: str, token: str, place: _Place) -> Iterator[Segment]:
        if inside.startswith("="):
            yield Words(inside[1:])
            return
        name, _, variant = inside.partition("|")
        if _DATE_LIKE.match(name):
            yield from self._date(name, variant, token, place)
            return
        figure = find_figure(name, self.metrics, lambda rule, **values: place.tell(rule, token, **values))
        if variant and variant not in _VARIANTS:
            known = ", ".join(sorted(_VARIANTS))
            place.tell(rules.VARIANT_IS_KNOWN, token, found=variant, known=known)
        elif figure is not None:
            yield FigureMention(figure, variant or "full")  # type: ignore[arg-type]  # checked against _VARIANTS

    def _date(self, name: str, variant: str, token: str, place: _Place) -> Iterator[Segment]:
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
            yield DateMention(date, start, alone=variant == "month")

    def _link(
        self, start: int, end: int, target: str, language: LanguageSpec, place: _Place
    ) -> Iterator[Segment]:
        words = place.raw[start:end]
        place.offset = end
        if ":" in target or target.startswith("//"):
            if is_safe_link(target):
                yield OutsideLink(target, words or target)
            else:
                place.tell(rules.LINKS_ARE_SAFE, f"]({target})", target, found=target)
            return
        thing = self.things.get(target)
        if thing is None:
            near = suggestion(target, self.things)
            place.tell(rules.THING_EXISTS, f"]({target})", target, found=target, **near)
            return
        if words not in thing.name.values():  # a thing's own name may have digits in it
            list(self._words(start, end, language, place))
        yield Mention(thing, words)


@dataclass
class _Place:
    """Where a text stands; `offset` is the part of it that is being read."""

    origin: Origin
    diagnostics: Diagnostics
    raw: str
    offset: int = field(init=False)
    told: int = 0

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
