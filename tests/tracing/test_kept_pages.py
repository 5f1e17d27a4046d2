"""Every page and every file that is traced can be kept: none reads anything of which there is no digest."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.cache.folder import CacheFolder
from generator.charts.chart import Charts
from generator.linking.report import Report
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.page import page_kinds
from generator.pipeline import check_report, project_at
from generator.rendering.documents import Documents
from generator.rendering.writing import content_of, written_pages
from generator.tracing.traces import Traces
from tests.support.report_project import ReportProject
from tests.tracing.changes import made

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def flagship_report(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Charts]:
    """The repository's own report with its charts."""
    checked = check_report(project_at(ROOT), draw=True, cache=tmp_path_factory.mktemp("drawn"))
    assert checked.report is not None
    return checked.report, checked.charts


@pytest.mark.slow
def test_nothing_is_made_twice(
    flagship_report: tuple[Report, Charts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(*flagship_report, tmp_path)
    again: list[str] = []
    get = Traces.made

    def noting(self: Traces, name: str, about: object, make: Callable[[], bytes]) -> tuple[bytes, bool]:
        def content() -> bytes:
            again.append(name)
            return make()

        return get(self, name, about, content)

    monkeypatch.setattr(Traces, "made", noting)
    assert made(*flagship_report, tmp_path) == first
    assert again == []


def test_what_makes_a_page_holds_nothing_but_what_the_page_is_about(
    flagship_report: tuple[Report, Charts],
) -> None:
    report, charts = flagship_report
    context = PageContext(report, report.languages[0], charts)
    makers = {promise.make for kind in page_kinds() for promise in kind.pages(context)}
    divided = replace(
        report.addresses,
        registers={section.spec.source: f"figures/{section.id}/" for section in report.all(SectionSpec)},
    )
    context = PageContext(replace(report, addresses=divided), report.languages[0], charts)
    makers |= {promise.make for kind in page_kinds() for promise in kind.pages(context)}
    # a register is one page or many, each made by a function of its own; there is no earlier edition
    assert len(makers) == len(page_kinds()) + 1 - 1
    assert all(inspect.isfunction(make) and make.__closure__ is None for make in makers)
    assert all(make.__defaults__ is None and make.__kwdefaults__ is None for make in makers)


def test_a_page_that_was_lost_is_made_again(tmp_path: Path) -> None:
    report = ReportProject(tmp_path / "report").expect_clean()
    traces = Traces(report, {}, CacheFolder(tmp_path / "kept"))
    context = PageContext(traces.report, report.languages[0], traces.charts)
    none = Documents({}, {}, ())
    content = partial(content_of, context=context, traces=traces)
    whole = none.joined(written_pages(context, traces), content)
    files = dict(whole.files)
    assert len(files) == len(whole.summaries)
    for place in (tmp_path / "kept").iterdir():
        place.unlink()
    assert dict(whole.files) == files
