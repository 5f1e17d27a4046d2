"""The pages of one language as Markdown files, most of them written before the printed report is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain

from generator.pages.context import PageContext
from generator.pages.page import Page, PageSummary, page_kinds, pages_of
from generator.rendering.page_file import page_source, render_page
from generator.rendering.writing import Written


class _Files(Mapping[str, bytes]):
    """Files by path, each read when it is asked for: all of a large report would not fit into memory well."""

    def __init__(self, files: Mapping[str, Callable[[], bytes]]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> bytes:
        return self._files[path]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True, eq=False)
class Documents:
    """All pages of one language; of most of them only the file is left."""

    kinds: Mapping[str, tuple[PageSummary, ...]]
    """Summaries of pages by the names of their kinds."""
    files: Mapping[str, bytes]
    """Markdown by path below the language's documents, but for pages that wait."""
    waiting: tuple[Page, ...]
    """Pages whose files cannot be written yet, as the printed report is still being set."""

    @cached_property
    def summaries(self) -> tuple[PageSummary, ...]:
        """Of all pages, kind by kind."""
        return tuple(chain.from_iterable(self.kinds.get(kind.name, ()) for kind in page_kinds()))

    @classmethod
    def of_last(cls, context: PageContext) -> Documents:
        """The pages that come last, all others left out; the context has the printed report."""
        last = (kind for kind in page_kinds() if kind.comes_last(context))
        pages = {kind.name: tuple(pages_of(kind, context)) for kind in last}
        every = tuple(chain.from_iterable(pages.values()))
        kinds = {name: tuple(map(PageSummary.of, found)) for name, found in pages.items()}
        if not all(printed.compiled.done() for printed in context.prints):
            return cls(kinds, {}, every)
        return cls(kinds, {page_source(page): render_page(page, context).encode() for page in every}, ())

    def joined(
        self, written: Mapping[str, tuple[Written, ...]], content: Callable[[Written], bytes]
    ) -> Documents:
        """These with pages that were written before, by the names of their kinds.

        Args:
            content: gives the file of one of them.
        """
        kinds = {name: tuple(summary for summary, _ in found) for name, found in written.items()}
        every = chain.from_iterable(written.values())
        files = {page_source(page[0]): partial(content, page) for page in every}
        own = {path: partial(bytes, made) for path, made in self.files.items()}
        return replace(self, kinds={**kinds, **self.kinds}, files=_Files({**files, **own}))
