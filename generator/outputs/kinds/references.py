"""References of everything, for reference managers, and those of figures for their table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.citing.bibtex import bibtex_entry, bibtex_file
from generator.citing.csl import csl_json
from generator.citing.references import all_references, figure_reference
from generator.linking.figures import Figure
from generator.linking.register_pages import figures_by_page, register_paths
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.outputs.keeping import kept
from generator.pages.citations import FIGURE_REFERENCES, REFERENCES, figure_citation_texts
from generator.pages.context import PageContext
from generator.search.script import handing_over


def artifacts(site: Site) -> Iterator[Artifact]:
    """A BibTeX and a CSL-JSON file a language; and what tables of figures load when a reader cites a row."""
    report = site.report
    for language in report.languages:
        code = language.code
        yield from kept(site, f"references {code}", code, partial(_of_everything, report, code))
        for path in register_paths(report):
            yield from kept(site, f"references {code} {path}", path, partial(_of_rows, site, code, path))


def _of_everything(report: Report, code: str) -> Iterator[Artifact]:
    references = list(all_references(report, _language(report, code)))
    yield Artifact(code, f"{REFERENCES}.bib", bibtex_file(references).encode())
    yield Artifact(code, f"{REFERENCES}.json", csl_json(references).encode())


def _of_rows(site: Site, code: str, path: str) -> Iterator[Artifact]:
    context = site.contexts[code]
    rows = {figure.id: _forms(context, figure) for figure in figures_by_page(context.report)[path]}
    yield Artifact(code, f"{path}{FIGURE_REFERENCES}", handing_over("dzReferences", rows))


def _forms(context: PageContext, figure: Figure) -> list[object]:
    """What a row does not have itself, in the order in which a page shows it."""
    reference = figure_reference(context.report, context.language, figure)
    forms: list[object] = [reference.key, reference.url, bibtex_entry(reference), csl_json([reference])]
    if not context.report.addresses.registers:
        return forms
    texts = figure_citation_texts(context, figure)
    return [*forms, [[text.lang, text.parts] for text in texts]]


def _language(report: Report, code: str) -> LanguageSpec:
    return next(language for language in report.languages if language.code == code)


KIND = OutputKind("references", artifacts)
