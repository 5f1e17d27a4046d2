"""Read this first: the stages that turn a folder of YAML into a published site, one call each.

load → validate → link → charts → pages → render → stage → build → verify → publish. Each stage takes values and
returns new values; nothing is rendered before the list of mistakes is empty, nothing is published before the finished
site has been verified.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.charts.chart import Charts, ChartsOnDemand, draw_charts
from generator.charts.form import form_specs
from generator.charts.planning import plan_charts
from generator.datasets.keeping import kept_datasets
from generator.diagnostics import Diagnostic, Diagnostics
from generator.linking.editions import read_editions
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.linking.link import link
from generator.linking.memory import LinkMemory
from generator.linking.report import Report
from generator.mkdocs_adapter import LanguageStage
from generator.model.readings import Readings
from generator.outputs.artifact import Site
from generator.pages.context import PageContext, with_packages
from generator.pages.page import page_kinds
from generator.printing.characters import check_characters
from generator.printing.printed import print_report
from generator.processes.copies import InCopies
from generator.publishing.exchange import publish
from generator.publishing.lock import output_lock, work_lock
from generator.publishing.output_folder import check_output
from generator.publishing.workspace import restore_interrupted_output, workspace
from generator.rendering.documents import Documents
from generator.rendering.writing import content_of, were_written, written_pages
from generator.source.files import Project
from generator.source.input_state import InputState
from generator.source.known_data import KnownData
from generator.staged_site import (
    Announce,
    StagedSite,
    build,
    finish,
    protected_folders,
    renderers_for,
    silent,
    stage,
)
from generator.tracing.traces import Traces


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
        pages_kept = CacheFolder(cache / "pages")
        known = KnownFiles(CacheFolder(cache / "files"))
        with renderers_for(pages_kept) as renderers:
            site, diagnostics = _site(project, state, announce, cache, as_edition)
            with workspace(output) as beside:
                staged = stage(
                    site,
                    project,
                    work / "staged",
                    state,
                    announce,
                    kept=pages_kept,
                    renderers=renderers,
                    known=known,
                )
                announce("build")
                build(staged, beside, pages_kept, output)
                announce("verify")
                finish(staged, beside, pages_kept, output)
                announce("publish")
                publication = publish(beside, output, protected=protected_folders(project))
                known.keep(beside, output)
        pages_kept.forget_unused()
    pages = {code: len(found.summaries) for code, found in site.documents.items()}
    return Built(publication.output, pages, diagnostics.warnings)


def check_report(
    project: Project,
    announce: Announce = silent,
    *,
    draw: bool = False,
    on_demand: bool = False,
    cache: Path | None = None,
    readings: Readings | None = None,
    memory: LinkMemory | None = None,
) -> Checked:
    """Load, validate, link and, if asked, draw: everything that can be wrong is reported, nothing is rendered.

    Args:
        on_demand: charts are drawn when they are asked for.
        readings: what was read before, so that only files that changed are read again.
        memory: what was linked before, so that only what depends on these is linked again.
    """
    diagnostics = Diagnostics()
    announce("load")
    readings = readings or Readings(KnownData(CacheFolder(cache / "source")) if cache is not None else None)
    specs = readings.read(project, form_specs(), diagnostics)
    announce("link")
    ledger = Ledger.read(project.read_bytes(LEDGER_PATH), diagnostics)
    report = link(specs, ledger, diagnostics, read_editions(project, diagnostics), memory)
    if report is None or diagnostics.errors:
        return Checked(report, {}, diagnostics)
    check_characters(specs, diagnostics)
    announce("charts")
    if draw:
        return Checked(report, draw_charts(report, cache, diagnostics), diagnostics)
    plans = plan_charts(report, diagnostics)
    return Checked(report, ChartsOnDemand(report, plans, cache) if on_demand else {}, diagnostics)


def make_site(
    report: Report,
    charts: Charts,
    cache: Path | None = None,
    announce: Announce = silent,
    *,
    inputs: str = "",
) -> Site:
    """All pages of the report in all languages, and the report to print, which is set while the rest is made.

    Args:
        inputs: changes with everything that the report was read from; empty if that is not known.
    """
    announce("print")
    kept = partial(_kept, cache)
    traces = Traces(report, charts, kept("outputs"))
    traces.read_ahead()
    page_kinds()  # copies need not load them, each by itself
    unprinted = {
        language.code: PageContext(traces.report, language, traces.charts) for language in report.languages
    }
    of_language = {code: traces.kept_in(kept(f"documents/{code}")) for code in unprinted}
    are_few = all(were_written(context, of_language[code]) for code, context in unprinted.items())
    begun = InCopies(
        {code: partial(written_pages, context, of_language[code]) for code, context in unprinted.items()},
        at_most=1
        if are_few
        else None,  # with two, there would be more work for two processors than pages need
    )
    prints = print_report(unprinted, cache, inputs)
    announce("pages")
    downloads = with_packages(report, kept_datasets(traces))
    contexts = {
        code: replace(context, prints=prints, downloads=downloads) for code, context in unprinted.items()
    }
    last = {code: Documents.of_last(context) for code, context in contexts.items()}
    documents = {
        code: last[code].joined(
            written, partial(content_of, context=contexts[code], traces=of_language[code])
        )
        for code, written in begun.results().items()
    }
    return Site(contexts, documents, traces)


def _kept(cache: Path | None, name: str) -> CacheFolder:
    return CacheFolder(cache / name if cache is not None else None)


def export_tree(project: Project, folder: Path, announce: Announce = silent) -> tuple[LanguageStage, ...]:
    """The staged tree in a folder of its own, with everything that another generator needs to build it."""
    work = project.root / "build"
    with work_lock(work):
        state = InputState(project)
        site, _ = _site(project, state, announce, work / "cache")
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
        site, _ = _site(project, state, silent, work / "cache")
        return replace(stage(site, project, work / "staged", state), held=stack.pop_all())


def _site(
    project: Project, state: InputState, announce: Announce, cache: Path, as_edition: str = ""
) -> tuple[Site, Diagnostics]:
    """The site's pages, if nothing is wrong.

    Raises:
        ReportError: something is.
    """
    checked = check_report(project, announce, draw=True, cache=cache)
    checked.diagnostics.stop_if_errors()
    assert checked.report is not None
    report = checked.report.kept_as(as_edition) if as_edition else checked.report
    inputs = f"{state.digest} {as_edition}"
    return make_site(report, checked.charts, cache, announce, inputs=inputs), checked.diagnostics
