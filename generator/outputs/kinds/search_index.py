"""The search index of each language, in the pieces that readers load."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial

from generator.cache.circumstances import circumstances
from generator.cache.folder import CacheFolder, key_of
from generator.linking.address import Address
from generator.linking.report import Report
from generator.model.nouns.words import WordsSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.page import PageSummary
from generator.processes.background import in_background, nothing_else_runs
from generator.processes.copies import InCopies
from generator.processes.sharing import processes_for, shared_out
from generator.search.entries import entries
from generator.search.entry import Entry
from generator.search.index import Index
from generator.search.keeping import Wanted
from generator.search.tokens import fold
from generator.search.traditional import simplified_of

FOLDER = "search/"
PAGE = "page"
_LEAST_FOR_PROCESSES = 1_000
"""Entries that take about as long as starting a process and reading the dictionary of sounds."""
_ENTRIES_OF_THE_MODEL = ("home", "section", "parallel", "report", "measure", "family")


@dataclass(frozen=True)
class _Common:
    """What the bases of all languages have."""

    scales: dict[str, int]
    simplified: Mapping[str, str]


def artifacts(site: Site) -> Iterator[Artifact]:
    """All files of all languages, made beside other outputs."""
    kept = site.traces.kept
    keys = {code: key_of(circumstances(), "search", code) for code in site.contexts}
    report = site.traces.untraced
    common = _Common(_scales(report), simplified_of(_characters(report)))
    if nothing_else_runs() and all(list(map(kept.has, keys.values()))):
        copies = InCopies(
            {code: partial(_made_of_last, site, code, key, common) for code, key in keys.items()}, at_most=1
        )
        return _files(copies.results)
    return _files(_begun(site, keys, common))


def _files(indexes: Callable[[], Mapping[str, Index]]) -> Iterator[Artifact]:
    for code, index in indexes().items():
        for piece in index.pieces:
            yield Artifact(code, f"{FOLDER}{piece.name}.js", piece.content)


def _begun(site: Site, keys: Mapping[str, str], common: _Common) -> Callable[[], dict[str, Index]]:
    """What cannot be had of the last index is begun at once, in processes of its own if it is large."""
    kept = site.traces.kept
    wanted = {code: _wanted(site, code, common) for code in keys}
    last = {code: found for code, one in wanted.items() if (found := _of_last(one, kept, keys[code]))}
    tasks = {code: one.made for code, one in wanted.items() if code not in last}
    processes = processes_for(sum(len(wanted[code].entries) for code in tasks), _LEAST_FOR_PROCESSES)
    begun = in_background(partial(shared_out, tasks, processes))

    def results() -> dict[str, Index]:
        found = last | begun.result()
        for code, index in found.items():
            _keep(wanted[code], index, kept, keys[code])
        return found

    return results


def _made_of_last(site: Site, code: str, key: str, common: _Common) -> Index:
    kept, wanted = site.traces.kept, _wanted(site, code, common)
    index = _of_last(wanted, kept, key) or wanted.made()
    _keep(wanted, index, kept, key)
    return index


def _of_last(wanted: Wanted, kept: CacheFolder, key: str) -> Index | None:
    last = kept.find(key)
    return None if last is None else wanted.of_last(last)


def _keep(wanted: Wanted, index: Index, kept: CacheFolder, key: str) -> None:
    if kept.folder is not None:
        kept.put(key, wanted.kept(index))


def _wanted(site: Site, code: str, common: _Common) -> Wanted:
    """What the index of a language is made from."""
    context = site.contexts[code]
    found = (*entries(site.traces.untraced, context.language), *_pages(site.documents[code].summaries))
    return Wanted(found, common.scales, {"words": search_words(context.words), **asdict(common)})


def _pages(pages: tuple[PageSummary, ...]) -> Iterator[Entry]:
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


KIND = OutputKind("search_index", artifacts, waits=True)
