"""What authors do with a project besides building it: begin it, describe its files to editors, confirm translations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.charts.form import form_specs
from generator.diagnostics import Diagnostics, Location, rules
from generator.linking.known import known_values
from generator.linking.ledger import LEDGER_PATH, Ledger, record
from generator.linking.settings import SITE_PATH
from generator.linking.translations import localized_texts
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.site import SiteSpec
from generator.model.readings import Readings
from generator.model.schema import KNOWN, file_schemas, known_schema, schema_text
from generator.model.specs import Specs
from generator.pipeline import check_report
from generator.publishing.new_folder import new_folder, write_file
from generator.publishing.offline import write_offline_zip
from generator.source.files import LANGUAGES, Project
from generator.starting.example import example_files
from generator.starting.wishes import Wishes


def start_report(folder: Path, wishes: Wishes, words: Mapping[str, Path]) -> Diagnostics:
    """Write a new report that builds at once; nothing is written if one of the files of words has mistakes.

    Args:
        folder: does not exist, or is empty.
        words: files of languages that do not come with the generator, by code.

    Returns:
        What the check says about the new report.
    """
    folder = folder.resolve()
    with new_folder(folder) as beside:
        for code in set(wishes.languages) & set(words):
            write_file(beside, f"{LANGUAGES}/{code}.yml", words[code].read_bytes())
        project = Project(beside)
        source = _words_of(project, wishes.languages[0])
        for path, text in example_files(wishes, source).items():
            write_file(beside, path, text.encode())
        found = check_report(project).diagnostics
        found.stop_if_errors()
        known = known_values(project_specs(project)) or {}
        for name, schema in {**make_schemas(project), KNOWN: known_schema(known)}.items():
            write_file(beside, f"schemas/{name}.json", schema_text(schema).encode())
        record_translations(project)
    return found


def project_specs(project: Project) -> Specs:
    """What authors wrote, valid or not, for those who need one file of it."""
    return Readings().read(project, form_specs(), Diagnostics())


def sound_specs(project: Project) -> Specs:
    """What authors wrote, where every file is valid by itself and there is a site.

    Raises:
        ReportError: one is not.
    """
    diagnostics = Diagnostics()
    specs = Readings().read(project, form_specs(), diagnostics)
    if not specs.all(SiteSpec):
        diagnostics.report(rules.FILE_IS_PRESENT, Location(SITE_PATH), file=SITE_PATH)
    diagnostics.stop_if_errors()
    return specs


def make_schemas(project: Project) -> dict[str, dict[str, Any]]:
    """JSON Schemas of all kinds of files, for the languages of the project."""
    specs = project_specs(project)
    sites = specs.all(SiteSpec)
    if not sites:
        return file_schemas(form_specs(), ("en",))
    return file_schemas(form_specs(), sites[0].spec.languages, sites[0].spec.drafts)


def record_translations(project: Project, paths: Collection[str] = ()) -> tuple[int, int]:
    """Confirm translations as they stand; how many pairs are new, and how many old ones were dropped.

    Args:
        paths: files in which all are confirmed; with none, all of the report but for drafts, which somebody has to read.
    """
    specs = sound_specs(project)  # what cannot be read would be dropped from the ledger
    site = specs.all(SiteSpec)[0].spec
    before = Ledger.read(project.read_bytes(LEDGER_PATH), Diagnostics())
    standing = record(localized_texts(specs), site.languages[0])
    confirmed = record(localized_texts(specs, paths), site.languages[0])
    ledger = standing.kept(before, confirmed, () if paths else site.drafts)
    (project.root / LEDGER_PATH).write_text(ledger.written(), encoding="utf-8")
    old, new = before.all_pairs(), ledger.all_pairs()
    return len(new - old), len(old - new)


def pack_site(project: Project, site: Path, target: Path) -> int:
    """The published site as a zip that works from a disk; how many files it has.

    Raises:
        NoSite: the folder holds none of ours.
    """
    sites = project_specs(project).all(SiteSpec)
    name = urlsplit(sites[0].spec.site_url).path.strip("/").rpartition("/")[2] if sites else ""
    return write_offline_zip(site, target, name or "site")


def _words_of(project: Project, code: str) -> LanguageSpec:
    """The language of a project, for what is written before it can be checked as a whole.

    Raises:
        ReportError: its file has mistakes, or is that of another language.
    """
    diagnostics = Diagnostics()
    specs = Readings().read(project, form_specs(), diagnostics)
    diagnostics.stop_if_errors()
    found = {one.spec.code: one.spec for one in specs.all(LanguageSpec)}
    if code not in found:
        diagnostics.report(rules.LANGUAGE_HAS_A_FILE, Location(f"{LANGUAGES}/{code}.yml"), language=code)
    diagnostics.stop_if_errors()
    return found[code]
