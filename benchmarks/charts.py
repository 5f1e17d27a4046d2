"""Charts: what three of them add to a page, beside the usual way to embed Vega, and how long drawing takes."""

from __future__ import annotations

import gzip
import re
import tempfile
import time
from pathlib import Path

import vl_convert

from generator.charts.chart import Charts
from generator.outputs.artifact import Site
from generator.pipeline import check_report, make_site, project_at

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "generator" / "defaults" / "theme" / "assets" / "javascripts" / "charts.js"
CHARTS_A_PAGE = 3
_EMBED = "vegaEmbed('#vis-{number}', {spec});"


def main() -> None:
    """Print everything."""
    site, charts = _drawing()
    print(f"charts: what {CHARTS_A_PAGE} of them add to a page, gzip")
    for code in site.documents:
        print(f"  ours, {code:<19}{_ours(site, code):8.1f} kB")
    print(f"  ours, script, once       {_packed(SCRIPT.read_bytes()):8.1f} kB")
    print(f"  Vega embedded            {_embedded(charts):8.1f} kB")


def _drawing() -> tuple[Site, Charts]:
    with tempfile.TemporaryDirectory() as scratch:
        cache = Path(scratch)
        for name in ("nothing kept", "nothing changed"):
            start = time.perf_counter()
            checked = check_report(project_at(ROOT), draw=True, cache=cache)
            print(
                f"charts: check and {len(checked.charts)} drawings, {name:<16}{time.perf_counter() - start:6.2f} s"
            )
    assert checked.report is not None
    return make_site(checked.report, checked.charts), checked.charts


def _ours(site: Site, code: str) -> float:
    """Drawings at both widths, tables and links of the heaviest charts."""
    pages = {path: content.decode() for path, content in site.documents[code].files.items()}
    figures = re.findall(r'<figure class="dz-chart".*?</figure>', pages["charts/index.md"], re.DOTALL)
    heaviest = sorted(figures, key=lambda figure: _packed(figure.encode()))[-CHARTS_A_PAGE:]
    page = pages["report/3-1/index.md"]
    return _packed((page + "".join(heaviest)).encode()) - _packed(page.encode())


def _embedded(charts: Charts) -> float:
    """The same charts as specifications, with the libraries that draw them in the browser."""
    files = [file.content for chart in charts.values() for file in chart.files if file.format == "Vega-Lite"]
    specs = [
        _EMBED.format(number=number, spec=spec.decode()) for number, spec in enumerate(files[:CHARTS_A_PAGE])
    ]
    return _packed(vl_convert.javascript_bundle().encode()) + _packed("".join(specs).encode())


def _packed(content: bytes) -> float:
    return len(gzip.compress(content, 9, mtime=0)) / 1000
