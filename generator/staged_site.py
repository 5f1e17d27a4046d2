"""A staged tree, how it comes about, and how it becomes the finished site: what `pipeline` names in a line each."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.linking.editions import archive_path
from generator.linking.report import Report
from generator.mkdocs_adapter import (
    BuildFailed,
    LanguageStage,
    Renderers,
    build_merged,
    merge_languages,
    render_ahead,
    write_stage_config,
)
from generator.mkdocs_adapter.shared_stage import write_shared
from generator.mkdocs_adapter.site_stages import language_stages
from generator.outputs.artifact import Site, begin_artifacts, make_artifacts
from generator.outputs.kinds import pages as documents
from generator.outputs.kinds.llms_txt import without_copies
from generator.outputs.staging import stage_artifacts, write_artifacts
from generator.processes.sharing import processors
from generator.publishing.address import SiteBase
from generator.publishing.exchange import publish
from generator.publishing.finding import Finding
from generator.publishing.kept_editions import add_kept_editions
from generator.publishing.lock import output_lock
from generator.publishing.looking_ahead import look_ahead
from generator.publishing.markdown_copies import ENDING, add_markdown_copies
from generator.publishing.output_folder import check_output
from generator.publishing.policy import apply_policy_to_pages, content_security_policy, policy_tag
from generator.publishing.verify import verify_site
from generator.publishing.workspace import workspace
from generator.rendering.page_file import page_source
from generator.source.files import Project
from generator.source.input_state import InputState

Announce = Callable[[str], None]
_INLINE_SCRIPTS: frozenset[str] = frozenset()
"""The theme as we use it has none."""


def silent(stage: str) -> None:
    """For callers that need no progress."""


class SiteHasFaults(Exception):
    """The finished site must not be published; carries what was found."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)


@dataclass(frozen=True, eq=False)
class StagedSite:
    """A staged report that something else builds, and how its pages are published once they are there."""

    project: Project
    site: Site
    names: tuple[tuple[str, str], ...]
    """Language and path of each staged file."""
    stages: tuple[LanguageStage, ...]
    state: InputState
    """The project's files as they were before the first was read."""
    held: ExitStack = field(default_factory=ExitStack)
    """Keeps other builds out of build/ until it is closed."""
    renderers: Renderers | None = None
    """They are at work already."""
    known: KnownFiles = field(default_factory=KnownFiles)
    """What is in the staged files, and in those of the published site."""

    def publish(self, output: Path) -> None:
        """Merge, verify and publish what was built of the stages.

        Raises:
            SiteHasFaults, OutputIsBusy, OutputRefused, InputChanged: as in `build_site`.
        """
        check_output(output, protected=protected_folders(self.project))
        with output_lock(output), workspace(output) as beside:
            merge_languages(self.stages, beside)
            finish(self, beside, CacheFolder(None))
            publish(beside, output, protected=protected_folders(self.project))


def renderers_for(kept: CacheFolder) -> Renderers:
    """As many as a build with these pages kept will need, reading MkDocs from now on, where processors are free."""
    free = processors()
    return Renderers(0 if free == 1 else 1 if kept.has_any else free)


def stage(
    site: Site,
    project: Project,
    folder: Path,
    state: InputState,
    announce: Announce = silent,
    *,
    has_copies: bool = True,
    kept: CacheFolder | None = None,
    renderers: Renderers | None = None,
    known: KnownFiles | None = None,
) -> StagedSite:
    """The staged tree.

    Args:
        renderers: they begin with the pages whose documents are there.
        kept: the cache into which these pages go.
        known: what is in files that the last build staged.
    """
    known = known or KnownFiles()
    announce("outputs")
    stages = _configured(site, project, folder, has_copies=has_copies)
    begun = begin_artifacts(site, but=(documents.KIND,))
    staged = write_artifacts(documents.artifacts(site), folder, known)
    if kept is not None and renderers is not None:
        _render_ahead(site, stages, kept, renderers, known)
    others = make_artifacts(begun, staged.values())
    names = stage_artifacts(others if has_copies else without_copies(others), folder, known, staged)
    site.traces.kept.forget_unused()
    return StagedSite(project, site, names, stages, state, renderers=renderers, known=known)


def _configured(site: Site, project: Project, folder: Path, *, has_copies: bool) -> tuple[LanguageStage, ...]:
    """What every language's pages are rendered with."""
    write_shared(project, folder, site.report.site.accent)
    paths = {code: {page.path for page in found.summaries} for code, found in site.documents.items()}
    found = language_stages(site.contexts, paths, folder)
    stages = tuple(replace(stage, has_copies=has_copies) for stage in found)
    for stage in stages:
        write_stage_config(stage)
    return stages


def _render_ahead(
    site: Site,
    stages: Sequence[LanguageStage],
    kept: CacheFolder,
    renderers: Renderers,
    known: KnownFiles,
) -> None:
    render_ahead(
        stages,
        {code: [page_source(page) for page in found.summaries] for code, found in site.documents.items()},
        {code: found.files.keys() for code, found in site.documents.items()},
        source_date_epoch=_epoch(site.report),
        after_charset=policy_tag(content_security_policy()),
        cache=kept,
        renderers=renderers,
        afterwards=_afterwards(site.report, kept),
        known=known,
    )


def _afterwards(report: Report, kept: CacheFolder) -> Callable[[str, bytes], None] | None:
    if kept.folder is None:
        return None
    return partial(look_ahead, kept.folder, _INLINE_SCRIPTS, _base(report))


def _base(report: Report) -> SiteBase:
    """The address at which the site will stand."""
    address = urlsplit(report.site.site_url)
    return SiteBase(address.path, f"{address.scheme}://{address.netloc}")


def build(staged: StagedSite, beside: Path, kept: CacheFolder, published: Path | None = None) -> None:
    """All pages as HTML, those of both languages in one tree.

    Args:
        published: the site whose place this one takes.
    """
    if staged.renderers is not None:
        staged.renderers.finish()  # what they failed to make is made now, and told
    try:
        build_merged(
            staged.stages,
            beside,
            source_date_epoch=_epoch(staged.site.report),
            after_charset=policy_tag(content_security_policy()),
            cache=kept,
            afterwards=_afterwards(staged.site.report, kept),
            renderers=staged.renderers,
            published=published,
            known=staged.known,
        )
    except BuildFailed:
        staged.state.check_unchanged()  # it may be the reason
        raise


def finish(staged: StagedSite, finished: Path, kept: CacheFolder, published: Path | None = None) -> None:
    """Every page under the site's policy and with its copy, earlier editions beside them, and nothing wrong with the site.

    Args:
        kept: what earlier builds made of pages with the same bytes.
        published: the site whose place this one takes.
    """
    policy = content_security_policy()
    apply_policy_to_pages(finished, policy, staged.known)
    add_markdown_copies(finished, kept, published, staged.known)
    archives = dict(_archives(staged.site.report, staged.project))
    add_kept_editions(finished, archives.items())
    _verify(staged, finished, policy, frozenset(archives), kept)


def _verify(
    staged: StagedSite, finished: Path, policy: str, kept_folders: frozenset[str], kept: CacheFolder
) -> None:
    """Nothing wrong with the site, and all of it made of one state of the project."""
    base = _base(staged.site.report)
    findings = verify_site(
        finished,
        site_path=base.path,
        site_origin=base.origin,
        allowed_inline_scripts=_INLINE_SCRIPTS,
        expected_files=frozenset(expected_files(staged.names, tuple(staged.site.documents))),
        policy=policy,
        cache=kept,
        kept_folders=kept_folders,
        known=staged.known,
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
    names: Iterable[tuple[str, str]], languages: Sequence[str], *, has_copies: bool = True
) -> Iterator[str]:
    """Every page, every other file, and what the theme adds.

    Args:
        names: language and path of each staged file.
        languages: codes, that of the source first.
        has_copies: whether every page has a Markdown copy.
    """
    folders = {code: f"{code}/" if place else "" for place, code in enumerate(languages)}
    yield "sitemap.xml"
    for folder in folders.values():
        yield f"{folder}404.html"
    for language, path in names:
        name = folders[language] + path.removesuffix(".md")
        if not path.endswith(".md"):
            yield name
            continue
        yield f"{name}.html"
        if has_copies:
            yield f"{name}.html{ENDING}"


def _epoch(report: Report) -> int:
    """The date of the report, so that equal content gives equal bytes on any day."""
    midnight = datetime.datetime.combine(report.facts.published, datetime.time(), datetime.UTC)
    return int(midnight.timestamp())


def protected_folders(project: Project) -> tuple[Path, ...]:
    return (
        project.root / "content",
        project.root / "data",
        project.root / "site_config",
        project.root / ".git",
        project.root / "build" / "staged",
        project.root / "build" / "cache",
    )
