"""References of everything, for reference managers, and those of figures for their table."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.citing.bibtex import bibtex_entry, bibtex_file
from generator.citing.csl import csl_json
from generator.citing.reference import Reference
from generator.citing.references import all_references, figure_reference
from generator.linking.order import ordered_figures
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.citations import FIGURE_REFERENCES, REFERENCES


def artifacts(site: Site) -> Iterator[Artifact]:
    """A BibTeX and a CSL-JSON file a language; and what the table of figures loads when a reader cites a row."""
    for language in site.report.languages:
        references = list(all_references(site.report, language))
        yield Artifact(language.code, f"{REFERENCES}.bib", bibtex_file(references).encode())
        yield Artifact(language.code, f"{REFERENCES}.json", csl_json(references).encode())
        of_figures = {
            figure.id: _forms(figure_reference(site.report, language, figure))
            for figure in ordered_figures(site.report)
        }
        text = json.dumps(of_figures, ensure_ascii=False, separators=(",", ":"))
        safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        yield Artifact(language.code, FIGURE_REFERENCES, f"dzReferences({safe})\n".encode())


def _forms(reference: Reference) -> list[str]:
    """What a row does not have itself, in the order in which a page shows it."""
    return [reference.key, reference.url, bibtex_entry(reference), csl_json([reference])]


KIND = OutputKind("references", artifacts)
