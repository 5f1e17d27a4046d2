"""Read this first: the stages that turn a folder of YAML into a published site, one call each.

load → validate → link → charts → pages → render → stage → build → verify → publish. Each stage takes values and
returns new values; nothing is rendered before the list of mistakes is empty, nothing is published before the finished
site has been verified.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.charts.chart import Charts, ChartsOnDemand, draw_charts
from generator.charts.form import form_specs
from generator.charts.planning import plan_charts
from generator.diagnostics import Diagnostic, Diagnostics
from generator.linking.editions import read_editions
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.linking.link import link
from generator.linking.report import Report
from generator.mkdocs_adapter import (
    LanguageStage,
)
from generator.model.readings import Readings
from generator.outputs.artifact import Site
from generator.pages.context import PageContext
from generator.pages.page import make_pages
from generator.printing.characters import check_characters
from generator.printing.printed import print_report
from generator.publishing.exchange import publish
from generator.publishing.lock import output_lock, work_lock
from generator.publishing.output_folder import check_output
from generator.publishing.workspace import restore_interrupted_output, workspace
from generator.source.files import Project
from generator.source.input_state import InputState
from generator.staged_site import (
    Announce,
    StagedSite,
    build,
    finish,
    protected_folders,
    silent,
    stage,
)


@dataclass(frozen=True)
class Checked:
    """A report and all that was found about it; there is no report if it cannot even be linked."""

    report: Report | None
    charts: Charts
    diagnostics: Diagnostics


@dataclass(frozen=True)
class Built:
    """What a build published."""

    output: Path
    pages: Mapping[str, int]
    """Number of pages, by language code."""
    warnings: tuple[Diagnostic, ...]


def project_at(root: Path) -> Project:
    """The project in a folder."""
    return Project(root.resolve())


def build_site(
    project: Project,
    output: Path,
    announce: Announce = silent,
    *,
    work: Path | None = None,
    cache: Path | None = None,
    as_edition: str = "",
) -> Built:
    """The whole way; on any mistake or fault the published folder stays as it was.

    Args:
        work: folder for what is made on the way, `build` in the project if none is given.
        cache: folder for what later builds may use again, inside of `work` if none is given.
        as_edition: id under which the site is to be kept when a newer one takes its place.

    Raises:
        ReportError: content, data or configuration have mistakes; it holds all of them.
        SiteHasFaults: the finished site breaks a rule of `publishing/rule.py`.
        OutputIsBusy, OutputRefused: the output folder, or the one of intermediate files, cannot be used.
        InputChanged: somebody wrote to the project meanwhile.
        BuildFailed: MkDocs could not make pages of what was staged.
    """
    work = work or project.root / "build"
    cache = cache or work / "cache"
    check_output(output, protected=protected_folders(project))
    with work_lock(work), output_lock(output):
        restore_interrupted_output(output)
        state = InputState(project)
        site, diagnostics = _site(project, announce, cache, as_edition)
        pages_kept = CacheFolder(cache / "pages")
        with workspace(output) as beside, ExitStack() as running:
            staged = stage(site, project, work / "staged", state, announce, kept=pages_kept, running=running)
            announce("build")
            build(staged, beside, pages_kept)
            announce("verify")
            finish(staged, beside, pages_kept)
            announce("publish")
            publication = publish(beside, output, protected=protected_folders(project))
        pages_kept.forget_unused()
    pages = {code: len(found) for code, found in site.pages.items()}
    return Built(publication.output, pages, diagnostics.warnings)


def check_report(
    project: Project,
    announce: Announce = silent,
    *,
    draw: bool = False,
    on_demand: bool = False,
    cache: Path | None = None,
    readings: Readings | None = None,
) -> Checked:
    """Load, validate, link and, if asked, draw: everything that can be wrong is reported, nothing is rendered.

    Args:
        on_demand: charts are drawn when they are asked for.
        readings: what was read before, so that only files that changed are read again.
    """
    diagnostics = Diagnostics()
    announce("load")
    specs = (readings or Readings()).read(project, form_specs(), diagnostics)
    announce("link")
    ledger = Ledger.read(project.read_bytes(LEDGER_PATH), diagnostics)
    report = link(specs, ledger, diagnostics, read_editions(project, diagnostics))
    if report is None or diagnostics.errors:
        return Checked(report, {}, diagnostics)
    check_characters(specs, diagnostics)
    announce("charts")
    if draw:
        return Checked(report, draw_charts(report, cache, diagnostics), diagnostics)
    plans = plan_charts(report, diagnostics)
    return Checked(report, ChartsOnDemand(report, plans, cache) if on_demand else {}, diagnostics)


def make_site(report: Report, charts: Charts, cache: Path | None = None, announce: Announce = silent) -> Site:
    """All pages of the report in all languages, and the report to print, which is set while the rest is made."""
    announce("print")
    unprinted = {language.code: PageContext(report, language, charts) for language in report.languages}
    prints = print_report(unprinted, cache)
    announce("pages")
    contexts = {code: replace(context, prints=prints) for code, context in unprinted.items()}
    pages = {code: make_pages(context) for code, context in contexts.items()}
    return Site(report, contexts, pages, charts)


def export_tree(project: Project, folder: Path, announce: Announce = silent) -> tuple[LanguageStage, ...]:
    """The staged tree in a folder of its own, with everything that another generator needs to build it."""
    work = project.root / "build"
    with work_lock(work):
        state = InputState(project)
        site, _ = _site(project, announce, work / "cache")
        stages = stage(site, project, folder, state, announce, has_copies=False).stages
        state.check_unchanged()
    return stages


def stage_site(root: Path) -> StagedSite:
    """What `mkdocs build` and `mkdocs serve` typed at the top of a project build from; whoever calls it closes `held`."""
    project = project_at(root)
    work = project.root / "build"
    with ExitStack() as stack:
        stack.enter_context(work_lock(work))
        state = InputState(project)
        site, _ = _site(project, silent, work / "cache")
        return replace(stage(site, project, work / "staged", state), held=stack.pop_all())


def _site(
    project: Project, announce: Announce, cache: Path, as_edition: str = ""
) -> tuple[Site, Diagnostics]:
    """The site's pages, if nothing is wrong.

    Raises:
        ReportError: something is.
    """
    checked = check_report(project, announce, draw=True, cache=cache)
    checked.diagnostics.stop_if_errors()
    assert checked.report is not None
    report = checked.report.kept_as(as_edition) if as_edition else checked.report
    return make_site(report, checked.charts, cache, announce), checked.diagnostics
