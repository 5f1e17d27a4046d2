"""What is written once on one side is seen on both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.linking.report import Report
from generator.linking.texts import Mention, mentioned_dates, mentioned_figures, mentioned_things
from generator.model.spec import RefersTo, marked_values
from generator.pipeline import check_report, project_at
from tests.charts.drawing import project_with_chart
from tests.support.report_project import REPOSITORY, ReportProject


@pytest.fixture(scope="module")
def own() -> Report:
    """The repository's own report."""
    report = check_report(project_at(REPOSITORY)).report
    assert report is not None
    return report


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path)


def _links(report: Report, target: str) -> set[tuple[str, str]]:
    return {(link.source.id, link.how) for link in report.backlinks.get(target, ())}


def _written(report: Report) -> Iterator[tuple[str, str]]:
    """Source and target of every reference in a field of a thing."""
    for thing in report.things.values():
        if thing.kind in ("family", "metric"):
            continue  # a family's spec holds those of its metrics
        for _, mark, value in marked_values(thing.spec):
            if isinstance(mark, RefersTo) and value != thing.id:
                yield thing.id, value


def test_every_reference_in_a_field_is_seen_from_the_other_side(own: Report) -> None:
    written = list(_written(own))
    assert len(written) > 100
    missing = [pair for pair in written if pair[0] not in {source for source, _ in _links(own, pair[1])}]
    assert missing == []


def test_every_mention_in_a_text_is_seen_from_the_other_side(own: Report) -> None:
    for passage in own.passages:
        for text in passage.texts.values():
            for target in mentioned_things(text):
                owner = passage.owner
                assert owner is None or owner is target or (owner.id, "text") in _links(own, target.id)
            for figure in mentioned_figures(text):
                assert passage in own.figure_uses[figure]


def test_both_languages_of_every_text_have_the_same_figures_and_dates(own: Report) -> None:
    for passage in own.passages:
        assert len(passage.texts) == len(own.languages)
        assert len({mentioned_figures(text) for text in passage.texts.values()}) == 1
        assert len({mentioned_dates(text) for text in passage.texts.values()}) == 1


def test_every_thing_has_one_address_of_its_own(own: Report) -> None:
    addresses = [str(own.address(thing)) for thing in own.things.values() if thing.kind != "unit"]
    addresses += [str(own.address(figure)) for figure in own.figures.values()]
    assert len(addresses) == len(set(addresses))


def test_a_field_of_a_measure_is_seen_from_the_document(project: ReportProject) -> None:
    report = project.replace(
        "content/measures/lending.yml", "documents: [plan]", "documents: [plan, legislation]"
    ).expect_clean()
    assert ("lending", "documents") in _links(report, "legislation")


def test_a_link_in_a_text_is_seen_from_what_it_leads_to(project: ReportProject) -> None:
    text = "text: {zh: '见[会议](meeting)。', en: 'See the [](meeting).'}"
    project.replace("content/bodies.yml", "kind: author", f"kind: author\n  {text}")
    report = project.expect_clean()
    assert ("office", "text") in _links(report, "meeting")


def test_a_link_in_one_language_alone_counts(project: ReportProject) -> None:
    project.replace(
        "content/bodies.yml",
        "kind: author",
        "kind: author\n  text: {zh: '见[会议](meeting)。', en: See elsewhere.}",
    )
    assert ("office", "text") in _links(project.expect_clean(), "meeting")


def test_a_metric_in_a_field_links_all_of_its_figures(project: ReportProject) -> None:
    report = project.replace(
        "content/measures/lending.yml", "figures: [all-loans,", "figures: [poor, all-loans,"
    ).expect_clean()
    for figure in ("poor-2013", "poor-2017"):
        assert "lending" in {thing.id for thing in report.figure_links[figure]}


def test_words_of_a_link_are_its_own_name_where_none_are_given(project: ReportProject) -> None:
    text = "'见[](meeting)。', en: 'See the [meeting](meeting).'"
    report = project.replace(
        "content/bodies.yml", "kind: author", f"kind: author\n  text: {{zh: {text}}}"
    ).expect_clean()
    mentions = [segment for segment in report.texts["zh", "见[](meeting)。"] if isinstance(segment, Mention)]
    assert [(mention.thing.id, mention.words) for mention in mentions] == [("meeting", "")]


def test_a_chart_is_called_by_its_title_and_not_by_what_its_whole_is_called(tmp_path: Path) -> None:
    project = project_with_chart(tmp_path, "parts")
    charts = (tmp_path / "content/charts.yml").read_text("utf-8")
    project.write("content/charts.yml", charts + "  name: {zh: '全部[x](y)', en: 'All [x](y)'}\n")
    assert project.expect_clean().things["the-chart"].name["en"].endswith(" is not itemised")
