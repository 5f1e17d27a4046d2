"""Terms in our text: one rendering each, checked in every paragraph of every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.diagnostics import Diagnostics, Location, rules
from generator.linking.passages import RawPassage
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.term import TermSpec
from generator.source.document import Origin

_REFERENCE = re.compile(r"\{(?!=)[^{}]*\}|\]\([^()\s]*\)")


@dataclass(frozen=True)
class TermFinder:
    """Finds the terms of a glossary in plain words, longest first."""

    pattern: re.Pattern[str] | None
    by_form: Mapping[str, Thing[TermSpec]]
    found: dict[str, tuple[tuple[int, int, Thing[TermSpec]], ...]] = field(
        default_factory=dict, compare=False
    )
    """What was found before: sections, the whole report, lists of uses and reading side by side show the same texts."""

    def find(self, text: str) -> Iterable[tuple[int, int, Thing[TermSpec]]]:
        """Start, end and term of each occurrence, left to right, without overlap."""
        if self.pattern is None:
            return ()
        if text not in self.found:
            self.found[text] = tuple(self._search(self.pattern, text))
        return self.found[text]

    def _search(self, pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, Thing[TermSpec]]]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), self.by_form[match[0].casefold()]


def term_finder(terms: Iterable[Thing[TermSpec]], language: LanguageSpec) -> TermFinder:
    """A finder of names and accepted forms in one language."""
    by_form = {
        form.casefold(): term
        for term in terms
        for form in accepted_forms(term.spec, language.code)
        if form.strip()
    }
    if not by_form:
        return TermFinder(None, {})
    return TermFinder(_pattern(tuple(by_form), language.spaced), by_form)


def accepted_forms(term: TermSpec, language: str) -> tuple[str, ...]:
    """What our text may call a term in one language."""
    return (term.name.get(language, ""), *term.accepted.get(language, ()))


def check_terms(
    passages: Iterable[RawPassage],
    terms: tuple[Thing[TermSpec], ...],
    languages: tuple[LanguageSpec, ...],
    diagnostics: Diagnostics,
) -> None:
    """Where the source-language text has a term, its translations must not use another rendering of it."""
    source, *others = languages
    finder = term_finder(terms, source)
    strange = {
        (term.id, language.code): tuple(_strange_renderings(term.spec, language))
        for term in terms
        for language in others
    }
    for passage in passages:
        text = _words_of(passage.texts.get(source.code, ""))
        in_source = {term.id: (text[start:end], term) for start, end, term in finder.find(text)}
        for language in others:
            for called, term in in_source.values():
                patterns = strange[term.id, language.code]
                _check_renderings(term, called, patterns, language, passage, diagnostics)


def _strange_renderings(term: TermSpec, language: LanguageSpec) -> Iterator[re.Pattern[str]]:
    """Finders of what a term is not to be called in a language."""
    allowed = {form.casefold() for form in accepted_forms(term, language.code)}
    for variant in term.variants.get(language.code, ()):
        if not any(variant.casefold() in form for form in allowed):
            yield _pattern((variant.casefold(),), language.spaced)


def _check_renderings(
    term: Thing[TermSpec],
    called: str,
    strange: tuple[re.Pattern[str], ...],
    language: LanguageSpec,
    passage: RawPassage,
    diagnostics: Diagnostics,
) -> None:
    text = passage.texts.get(language.code, "")
    for pattern in strange:
        match = pattern.search(_words_of(text))
        if match:
            origin = passage.origin.at(language.code)
            at = _place_of(text[match.start() : match.end()], text[: match.start()], origin)
            diagnostics.report(
                rules.TERMS_HAVE_ONE_RENDERING,
                at,
                source_line=origin.line_of(at),
                found=match[0],
                term=called,
                suggestion=term.spec.name.get(language.code, ""),
            )


def _words_of(text: str) -> str:
    """The text with blanks for names of figures and targets of links: an id is nobody's rendering."""
    return _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)


def _place_of(words: str, before: str, origin: Origin) -> Location:
    """Where the words stand in the file; only the first of them if they run over two lines."""
    at = origin.location_of(words, before.count(words))
    first = words.split()[0]
    return at if at.length == len(words) else origin.location_of(first, before.count(first))


@lru_cache(maxsize=4096)
def _pattern(forms: tuple[str, ...], spaced: bool) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})\b" if spaced else f"(?:{alternatives})", re.IGNORECASE)
