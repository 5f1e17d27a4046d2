"""The fields of an index: what of an entry each is made of, and by which terms the entry is found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.search.entry import Entry
from generator.search.sounds import sounds
from generator.search.tokens import Tokenizer, fold

WHOLE = "^"
"""Begins the token of a whole title, for readers who type it in full."""


@dataclass(frozen=True)
class Field:
    """A part of what is said of an entry, which counts by a weight of its own when a query is answered."""

    name: str
    source: Callable[[Entry], object]
    """All that the terms are made of."""
    terms: Callable[[Entry, Tokenizer], Counter[str]]
    """Each with how often it stands there."""


def title_terms(title: str, tokenizer: Tokenizer) -> Counter[str]:
    """Words of a title, and the title as a whole."""
    counts = Counter(tokenizer.tokens(title))
    counts[WHOLE + "".join(fold(title).split())] += 1
    return counts


def title_length(terms: Counter[str]) -> int:
    """How many words a title has of which these are the terms."""
    return terms.total() - 1


def hidden_terms(title: str, names: Iterable[str], tokenizer: Tokenizer) -> Counter[str]:
    """Words of other names, and how all names sound."""
    names = tuple(names)
    counts = Counter(token for name in names for token in tokenizer.tokens(name))
    counts.update(sound for name in (title, *names) for sound in sounds(name))
    return counts


def _answer_terms(entry: Entry, tokenizer: Tokenizer) -> Counter[str]:
    counts = Counter(tokenizer.tokens(entry.answer))
    if entry.number is not None:
        counts[tokenizer.value(entry.number)] += 1
    return counts


FIELDS = (
    Field("title", lambda entry: entry.title, lambda entry, tokenizer: title_terms(entry.title, tokenizer)),
    Field(
        "hidden",
        lambda entry: (entry.title, entry.hidden),
        lambda entry, tokenizer: hidden_terms(entry.title, entry.hidden, tokenizer),
    ),
    Field("text", lambda entry: entry.text, lambda entry, tokenizer: Counter(tokenizer.tokens(entry.text))),
    Field("answer", lambda entry: (entry.answer, entry.number), _answer_terms),
)
TITLE, HIDDEN, TEXT, ANSWER = range(len(FIELDS))
FIELD_NAMES = tuple(field.name for field in FIELDS)
