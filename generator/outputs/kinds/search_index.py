"""The search index of each language, in the pieces that readers load."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.report import Report
from generator.linking.thing import Address
from generator.model.nouns.words import WordsSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.page import Page
from generator.search.entries import entries
from generator.search.entry import Entry
from generator.search.index import make_index
from generator.search.tokens import Tokenizer, fold
from generator.search.traditional import simplified_of

FOLDER = "search/"
PAGE = "page"
_ENTRIES_OF_THE_MODEL = ("home", "section", "parallel", "report", "measure", "family")


def artifacts(site: Site) -> Iterator[Artifact]:
    """All files of all languages."""
    scales = _scales(site.report)
    simplified = simplified_of(_characters(site.report))
    for code, context in site.contexts.items():
        found = [*entries(site.report, context.language), *_pages(site.pages[code])]
        base = {"words": search_words(context.words), "scales": scales, "simplified": simplified}
        for piece in make_index(found, Tokenizer(scales), base):
            yield Artifact(code, f"{FOLDER}{piece.name}.js", piece.content)


def _pages(pages: tuple[Page, ...]) -> Iterator[Entry]:
    """Pages that are not themselves a thing: indexes, the register, downloads, about."""
    for page in pages:
        if page.kind not in _ENTRIES_OF_THE_MODEL:
            yield Entry(PAGE, page.title, page.description, Address(page.path), weight=1.1)


def _scales(report: Report) -> dict[str, int]:
    """Words for powers of ten in every language, so that numbers of all are understood in each."""
    return {
        fold(scale.word): scale.power for language in report.languages for scale in language.numbers.scales
    }


def _characters(report: Report) -> frozenset[str]:
    names = (name for thing in report.things.values() for name in thing.name.values())
    texts = (text for _, text in report.texts)
    return frozenset(character for text in (*names, *texts) for character in text)


def search_words(words: WordsSpec) -> dict[str, object]:
    """What the panel says in a language."""
    return {
        "all": words.search_all,
        "count": words.search_count,
        "partial": words.search_partial,
        "none": words.search_none,
        "nearest": words.search_nearest,
        "kinds": {**words.kinds, "paragraph": words.paragraph, PAGE: words.page},
    }


KIND = OutputKind("search_index", artifacts)
