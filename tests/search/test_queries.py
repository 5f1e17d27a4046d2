"""The set of queries is as large as it says, and asks for what there is."""

from __future__ import annotations

from generator.pipeline import check_report, project_at
from tests.conftest import ROOT
from tests.search.queries import HELD_OUT, TUNED


def test_every_answer_exists() -> None:
    report = check_report(project_at(ROOT)).report
    assert report is not None
    known = set(report.things) | set(report.figures)
    answers = {answer for query in (*TUNED, *HELD_OUT) for answer in query.answers}
    assert answers - known == set()


def test_half_of_a_large_set_is_held_out() -> None:
    assert len(TUNED) + len(HELD_OUT) >= 120
    assert len(HELD_OUT) >= len(TUNED)
    assert len({(query.site, query.text) for query in (*TUNED, *HELD_OUT)}) == len(TUNED) + len(HELD_OUT)
