"""A printed document: the blocks of one language, or those of several paired paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel import Locale

from generator.charts.letters import family_names
from generator.pages.context import PageContext
from generator.pages.licences import licence_link
from generator.pages.prose import Part
from generator.printing.block import Block
from generator.printing.parts.about import about
from generator.printing.parts.charts import ChartNumbers, charts_left
from generator.printing.parts.figures import figures
from generator.printing.parts.headings import heading, text
from generator.printing.parts.indexes import glossary, indexes
from generator.printing.parts.measures import measures
from generator.printing.parts.sections import sections
from generator.wording.dates import write_day
from generator.wording.patterns import fill

_COLOURS = ("ink", "muted", "line", "accent")
Plain = dict[str, Any]
"""Texts, numbers and truth values in lists and mappings: what JSON can say, and a template reads as data."""


@dataclass(frozen=True)
class Version:
    """The blocks of one language, which several documents may have a part in."""

    context: PageContext
    blocks: Mapping[str, Block]
    """By their keys, in reading order."""


def version_of(context: PageContext) -> Version:
    """The report in the language of a context."""
    return Version(context, {block.key: block for block in blocks_of(context)})


def document_data(versions: Sequence[Version]) -> Plain:
    """Everything the template shows, in the languages of the versions; the first one's order is kept."""
    first = versions[0]
    labels = {str(block.address) for block in first.blocks.values() if block.address is not None}
    writers = [_Writer(version.context, labels) for version in versions]
    report = first.context.report
    colours, day = report.chart_style.colours, report.facts.published
    return {
        "date": [day.year, day.month, day.day],
        "colours": {name: getattr(colours, name).light for name in _COLOURS},
        "languages": [_language(version.context) for version in versions],
        "covers": [_cover(writer.context, writer) for writer in writers],
        "blocks": [_paired([version.blocks[key] for version in versions], writers) for key in first.blocks],
    }


def blocks_of(context: PageContext) -> Iterator[Block]:
    """The whole document in one language: the report, then what we made of it."""
    charts, prose, words = ChartNumbers(), context.prose(), context.words
    yield from sections(context, prose, charts)
    yield heading("appendices_", words.appendices, 1, starts_page=True)
    yield from text("lede", "lede:appendices_", words.appendices_text)
    yield from measures(context, charts)
    yield from figures(context, prose, charts)
    yield from charts_left(context, charts)
    yield from indexes(context)
    yield from glossary(context)
    yield from about(context)


@dataclass(frozen=True)
class _Writer:
    """Texts of one language as plain data, every link decided."""

    context: PageContext
    labels: set[str]

    def plain(self, value: object) -> Any:
        """Written texts become lists of their parts; mappings and tuples keep their shape."""
        if isinstance(value, Part):
            plain = {"kind": value.kind, "text": value.text, **self._target(value)}
            return plain | {"language": _tags(self.context, value.lang)} if value.lang else plain
        if isinstance(value, Mapping):
            return {key: self.plain(inner) for key, inner in value.items()}
        if isinstance(value, tuple):
            return [self.plain(inner) for inner in value]
        return value

    def _target(self, part: Part) -> Plain:
        """Figures lead to their permanent place on the site, everything else into the document if it is there."""
        if part.address is None:
            return {"url": part.url} if part.url else {}
        if part.kind != "figure" and str(part.address) in self.labels:
            return {"label": str(part.address)}
        return {"url": self.context.url(str(part.address).removeprefix("/"))}


def _paired(blocks: Sequence[Block], writers: Sequence[_Writer]) -> Plain:
    first = blocks[0]
    return {
        "kind": first.kind,
        "level": first.level,
        "locator": first.locator,
        "label": str(first.address) if first.address is not None else "",
        "starts_page": first.starts_page,
        "versions": [writer.plain(block.content) for block, writer in zip(blocks, writers, strict=True)],
    }


def _language(context: PageContext) -> Plain:
    words, spoken = context.words, context.language
    return {
        **_tags(context, spoken.html_lang),
        "name": spoken.name,
        "contents": words.contents,
        "note": f"{words.note}{spoken.colon}",
        "page_number": words.page_number,
        "digits": list(spoken.numbers.digits),
    }


def _tags(context: PageContext, lang: str) -> Plain:
    """How a language is set, and marked for those who hear it."""
    spoken = next(language for language in context.report.languages if language.html_lang == lang)
    locale = Locale.parse(spoken.locale)
    return {
        "lang": locale.language,
        "region": locale.territory,
        "direction": spoken.direction,
        "spaced": spoken.spaced,
        "fonts": list(family_names(spoken.spaced)),
    }


def _cover(context: PageContext, writer: _Writer) -> Plain:
    facts, words, code = context.report.facts, context.words, context.code
    body, principal = (facts.submitted_to or {}).get(code), (facts.on_behalf_of or {}).get(code)
    by = words.author_on_behalf if principal else "{author}"
    prose = context.prose()
    return {
        "kicker": words.submitted_line.replace("{body}", body) if body else "",
        "title": facts.title[code],
        "short_title": facts.short_title[code],
        "author": facts.author[code],
        "lines": [
            fill(by, principal=principal or "", author=facts.author[code]),
            facts.publisher[code],
            write_day(facts.published, context.language),
        ],
        "summary": [writer.plain(prose.write(sentence)) for sentence in facts.summary],
        "about": words.about_text,
        "translation": " ".join(filter(None, (words.draft_translation, words.unofficial_translation))),
        "address": context.url(""),
        "licence": writer.plain((Part("words", f"{words.licence_text} "), *licence_link(context))),
    }
