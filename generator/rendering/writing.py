"""The pages of one language written as Markdown files, or taken as an earlier build wrote them."""

from __future__ import annotations

import json
from dataclasses import astuple

from generator.pages.context import PageContext
from generator.pages.kinds.home import page as home
from generator.pages.page import Page, PagePromise, PageSummary, find_page, page_kinds
from generator.rendering.page_file import render_page
from generator.tracing.traces import Traces

Written = tuple[PageSummary, bytes | None]
"""A page and its file, which need not be held where it is kept."""


def written_pages(context: PageContext, traces: Traces) -> dict[str, tuple[Written, ...]]:
    """All pages but those that come last, by the names of their kinds; nothing but its file is kept of a page.

    Args:
        traces: pages of this language as earlier builds made them; what no page needs any more is thrown away.
    """
    written = {
        kind.name: tuple(_written(kind.name, promise, context, traces) for promise in kind.pages(context))
        for kind in page_kinds()
        if not kind.comes_last(context)
    }
    traces.kept.forget_unused()
    return written


def were_written(context: PageContext, traces: Traces) -> bool:
    """Whether an earlier build has, with the code as it is, so that few are likely to be written again."""
    return traces.has(_name(home.KIND.name, "", context))  # every language has one, at its root


def _written(kind: str, promise: PagePromise, context: PageContext, traces: Traces) -> Written:
    name = _name(kind, promise.path, context)
    about = context.language, promise.about
    made, is_kept = traces.made(name, about, lambda: _made(promise.made(context), context))
    summary, _, content = made.partition(b"\n")
    return PageSummary(*json.loads(summary)), None if is_kept else content


def content_of(written: Written, context: PageContext, traces: Traces) -> bytes:
    """The file of a page that `written_pages` gave for the same context and traces, made again in case it was lost."""
    page, content = written
    if content is not None:
        return content
    found = traces.find(_name(page.kind, page.path, context))
    if found is None:
        again = find_page(context, page.path, page_kinds())
        assert again is not None, page.path
        found = _made(again, context)
    return found.partition(b"\n")[2]


def _name(kind: str, path: str, context: PageContext) -> str:
    return f"{context.code} {kind} {path}"


def _made(page: Page, context: PageContext) -> bytes:
    """A line with the summary of a page, and its file."""
    summary = json.dumps(astuple(PageSummary.of(page)), ensure_ascii=False)
    return f"{summary}\n{render_page(page, context)}".encode()
