"""What charts cost a reader: a few kilobytes a page, and one small script for all."""

from __future__ import annotations

import gzip
import re

from generator.pipeline import check_report, make_site, project_at
from tests.support.report_project import REPOSITORY

MOST_OF_THREE_CHARTS = 6_000
MOST_OF_THE_SCRIPT = 2_000
SCRIPT = REPOSITORY / "generator" / "defaults" / "theme" / "assets" / "javascripts" / "charts.js"


def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def test_three_charts_weigh_little_and_so_does_the_script() -> None:
    checked = check_report(project_at(REPOSITORY), draw=True)
    assert checked.report is not None
    site = make_site(checked.report, checked.charts)
    for code, documents in site.documents.items():
        pages = {path: content.decode() for path, content in documents.files.items()}
        figures = re.findall(r'<figure class="dz-chart".*?</figure>', pages["charts/index.md"], re.DOTALL)
        heaviest = sorted(figures, key=_packed)[-3:]
        page = pages["report/3-1/index.md"]
        assert _packed(page + "".join(heaviest)) - _packed(page) <= MOST_OF_THREE_CHARTS, code
    assert _packed(SCRIPT.read_text(encoding="utf-8")) <= MOST_OF_THE_SCRIPT
