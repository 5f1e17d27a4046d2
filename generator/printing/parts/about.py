"""What the source is, what was done with it, what it does not say, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.context import PageContext
from generator.pages.entries import Fact
from generator.pages.kinds.about.page import KIND as ABOUT
from generator.pages.kinds.about.page import AboutBody
from generator.pages.kinds.changes.page import KIND as CHANGES
from generator.pages.kinds.changes.page import ChangesBody
from generator.pages.page import pages_of
from generator.pages.prose import Part, Written
from generator.printing.block import Block
from generator.printing.parts.headings import facts, heading, text

_PLAIN = (
    ("method", ("method_text", "figures_text", "relations_text")),
    ("changed", ("changed_text",)),
    ("translation", ("unofficial_translation", "translation_text")),
)
"""Headings with the texts below them, by their names among the words of the interface."""


def about(context: PageContext) -> Iterator[Block]:
    """The last part."""
    for page in pages_of(ABOUT, context):
        assert isinstance(page.body, AboutBody)
        yield heading("about_", page.title, 2)
        yield from _source(context, page.body)
        yield from _changes(context)
        yield from _licence(context, page.body)


def _source(context: PageContext, body: AboutBody) -> Iterator[Block]:
    words = context.words
    yield heading("about_source", words.about_source, 3)
    yield from facts(context, "facts:about", body.facts)
    for title, texts in _PLAIN:
        if title == "translation" and not words.unofficial_translation:
            continue
        yield heading(f"about_{title}", getattr(words, title), 3)
        for name in texts:
            yield from text("paragraph", f"about:{name}", getattr(words, name))
    if body.not_stated:
        yield heading("about_not_stated", words.what_is_not_stated, 3)
        for number, written in enumerate(body.not_stated):
            yield from text("item", f"not_stated:{number}", written)
    if body.relative_dates:
        yield heading("about_relative_dates", words.relative_dates, 3)
        source = context.report.source_language.html_lang
        rows = tuple((Part("words", date.wording, lang=source), date.meaning) for date in body.relative_dates)
        head = (words.source_wording, words.date)
        yield Block(
            "table", "table:relative_dates", {"head": head, "rows": rows, "title": words.relative_dates}
        )


def _changes(context: PageContext) -> Iterator[Block]:
    for page in pages_of(CHANGES, context):
        assert isinstance(page.body, ChangesBody)
        if page.body.groups:
            yield heading("changes_", page.title, 3)
        for group in page.body.groups:
            items: tuple[Written, ...] = tuple(
                (Part("words", f"{change.date}{context.language.colon}"), *change.text)
                for change in group.changes
            )
            yield from facts(context, f"changes:{group.anchor}", (Fact(group.title, items),))


def _licence(context: PageContext, body: AboutBody) -> Iterator[Block]:
    words, language = context.words, context.language
    yield heading("licence_", words.licence, 3)
    yield from text("paragraph", "licence", (Part("words", f"{words.licence_text} "), *body.licence))
    yield heading("cite_", words.cite, 3)
    yield from text("paragraph", "citation", body.citation.texts[0].written)
    if body.colophon:
        yield heading("colophon_", words.colophon, 3)
        yield from text("paragraph", "colophon", words.colophon_text)
    for part, role in body.colophon:
        link = Part("outside", part.name, url=part.url)
        rest = f"{language.colon}{role}{part.licence}"
        yield from text("item", f"colophon:{part.name}", (link, Part("words", rest)))
