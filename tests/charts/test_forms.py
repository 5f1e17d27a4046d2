"""Every form has a case: a chart of a small report, drawn at two widths and told in words, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.charts.chart import DrawnChart
from generator.charts.form import chart_forms
from tests.charts.drawing import CASES, draw, project_with_chart

LANGUAGES = ("zh", "en")


def _forms() -> list[str]:
    return sorted(case.name for case in CASES.iterdir())


@pytest.mark.parametrize("form", _forms())
def test_a_chart_is_drawn_and_told(form: str, tmp_path: Path, accept: bool) -> None:
    charts = draw(project_with_chart(tmp_path, form).root)
    for language in LANGUAGES:
        chart = charts["the-chart", language]
        for name, found in _files(chart, language):
            expected = CASES / form / name
            if accept:
                expected.write_text(found, encoding="utf-8")
            assert found == expected.read_text(encoding="utf-8"), name


def test_every_form_has_a_case_and_every_case_its_form() -> None:
    assert set(_forms()) == {form.name for form in chart_forms()}


@pytest.mark.parametrize("form", _forms())
def test_a_case_has_nothing_that_is_not_looked_at(form: str) -> None:
    names = {f"{language}.{rest}" for language in LANGUAGES for rest in ("txt", "wide.svg", "narrow.svg")}
    assert {file.name for file in (CASES / form).iterdir()} == {"charts.yml", *names}


def _files(chart: DrawnChart, language: str) -> list[tuple[str, str]]:
    return [
        (f"{language}.txt", _told(chart)),
        (f"{language}.wide.svg", _in_lines(chart.wide_svg)),
        (f"{language}.narrow.svg", _in_lines(chart.narrow_svg)),
    ]


def _told(chart: DrawnChart) -> str:
    rows = (chart.table.head, *chart.table.rows)
    table = "\n".join(" | ".join(row) for row in rows)
    sources = " ".join(f"§{locator}" for locator in chart.sources)
    return f"{chart.title}\n{chart.subtitle}\n\n{chart.description}\n\n{table}\n\n{sources}\n"


def _in_lines(svg: str) -> str:
    """A line a mark, so that a difference can be read."""
    return str(svg).replace("><", ">\n<") + "\n"
