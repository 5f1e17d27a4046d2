"""A portal is made: read the sites of reports, hold them against each other, build, verify, publish."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.charts.form import form_specs
from generator.diagnostics import Diagnostics
from generator.gathering.comparison import Compared, compared
from generator.gathering.files import artifacts, stages
from generator.gathering.portal import Portal, check_addresses, language_codes
from generator.gathering.report_site import NotGathered, ReportSite, read_site, sites_in
from generator.mkdocs_adapter import build_merged, write_stage_config
from generator.mkdocs_adapter.shared_stage import write_shared
from generator.model.nouns.language import LanguageSpec
from generator.model.readings import Readings
from generator.outputs.staging import stage_artifacts
from generator.publishing.exchange import publish
from generator.publishing.lock import output_lock
from generator.publishing.output_folder import check_output
from generator.publishing.policy import apply_policy_to_pages, content_security_policy, policy_tag
from generator.publishing.verify import verify_site
from generator.publishing.workspace import restore_interrupted_output, workspace
from generator.source.files import LANGUAGES, Project
from generator.staged_site import Announce, SiteHasFaults, expected_files, silent


@dataclass(frozen=True)
class Gathered:
    """What was published."""

    output: Path
    reports: int
    compared: int
    """Indicators that several reports share."""


def gather(
    folders: Iterable[Path],
    output: Path,
    *,
    address: str,
    titles: Mapping[str, str],
    words: Iterable[Path] = (),
    announce: Announce = silent,
) -> Gathered:
    """Publish a portal of the reports whose sites lie in `folders`; on any fault the published one stays as it was.

    Args:
        address: where it will stand, ending in a slash; all reports stand below it.
        titles: by language; one that has none takes that of its words.
        words: files of languages that do not come with the generator.

    Raises:
        NotGathered: a folder is no site, stands where no portal can lead, or a title is in a language that no report has.
        ReportError: a file of words has mistakes.
        SiteHasFaults, OutputIsBusy, OutputRefused, BuildFailed: as `build_site`.
    """
    announce("load")
    reports = tuple(map(read_site, sites_in(folders)))
    protected = tuple(report.folder for report in reports)
    check_output(output, protected=protected)
    with tempfile.TemporaryDirectory(prefix="duizhao-") as scratch, output_lock(output):
        project = _project(Path(scratch) / "project", words)
        languages = _languages(project, language_codes(reports))
        _check_titles(titles, languages)
        given = {one.code: titles.get(one.code, one.words.gathering.title) for one in languages}
        portal = Portal(address, languages, given, reports)
        check_addresses(portal)
        shared = compared(reports)
        restore_interrupted_output(output)
        with workspace(output) as beside:
            _build(portal, shared, project, Path(scratch) / "staged", beside, announce)
            announce("publish")
            place = publish(beside, output, protected=protected).output
    return Gathered(place, len(reports), len(shared))


def _project(root: Path, words: Iterable[Path]) -> Project:
    """An empty report, in which the words of languages are read as those of any."""
    folder = root / LANGUAGES
    folder.mkdir(parents=True)
    for file in words:
        (folder / file.name).write_bytes(file.read_bytes())
    return Project(root)


def _languages(project: Project, codes: Sequence[str]) -> tuple[LanguageSpec, ...]:
    diagnostics = Diagnostics()
    specs = Readings().read(project, form_specs(), diagnostics)
    diagnostics.stop_if_errors()
    known = {one.spec.code: one.spec for one in specs.all(LanguageSpec)}
    if missing := next((code for code in codes if code not in known), ""):
        raise NotGathered(
            f"没有“{missing}”的界面文字；用--words {missing}.yml给出它的语言文件",
            f"there are no interface words in “{missing}”; give its language file with --words {missing}.yml",
        )
    return tuple(known[code] for code in codes)


def _check_titles(titles: Mapping[str, str], languages: Sequence[LanguageSpec]) -> None:
    codes = [one.code for one in languages]
    if strange := next((code for code in titles if code not in codes), ""):
        raise NotGathered(
            f"没有一份报告用语言“{strange}”；有的是：{'、'.join(codes)}",
            f"no report is in the language “{strange}”; there are: {', '.join(codes)}",
        )


def _build(
    portal: Portal,
    shared: Sequence[Compared],
    project: Project,
    staged: Path,
    beside: Path,
    announce: Announce,
) -> None:
    announce("outputs")
    names = stage_artifacts(artifacts(portal, shared), staged)
    write_shared(project, staged)
    languages = stages(portal, shared, staged)
    for stage in languages:
        write_stage_config(stage)
    announce("build")
    policy = content_security_policy()
    build_merged(
        languages, beside, source_date_epoch=_epoch(portal.reports), after_charset=policy_tag(policy)
    )
    announce("verify")
    apply_policy_to_pages(beside, policy)
    parts = urlsplit(portal.address)
    findings = verify_site(
        beside,
        site_path=parts.path,
        site_origin=f"{parts.scheme}://{parts.netloc}",
        allowed_inline_scripts=frozenset(),
        expected_files=frozenset(
            expected_files(names, [language.code for language in portal.languages], has_copies=False)
        ),
        policy=policy,
        elsewhere=portal.folders,
    )
    if findings:
        raise SiteHasFaults(findings)


def _epoch(reports: Sequence[ReportSite]) -> int:
    """The date of the newest report, so that equal reports give equal bytes on any day."""
    newest = datetime.date.fromisoformat(max(report.published for report in reports))
    return int(datetime.datetime.combine(newest, datetime.time(), datetime.UTC).timestamp())
