"""Read this first: the stages that turn a folder of YAML into pages, one call each.

load → validate → link → charts → pages → render → stage → build → index → verify → publish. Each stage takes values
and returns new values; nothing is rendered before the list of mistakes is empty, nothing is published before the
finished site has been verified.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.linking.link import link
from generator.linking.report import Report
from generator.model.specs import validate
from generator.outputs.artifact import Site
from generator.pages.context import PageContext
from generator.pages.page import make_pages
from generator.source.files import Project, load


@dataclass(frozen=True)
class Checked:
    """A report and all that was found about it; there is no report if it cannot even be linked."""

    report: Report | None
    diagnostics: Diagnostics


def check_report(project: Project) -> Checked:
    """Load, validate and link: everything that can be wrong is reported, nothing is rendered."""
    diagnostics = Diagnostics()
    documents = load(project, diagnostics)
    specs = validate(documents, {}, diagnostics)
    ledger = Ledger.parse(project.read_text(LEDGER_PATH))
    return Checked(link(specs, ledger, diagnostics), diagnostics)


def make_site(report: Report) -> Site:
    """All pages of the report in all languages."""
    contexts = {language.code: PageContext(report, language, {}) for language in report.languages}
    pages = {code: make_pages(context) for code, context in contexts.items()}
    return Site(report, contexts, pages, {})


def project_at(root: Path) -> Project:
    """The project in a folder."""
    return Project(root.resolve())
