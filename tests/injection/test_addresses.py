"""No name that an author gives leads out of the site, over another page, or to a file that a system cannot have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.spec import DEVICES
from generator.outputs.artifact import Artifact, Site, begin_artifacts, make_artifacts, output_kinds
from generator.outputs.staging import PathLeavesTheTree, stage_artifacts
from generator.pipeline import check_report, make_site
from generator.publishing.rule import Rule
from generator.publishing.verify import verify_site
from generator.source.files import Project
from tests.support.report_project import ReportProject

NAMES = (
    "..", ".", "../x", "a/../../x", "/etc/passwd", "C:\\x", "\\\\host\\x", "a/b", "a\\b", "a.b", "x.", " x", "x y", "A", "Poor",
    "ａ", "é", "中", "%2e%2e", "%2Fx", "a?b", "a#b", "a:b", "a|b", "a*b", "~", "-x", "_x", "1x", "x" * 64, "x\nindex",
    "index", "404", "assets", "search", "figures", "sitemap", "en", "zh", *sorted(DEVICES),
)  # fmt: skip
"""What no id may be."""
FILE_NAMES = ("index", "con", "lpt1", "A", "a.b", "é", "中", "a b", "-x", "x-", "%2e%2e", "a--b")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_name_is_no_id(tmp_path: Path, name: str) -> None:
    project = ReportProject(tmp_path)
    written = '"' + name.replace("\\", "\\\\").replace("\n", "\\n") + '"'
    for path, old in (
        ("content/terms.yml", "id: "),
        ("content/charts.yml", "id: "),
        ("data/poverty.yml", "id: "),
    ):
        place = tmp_path / path
        if place.is_file():
            first = place.read_text("utf-8")
            start = first.index(old) + len(old)
            end = min(first.index(sign, start) for sign in (",", "\n", "}") if sign in first[start:])
            project.write(path, first[:start] + written + first[end:])
    told = [found for found in project.check().diagnostics if found.rule.name == "id-is-well-formed"]
    assert {found.location.path for found in told} >= {"data/poverty.yml"}
    assert len(told) >= 2


@pytest.mark.parametrize("name", FILE_NAMES)
def test_what_is_no_name_is_no_address_of_a_section(tmp_path: Path, name: str) -> None:
    project = ReportProject(tmp_path)
    (tmp_path / "content/sections/1.yml").rename(tmp_path / f"content/sections/{name}.yml")
    rules = [found.rule.name for found in project.check().diagnostics]
    assert "file-name-is-an-address" in rules


@pytest.mark.parametrize("code", ["con", "aux", "..", "e/", "EN", "zh-Hans", "a", "abcd", "é"])
def test_what_is_no_folder_is_no_language(tmp_path: Path, code: str) -> None:
    project = ReportProject(tmp_path)
    project.replace("site_config/languages/en.yml", "code: en", f"code: '{code}'")
    assert [
        found for found in project.check().diagnostics if found.location.path.endswith("languages/en.yml")
    ]


def test_ids_that_differ_in_nothing_but_their_kind_are_told(tmp_path: Path) -> None:
    project = ReportProject(tmp_path)
    text = (tmp_path / "data/poverty.yml").read_text("utf-8")
    project.write("data/second.yml", text)
    assert "ids-are-unique" in [found.rule.name for found in project.check().diagnostics]


def test_names_of_our_own_pages_and_files_stay_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Families and sections named like everything that the site has of itself."""
    monkeypatch.setattr(
        pipeline, "print_report", lambda contexts, cache, inputs: ()
    )  # takes long, and has names of its own
    project = ReportProject(tmp_path)
    for number, name in enumerate(sorted(_own_names(project))):
        project.write(
            f"data/more-{number}.yml",
            f"id: {name}\ntitle: {{zh: 名{number}, en: Name {number}}}\nmetrics:\n"
            f"  - id: of-{name}\n    name: {{zh: 量{number}, en: Metric {number}}}\n    unit: person\n    nature: count\n"
            f"    figures: [{{as_of: report, value: '7', source: '1.5'}}]\n",
        )
        project.write(
            f"content/sections/{name}.yml",
            f"id: section-{name}\nsource: '9'\ntitle: {{zh: 章{number}, en: Section {number}}}\n"
            "paragraphs:\n  - {source: '9', text: {zh: 有。, en: There is.}}\n",
        )
    checked = check_report(Project(tmp_path), on_demand=True)
    refused = {found.rule.name for found in checked.diagnostics.errors}
    assert refused <= {"id-is-well-formed", "file-name-is-an-address"}, checked.diagnostics.errors
    for place in {found.location.path for found in checked.diagnostics.errors}:
        (tmp_path / place).unlink()
    checked = check_report(Project(tmp_path), on_demand=True)
    assert checked.report is not None
    assert checked.diagnostics.errors == ()
    artifacts = make_artifacts(begin_artifacts(make_site(checked.report, checked.charts)))
    assert len(stage_artifacts(artifacts, tmp_path / "staged")) > 300


@pytest.mark.parametrize("path", ["../x.md", "a/../../x.md", "/etc/x.md", "..", "", "."])
def test_a_path_that_leads_out_is_not_staged(tmp_path: Path, path: str) -> None:
    with pytest.raises(PathLeavesTheTree):
        stage_artifacts([Artifact("en", path, b"")], tmp_path / "staged")
    assert not list(tmp_path.rglob("x.md"))


def test_a_link_that_leads_out_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><a href="../x">x</a>'
    )
    options = {"site_path": "/r/", "allowed_inline_scripts": frozenset(), "expected_files": frozenset()}
    found = verify_site(tmp_path, **options)  # type: ignore[arg-type]
    assert [finding.rule for finding in found] == [Rule.TARGET_EXISTS]


def _own_names(project: ReportProject) -> set[str]:
    """First parts of the names of all files and folders that a site has."""
    checked = check_report(Project(project.root), on_demand=True)
    assert checked.report is not None
    site = make_site(checked.report, checked.charts)
    taken = set(checked.report.things)
    return {part for path in _paths(site) for part in _stems(path)} - taken


def _paths(site: Site) -> Iterator[str]:
    for kind in output_kinds():
        yield from (artifact.path for artifact in kind.artifacts(site))


def _stems(path: str) -> Iterator[str]:
    for part in path.split("/"):
        stem = part.partition(".")[0]
        if stem and stem[0].isalpha() and stem.islower():
            yield stem
