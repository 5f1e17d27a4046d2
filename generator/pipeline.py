"""Read this first: the stages that turn a folder of YAML into a published site, one call each.

load → validate → link → charts → pages → render → stage → build → verify → publish. Each stage takes values and
returns new values; nothing is rendered before the list of mistakes is empty, nothing is published before the finished
site has been verified.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.cache.folder import CacheFolder
from generator.charts.chart import Charts, ChartsOnDemand, draw_charts
from generator.charts.form import form_specs
from generator.charts.planning import plan_charts
from generator.diagnostics import Diagnostic, Diagnostics
from generator.linking.editions import archive_path, read_editions
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.linking.link import link
from generator.linking.report import Report
from generator.mkdocs_adapter import (
    BuildFailed,
    LanguageStage,
    RenderingAhead,
    build_merged,
    merge_languages,
    render_ahead,
    write_stage_config,
)
from generator.mkdocs_adapter.shared_stage import write_shared
from generator.mkdocs_adapter.site_stages import language_stages
from generator.model.readings import Readings
from generator.outputs.artifact import Artifact, Artifacts, Site
from generator.outputs.kinds.llms_txt import without_copies
from generator.outputs.staging import stage_artifacts, write_artifacts
from generator.pages.context import PageContext
from generator.pages.page import make_pages
from generator.printing.characters import check_characters
from generator.printing.printed import print_report
from generator.publishing.exchange import publish
from generator.publishing.finding import Finding
from generator.publishing.kept_editions import add_kept_editions
from generator.publishing.lock import output_lock, work_lock
from generator.publishing.looking_ahead import look_ahead
from generator.publishing.markdown_copies import ENDING, add_markdown_copies
from generator.publishing.output_folder import check_output
from generator.publishing.policy import apply_policy_to_pages, content_security_policy, policy_tag
from generator.publishing.verify import verify_site
from generator.publishing.workspace import restore_interrupted_output, workspace
from generator.rendering.page_file import page_source
from generator.source.files import Project
from generator.source.input_state import InputState

Announce = Callable[[str], None]
_INLINE_SCRIPTS: frozenset[str] = frozenset()
"""The theme as we use it has none."""


def silent(stage: str) -> None:
    """For callers that need no progress."""


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


class SiteHasFaults(Exception):
    """The finished site must not be published; carries what was found."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)


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
    check_output(output, protected=_protected(project))
    with work_lock(work), output_lock(output):
        restore_interrupted_output(output)
        state = InputState(project)
        site, diagnostics = _site(project, announce, cache, as_edition)
        pages_kept = CacheFolder(cache / "pages")
        with workspace(output) as beside, ExitStack() as running:
            staged = _stage(site, project, work / "staged", state, announce, kept=pages_kept, running=running)
            announce("build")
            _build(staged, beside, pages_kept)
            announce("verify")
            _finish(staged, beside, pages_kept)
            announce("publish")
            publication = publish(beside, output, protected=_protected(project))
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
        stages = _stage(site, project, folder, state, announce, has_copies=False).stages
        state.check_unchanged()
    return stages


@dataclass(frozen=True, eq=False)
class StagedSite:
    """A staged report that something else builds, and how its pages are published once they are there."""

    project: Project
    site: Site
    artifacts: tuple[Artifact, ...]
    stages: tuple[LanguageStage, ...]
    state: InputState
    """The project's files as they were before the first was read."""
    held: ExitStack = field(default_factory=ExitStack)
    """Keeps other builds out of build/ until it is closed."""
    ahead: RenderingAhead | None = None
    """Pages that are being rendered already."""

    def publish(self, output: Path) -> None:
        """Merge, verify and publish what was built of the stages.

        Raises:
            SiteHasFaults, OutputIsBusy, OutputRefused, InputChanged: as in `build_site`.
        """
        check_output(output, protected=_protected(self.project))
        with output_lock(output), workspace(output) as beside:
            merge_languages(self.stages, beside)
            _finish(self, beside, CacheFolder(None))
            publish(beside, output, protected=_protected(self.project))


def stage_site(root: Path) -> StagedSite:
    """What `mkdocs build` and `mkdocs serve` typed at the top of a project build from; whoever calls it closes `held`."""
    project = project_at(root)
    work = project.root / "build"
    with ExitStack() as stack:
        stack.enter_context(work_lock(work))
        state = InputState(project)
        site, _ = _site(project, silent, work / "cache")
        return replace(_stage(site, project, work / "staged", state), held=stack.pop_all())


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


def _stage(
    site: Site,
    project: Project,
    folder: Path,
    state: InputState,
    announce: Announce = silent,
    *,
    has_copies: bool = True,
    kept: CacheFolder | None = None,
    running: ExitStack | None = None,
) -> StagedSite:
    """The staged tree.

    Args:
        kept: the cache into which pages are rendered as soon as their documents are there, while `running` is open.
    """
    announce("outputs")
    stages = _configured(site, project, folder, has_copies=has_copies)
    artifacts = Artifacts(site)
    documents = artifacts.first()
    write_artifacts(documents, folder)
    ahead = None
    if kept is not None and running is not None:
        ahead = running.enter_context(_render_ahead(site, stages, documents, kept))
    every = artifacts.all() if has_copies else tuple(without_copies(artifacts.all()))
    announce("stage")
    stage_artifacts(every, folder)
    return StagedSite(project, site, every, stages, state, ahead=ahead)


def _configured(site: Site, project: Project, folder: Path, *, has_copies: bool) -> tuple[LanguageStage, ...]:
    """What every language's pages are rendered with."""
    write_shared(project, folder, site.report.site.accent)
    paths = {code: {page.path for page in pages} for code, pages in site.pages.items()}
    found = language_stages(site.contexts, paths, folder)
    stages = tuple(replace(stage, has_copies=has_copies) for stage in found)
    for stage in stages:
        write_stage_config(stage)
    return stages


def _render_ahead(
    site: Site, stages: Sequence[LanguageStage], documents: Iterable[Artifact], kept: CacheFolder
) -> RenderingAhead:
    ready: dict[str, list[str]] = {code: [] for code in site.pages}
    for document in documents:
        ready[document.language].append(document.path)
    return render_ahead(
        stages,
        {code: [page_source(page) for page in pages] for code, pages in site.pages.items()},
        ready,
        source_date_epoch=_epoch(site.report),
        after_charset=policy_tag(content_security_policy()),
        cache=kept,
        afterwards=_afterwards(kept),
    )


def _afterwards(kept: CacheFolder) -> Callable[[str, bytes], None] | None:
    return partial(look_ahead, kept.folder, _INLINE_SCRIPTS) if kept.folder is not None else None


def _build(staged: StagedSite, beside: Path, kept: CacheFolder) -> None:
    """All pages as HTML, those of both languages in one tree."""
    if staged.ahead is not None:
        staged.ahead.wait()
    try:
        build_merged(
            staged.stages,
            beside,
            source_date_epoch=_epoch(staged.site.report),
            after_charset=policy_tag(content_security_policy()),
            cache=kept,
            afterwards=_afterwards(kept),
        )
    except BuildFailed:
        staged.state.check_unchanged()  # it may be the reason
        raise


def _finish(staged: StagedSite, finished: Path, kept: CacheFolder) -> None:
    """Every page under the site's policy and with its copy, earlier editions beside them, and nothing wrong with the site.

    Args:
        kept: what earlier builds made of pages with the same bytes.
    """
    policy = content_security_policy()
    apply_policy_to_pages(finished, policy)
    add_markdown_copies(finished, kept)
    archives = dict(_archives(staged.site.report, staged.project))
    add_kept_editions(finished, archives.items())
    _verify(staged, finished, policy, frozenset(archives), kept)


def _verify(
    staged: StagedSite, finished: Path, policy: str, kept_folders: frozenset[str], kept: CacheFolder
) -> None:
    """Nothing wrong with the site, and all of it made of one state of the project."""
    address = urlsplit(staged.site.report.site.site_url)
    findings = verify_site(
        finished,
        site_path=address.path,
        site_origin=f"{address.scheme}://{address.netloc}",
        allowed_inline_scripts=_INLINE_SCRIPTS,
        expected_files=frozenset(expected_files(staged.artifacts, tuple(staged.site.pages))),
        policy=policy,
        cache=kept,
        kept_folders=kept_folders,
    )
    staged.state.check_unchanged()  # first, as it may be why there are findings
    if findings:
        raise SiteHasFaults(findings)


def _archives(report: Report, project: Project) -> Iterable[tuple[str, Path]]:
    """Earlier editions that stand in the site, each with its folder; one that is kept itself has none in it."""
    if not report.newest_url:
        for earlier in report.editions:
            if earlier.archive:
                yield earlier.edition, project.root / archive_path(earlier.edition)


def expected_files(
    artifacts: Iterable[Artifact], languages: Sequence[str], *, has_copies: bool = True
) -> Iterator[str]:
    """Every page, every other file, and what the theme adds.

    Args:
        languages: codes, that of the source first.
        has_copies: whether every page has a Markdown copy.
    """
    folders = {code: f"{code}/" if place else "" for place, code in enumerate(languages)}
    yield "sitemap.xml"
    for folder in folders.values():
        yield f"{folder}404.html"
    for artifact in artifacts:
        name = folders[artifact.language] + artifact.path.removesuffix(".md")
        if not artifact.path.endswith(".md"):
            yield name
            continue
        yield f"{name}.html"
        if has_copies:
            yield f"{name}.html{ENDING}"


def _epoch(report: Report) -> int:
    """The date of the report, so that equal content gives equal bytes on any day."""
    midnight = datetime.datetime.combine(report.facts.published, datetime.time(), datetime.UTC)
    return int(midnight.timestamp())


def _protected(project: Project) -> tuple[Path, ...]:
    return (
        project.root / "content",
        project.root / "data",
        project.root / "site_config",
        project.root / ".git",
        project.root / "build" / "staged",
        project.root / "build" / "cache",
    )
