"""The earlier editions that a project keeps, read and looked at before the report is compared with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from generator.diagnostics import Diagnostics, Location, rules
from generator.model.edition_record import EDITION, FOLDER, EditionRecord, read_record
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.site import SiteSpec
from generator.model.parse import report
from generator.model.specs import Specs
from generator.source.files import Project
from generator.source.text_lines import split_lines


def read_editions(project: Project, diagnostics: Diagnostics) -> tuple[EditionRecord, ...]:
    """All earlier editions, newest first; what cannot be read is told and left out."""
    paths = sorted((project.root / FOLDER).glob("*.json"))
    names = [path.stem for path in paths]
    found = [edition for name in names if (edition := _read(project, name, diagnostics)) is not None]
    return tuple(sorted(found, key=lambda edition: (edition.report.published, edition.edition), reverse=True))


def archive_path(edition: str) -> str:
    """Where the site of an earlier edition is kept."""
    return f"{FOLDER}/{edition}.zip"


def check_editions(specs: Specs, editions: Sequence[EditionRecord], diagnostics: Diagnostics) -> None:
    """The report's own edition is another, and what measures say of earlier ones was in them."""
    kept = {edition.edition for edition in editions}
    for site in specs.all(SiteSpec):
        if site.spec.edition in kept:
            report(diagnostics, rules.EDITION_IS_NEW, site.origin.at("edition"), found=site.spec.edition)
    steps = {step.id for edition in editions for step in edition.things.next_step}
    for measure in specs.all(MeasureSpec):
        for index, step in enumerate(measure.spec.carries_out):
            if step not in steps:
                near = get_close_matches(step, sorted(steps), n=1)
                hint: dict[str, Any] = {"suggestion": near[0]} if near else {}
                place = measure.origin.at("carries_out", index)
                report(diagnostics, rules.EARLIER_STEP_EXISTS, place, found=step, **hint)


def _read(project: Project, name: str, diagnostics: Diagnostics) -> EditionRecord | None:
    path = f"{FOLDER}/{name}.json"
    raw = (project.root / path).read_bytes()
    try:
        edition = read_record(raw)
    except json.JSONDecodeError as error:
        at = Location(path, error.lineno, error.colno)
        line = "".join(split_lines(error.doc)[error.lineno - 1 : error.lineno])
        diagnostics.report(rules.EDITION_IS_READABLE, at, source_line=line, problem=error.msg)
        return None
    except ValueError as error:  # a ValidationError is one, too
        diagnostics.report(rules.EDITION_IS_READABLE, Location(path), problem=problem_of(error))
        return None
    for problem in _mistakes(project, name, edition):
        diagnostics.report(rules.EDITION_IS_WHOLE, Location(path), problem=problem)
    return edition


def problem_of(error: ValueError) -> str:
    """Why something is no record, in few words."""
    if not isinstance(error, ValidationError):
        return type(error).__name__
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def _mistakes(project: Project, name: str, edition: EditionRecord) -> Iterator[str]:
    if edition.edition != name or not EDITION.fullmatch(name):
        yield f"{name}.json ≠ {edition.edition}"
    if not edition.archive:
        return
    zipped = project.root / archive_path(edition.edition)
    if not zipped.is_file():
        yield f"{zipped.name}: 0 B"
    elif hashlib.sha256(zipped.read_bytes()).hexdigest() != edition.archive:
        yield f"{zipped.name}: SHA-256 ≠ {edition.archive[:12]}…"
