"""A small report in which every kind of thing occurs, for tests of pages and files."""

import shutil
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.linking.ledger import Ledger
from generator.linking.link import link
from generator.linking.report import Report
from generator.model.specs import validate
from generator.outputs.artifact import Site
from generator.pages.context import PageContext
from generator.pages.page import make_pages
from generator.source.files import Project, load

ROOT = Path(__file__).parents[1]
SMALL_REPORT = ROOT / "tests" / "cases" / "small_report"


def small_report(folder: Path) -> Report:
    """The report, with the site's own words; `folder` is an empty one to put the project together in."""
    shutil.copytree(SMALL_REPORT, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_config" / "languages", folder / "site_config" / "languages")
    for name in ("site.yml", "colophon.yml"):
        shutil.copy(ROOT / "site_config" / name, folder / "site_config" / name)
    diagnostics = Diagnostics()
    report = link(
        validate(load(Project(folder), diagnostics), {}, diagnostics), Ledger.parse(""), diagnostics
    )
    assert [str(found) for found in diagnostics.errors] == []
    assert report is not None
    return report


def site_of(report: Report) -> Site:
    """All pages of the report; it has no charts."""
    contexts = {language.code: PageContext(report, language, {}) for language in report.languages}
    pages = {code: make_pages(context) for code, context in contexts.items()}
    return Site(report, contexts, pages, {})
