"""Citations as pages show them: in the words of every language, and as the files of reference managers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.citing.bibtex import bibtex_entry
from generator.citing.csl import csl_json
from generator.citing.plain import ACCESSED, plain_citation
from generator.citing.reference import Reference, part_reference, report_reference
from generator.citing.references import chart_reference, figure_reference, thing_reference
from generator.linking.address import Address
from generator.linking.figures import Figure
from generator.linking.language_names import name_in
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.spec import Spec
from generator.pages.context import PageContext

REFERENCES = "references"
"""Name, without its ending, of the files with the references of everything, at the root of a language."""
FIGURE_REFERENCES = "references.js"
"""Where a page of the register finds the references of its rows, beside itself."""


@dataclass(frozen=True)
class CitationText:
    """A citation in plain words, in the style of one language."""

    lang: str
    language: str
    """What the page's language calls its language."""
    style: str
    parts: tuple[str, ...]
    """The day on which a reader looked belongs between them."""
    accessed: str
    """What stands there until a browser knows it."""

    @property
    def written(self) -> str:
        """The whole line, for where no browser will ever know."""
        return self.accessed.join(self.parts)


@dataclass(frozen=True)
class CitationView:
    """How to cite one thing."""

    key: str
    address: str
    texts: tuple[CitationText, ...]
    """The page's own language first."""
    bibtex: str
    csl: str


def report_citation(context: PageContext) -> CitationView:
    """How to cite the report itself."""
    return _view(context, lambda language: report_reference(context.report, language))


def thing_citation(context: PageContext, thing: Thing[Spec]) -> CitationView:
    """How to cite a section, a measure or a family of metrics."""
    return _view(context, lambda language: thing_reference(context.report, language, thing))


def data_citation(context: PageContext, titles: Mapping[str, str], path: str) -> CitationView:
    """How to cite the data as a whole."""
    name, report = path.strip("/").replace("/", "-"), context.report
    return _view(
        context, lambda language: part_reference(report, language, "data", name, titles, Address(path))
    )


def chart_citation(context: PageContext, identity: str) -> CitationView:
    """How to cite a chart."""
    return _view(context, lambda language: chart_reference(context.report, language, identity))


def figure_citation_texts(context: PageContext, figure: Figure) -> tuple[CitationText, ...]:
    """How to cite a figure, in words only."""
    return _texts(context, lambda language: figure_reference(context.report, language, figure))


def _view(context: PageContext, reference_in: Callable[[LanguageSpec], Reference]) -> CitationView:
    own = reference_in(context.language)
    return CitationView(
        key=own.key,
        address=own.url,
        texts=_texts(context, reference_in),
        bibtex=bibtex_entry(own),
        csl=csl_json([own]),
    )


def _texts(
    context: PageContext, reference_in: Callable[[LanguageSpec], Reference]
) -> tuple[CitationText, ...]:
    languages = sorted(context.report.languages, key=lambda language: language is not context.language)
    return tuple(_text(context, reference_in(language)) for language in languages)


def _text(context: PageContext, reference: Reference) -> CitationText:
    words = reference.language.words.citing
    return CitationText(
        reference.language.html_lang,
        name_in(reference.language, context.language, context.report.languages),
        words.style,
        tuple(plain_citation(reference).split(ACCESSED)),
        words.accessed,
    )
