"""A term's renderings are looked for in words that readers see, not in names of what text refers to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.report_project import ReportProject

_TEXT = "text: {zh: 六个县摘帽。, en: Six counties left the list.}"


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report, whose glossary holds text to never saying “poor” or “meeting” for a term."""
    return ReportProject(tmp_path).replace(
        "content/terms.yml", "[two no worries]", "[two no worries, poor, meeting]"
    )


def test_names_of_figures_and_targets_of_links_are_nobodys_rendering(project: ReportProject) -> None:
    zh = "两不愁三保障：{poor@2017}，见[会议](meeting)。"
    en = "The Two Assurances: {poor@2017}, see [the talks](meeting)."
    project.replace("content/events.yml", _TEXT, f"text: {{zh: '{zh}', en: '{en}'}}").expect_clean()


def test_words_of_a_link_are_held_to_the_glossary(project: ReportProject) -> None:
    zh = "两不愁三保障，见[会议](meeting)。"
    en = "The Two Assurances, see [the meeting](meeting)."
    project.replace("content/events.yml", _TEXT, f"text: {{zh: '{zh}', en: '{en}'}}")
    line = f"  text: {{zh: '{zh}', en: '{en}'}}"
    column = line.index("the meeting") + len("the ") + 1
    project.expect(f"content/events.yml:6:{column}: terms-have-one-rendering")
