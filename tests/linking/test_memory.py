"""A report that is linked with what is remembered of the last time is the one that is linked anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.linking.memory import LinkMemory
from generator.linking.report import Report
from generator.model.readings import Readings
from generator.pipeline import Checked, check_report
from generator.source.files import Project
from generator.tracing.digests import Digests
from tests.fuzz.checking import planted
from tests.fuzz.mutant import mutant
from tests.fuzz.tree import Tree
from tests.support.report_project import ReportProject
from tests.tracing.changes import changes_of

_PATHS = ("content/documents.yml", "content/sections/1.yml", "data/loans.yml", "data/units.yml")
_MUTANTS = 100


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path)


def _checking(root: Path) -> Callable[[], Checked]:
    readings, memory = Readings(), LinkMemory()
    return lambda: check_report(Project(root), readings=readings, memory=memory)


def _parts(report: Report) -> Iterator[tuple[object, bytes]]:
    digests = Digests()
    for name in ("texts", "metrics", "figures", "things", "figure_uses", "figure_links", "backlinks"):
        for key, value in getattr(report, name).items():
            yield (name, key), digests.of(value)
    for name in ("relations", "passages", "stale", "addresses"):
        yield name, digests.of(getattr(report, name))


def _expect_same(warm: Checked, root: Path) -> None:
    anew = check_report(Project(root))
    assert list(warm.diagnostics) == list(anew.diagnostics)
    assert (warm.report is None) == (anew.report is None)
    if warm.report is not None and anew.report is not None:
        assert dict(_parts(warm.report)) == dict(_parts(anew.report))


@pytest.mark.parametrize("path", _PATHS)
def test_whatever_value_changes(project: ReportProject, path: str) -> None:
    check = _checking(project.root)
    check()
    for change in list(changes_of(path, (project.root / path).read_text("utf-8")))[:40]:
        project.write(path, change.text)
        _expect_same(check(), project.root)


def test_whatever_goes_wrong_and_is_mended(project: ReportProject) -> None:
    check, original = _checking(project.root), Tree.of(project.root)
    clean = dict(_parts(_report_of(check())))
    for number in range(_MUTANTS):
        with planted(mutant(number, original), original, project.root):
            check()
            _expect_same(check(), project.root)  # a mistake that still stands is told again
        if number % 10 == 0:
            assert dict(_parts(_report_of(check()))) == clean


def test_what_did_not_change_is_not_made_again(project: ReportProject) -> None:
    check = _checking(project.root)
    before = _report_of(check())
    after = _report_of(check())
    assert after.metrics is before.metrics
    assert after.relations is before.relations
    assert all(after.texts[key] is text for key, text in before.texts.items())


def _report_of(checked: Checked) -> Report:
    assert checked.report is not None
    return checked.report
