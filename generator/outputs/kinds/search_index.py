"""The search index of each language, in the pieces that readers load."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial

from generator.linking.address import Address
from generator.linking.report import Report
from generator.model.nouns.words import WordsSpec
from generator.outputs.artifact import Artifact, OutputKind, Site, Turn
from generator.pages.page import Page
from generator.processes.background import in_background
from generator.processes.sharing import processes_for, shared_out
from generator.search.entries import entries
from generator.search.entry import Entry
from generator.search.index import Piece, make_index
from generator.search.tokens import fold
from generator.search.traditional import simplified_of

FOLDER = "search/"
PAGE = "page"
_LEAST_FOR_PROCESSES = 1_000
"""Entries that take about as long as starting a process and reading the dictionary of sounds."""
_ENTRIES_OF_THE_MODEL = ("home", "section", "parallel", "report", "measure", "family")


def artifacts(site: Site) -> Iterator[Artifact]:
    """All files of all languages; a large index is begun at once, in processes of its own, and made beside other outputs."""
    scales = _scales(site.report)
    simplified = simplified_of(_characters(site.report))
    tasks: dict[str, Callable[[], tuple[Piece, ...]]] = {}
    count = 0
    for code, context in site.contexts.items():
        found = (*entries(site.report, context.language), *_pages(site.pages[code]))
        base = {"words": search_words(context.words), "scales": scales, "simplified": simplified}
        tasks[code] = partial(make_index, found, scales, base)
        count += len(found)
    processes = processes_for(count, _LEAST_FOR_PROCESSES)
    return _taken(in_background(partial(shared_out, tasks, processes)))


def _taken(begun: Future[dict[str, tuple[Piece, ...]]]) -> Iterator[Artifact]:
    for code, pieces in begun.result().items():
        for piece in pieces:
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


KIND = OutputKind("search_index", artifacts, Turn.LAST)
