"""An edition is kept: its whole site, and what the next edition is compared by."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, Location, rules
from generator.linking.editions import archive_path, problem_of
from generator.model.edition_record import FOLDER, EditionRecord, read_record
from generator.pipeline import build_site
from generator.publishing.kept_editions import pack_edition
from generator.source.files import Project
from generator.staged_site import Announce, silent


def keep_edition(project: Project, identity: str, announce: Announce = silent) -> tuple[Path, ...]:
    """Build the site for the address at which it stays, and keep it with what later editions are compared by.

    Raises:
        ReportError, SiteHasFaults, InputChanged, BuildFailed: as `build_site`.
    """
    site = project.root / "build" / "edition"
    build_site(project, site, announce, as_edition=identity)
    archive = project.root / archive_path(identity)
    archive.parent.mkdir(exist_ok=True)
    digest = pack_edition(site, archive)
    return archive, _write_record(
        project, read_record((site / "data/report.json").read_bytes(), edition=identity, archive=digest)
    )


def record_edition(project: Project, identity: str, published: bytes, url: str) -> tuple[Path, ...]:
    """Keep what is needed to compare with an edition whose site stays where it is.

    Args:
        published: its data/report.json.

    Raises:
        ReportError: it is none.
    """
    diagnostics = Diagnostics()
    try:
        edition = read_record(published, edition=identity, url=url)
    except ValueError as error:
        at = Location("data/report.json")
        diagnostics.report(rules.EDITION_IS_READABLE, at, problem=problem_of(error))
        diagnostics.stop_if_errors()
        raise
    return (_write_record(project, edition),)


def _write_record(project: Project, edition: EditionRecord) -> Path:
    place = project.root / FOLDER / f"{edition.edition}.json"
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(edition.written())
    return place
