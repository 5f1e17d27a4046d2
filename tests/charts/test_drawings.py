"""What holds for the drawings of every chart: the same at every build, inert, in colours that can be read."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from generator.charts.chart import Charts, DrawnChart
from generator.charts.letters import missing_characters
from generator.model.nouns.chart_style import ChartStyleSpec
from generator.publishing.drawing import read_drawing
from tests.charts.drawing import digests, draw, project_with_chart
from tests.support.report_project import REPOSITORY

STYLES = REPOSITORY / "generator" / "defaults" / "theme" / "assets" / "stylesheets" / "duizhao"
LEAST_CONTRAST_OF_TEXT = 4.5
LEAST_CONTRAST_OF_MARKS = 3.0
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def charts() -> Charts:
    """All charts of the repository's own report."""
    return draw(REPOSITORY)


def _drawings(charts: Charts) -> Iterator[tuple[DrawnChart, str]]:
    for chart in charts.values():
        yield chart, str(chart.wide_svg)
        yield chart, str(chart.narrow_svg)


def _file(chart: DrawnChart, kind: str) -> bytes:
    return next(file.content for file in chart.files if file.format == kind)


def test_the_report_has_a_dozen_charts_in_both_languages(charts: Charts) -> None:
    for language in ("zh", "en"):
        assert sum(code == language for _, code in charts) >= 12


def test_another_process_in_other_circumstances_draws_the_same_bytes(charts: Charts, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.charts.drawing import draw, digests\n"
        "print('\\n'.join(digests(draw(Path(sys.argv[1])))))\n"
    )
    elsewhere = {
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C.UTF-8",
        "HOME": str(tmp_path),
        "FONTCONFIG_FILE": str(tmp_path / "none"),
    }
    assert _run(program, elsewhere).splitlines() == digests(charts)


def _run(program: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, str(REPOSITORY)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_an_unchanged_chart_needs_neither_altair_nor_the_converter(tmp_path: Path) -> None:
    project = project_with_chart(tmp_path / "report", "progress").root
    cache = tmp_path / "cache"
    fresh = draw(project, cache)
    program = (
        "import sys; from pathlib import Path; from tests.charts.drawing import draw\n"
        f"charts = draw(Path({str(project)!r}), Path({str(cache)!r}))\n"
        "print(sorted({'altair', 'vl_convert'} & set(sys.modules)), len(charts))\n"
    )
    assert _run(program, {}) == f"[] {len(fresh)}\n"


def test_a_check_imports_neither(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from generator.pipeline import check_report, project_at\n"
        "check_report(project_at(Path(sys.argv[1])))\n"
        "print(sorted({'altair', 'vl_convert'} & set(sys.modules)))\n"
    )
    assert _run(program, {}) == "[]\n"


def test_a_damaged_drawing_is_drawn_again(tmp_path: Path) -> None:
    project, cache = project_with_chart(tmp_path / "report", "small").root, tmp_path / "cache"
    fresh = draw(project, cache)
    for place in (cache / "charts").iterdir():
        place.write_bytes(place.read_bytes()[:-5])
    again = draw(project, cache)
    assert [chart.wide_svg for chart in again.values()] == [chart.wide_svg for chart in fresh.values()]
    assert [_file(chart, "PNG") for chart in again.values()] == [
        _file(chart, "PNG") for chart in fresh.values()
    ]


def test_what_is_no_longer_drawn_is_forgotten(tmp_path: Path) -> None:
    project, cache = project_with_chart(tmp_path / "report", "small"), tmp_path / "cache"
    draw(project.root, cache)
    before = {place.name for place in (cache / "charts").iterdir()}
    (cache / "charts" / "notes.txt").write_text("somebody's", encoding="utf-8")
    project.replace("content/charts.yml", "metric: poverty-rate", "metric: poor")
    draw(project.root, cache)
    (cache / "charts" / "notes.txt").unlink()
    after = {place.name for place in (cache / "charts").iterdir()}
    assert not before & after
    assert len(before) == len(after)


def test_drawings_in_pages_have_no_style_no_id_and_no_address(charts: Charts) -> None:
    for chart, svg in _drawings(charts):
        root = etree.fromstring(svg)
        for element in root.iter():
            assert element.tag in ("svg", "path", "text"), chart.id
            assert not {"style", "id", "class", "href", "onclick"} & set(element.keys()), chart.id
        assert "http" not in svg
        assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= _paints()


def _paints() -> set[str]:
    colours = ChartStyleSpec().colours
    return {f"var({getattr(colours, name).token})" for name in type(colours).model_fields} | {"none"}


def test_files_for_download_are_inert(charts: Charts) -> None:
    for chart in charts.values():
        drawing = read_drawing(f"charts/{chart.id}.svg", _file(chart, "SVG"))
        assert drawing.findings == ()
        assert drawing.references == ()


def test_every_file_carries_title_source_and_citation(charts: Charts) -> None:
    for (name, code), chart in charts.items():
        address = f"{'' if code == 'zh' else 'en/'}charts/#{name}"
        svg = etree.fromstring(_file(chart, "SVG"))
        assert svg.findtext(f"{SVG}title") == chart.title
        for text in ("".join(svg.itertext()), _file(chart, "CSV").decode("utf-8-sig")):
            assert address in text
        vega = json.loads(_file(chart, "Vega-Lite"))
        assert vega["title"]["text"] == chart.title
        assert address in vega["usermeta"]["citation"]
        assert _file(chart, "PNG").startswith(b"\x89PNG\r\n")
        assert b"var(--" not in _file(chart, "SVG") + _file(chart, "Vega-Lite")


def test_no_cell_for_a_spreadsheet_is_a_formula(tmp_path: Path) -> None:
    project = project_with_chart(tmp_path, "dots")
    rows = "rows: [{figure: household-loans}, {figure: all-loans}]"  # the first is called “=农户, 贷款”
    project.write(
        "content/charts.yml",
        f"- {{id: the-chart, form: dots, title: {{zh: '=一图', en: '@chart'}}, {rows}}}\n",
    )
    for chart in draw(project.root).values():
        text = _file(chart, "CSV").decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert f"'{chart.title}" in cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_drawing_has_a_name_and_each_mark_its_words(charts: Charts) -> None:
    for chart, svg in _drawings(charts):
        root = etree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"chart-{chart.id}-title"
        assert root.get("aria-describedby") == f"chart-{chart.id}-description"
        assert not root.findall(f".//{SVG}title")
        assert root.xpath("//@data-tip"), chart.id


def test_words_of_a_chart_are_of_its_language_alone(charts: Charts) -> None:
    hanzi = re.compile("[\u4e00-\u9fff]")
    for (_, code), chart in charts.items():
        root = etree.fromstring(str(chart.wide_svg))
        for words in (*root.itertext(), *root.xpath("//@data-tip"), chart.description):
            if code == "en":
                assert not hanzi.search(words), words
            else:
                assert not re.search("[A-Za-z]{4}", words), words


def test_every_number_of_a_description_is_in_the_table_or_the_drawing(charts: Charts) -> None:
    number = re.compile(r"\d[\d,.]*")
    for chart in charts.values():
        cells = " ".join(cell for row in (*chart.table.rows, chart.table.head) for cell in row)
        seen = f"{cells} {' '.join(etree.fromstring(str(chart.wide_svg)).itertext())}"
        assert {text.rstrip(",.") for text in number.findall(chart.description)} <= {
            text.rstrip(",.") for text in number.findall(seen)
        }, chart.id


def test_a_character_beyond_the_fonts_is_missed() -> None:
    assert missing_characters("2017年，ā — “’ % ≥ 贫困") == ""
    assert missing_characters("鱻a鱻") == "鱻"


def _tokens(scheme: str) -> dict[str, str]:
    css = (STYLES / "tokens.css").read_text(encoding="utf-8")
    block = css.split(f'[data-md-color-scheme="{scheme}"] {{', 1)[1].split("}", 1)[0]
    return dict(re.findall(r"(--dz-[a-z-]+): (#[0-9a-f]{3,6});", block))


def test_files_have_the_light_colours_of_pages() -> None:
    tokens, colours = _tokens("default"), ChartStyleSpec().colours
    for name in type(colours).model_fields:
        colour = getattr(colours, name)
        assert colour.light == _long(tokens[colour.token]), name


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_colours_can_be_told_from_the_page(scheme: str) -> None:
    tokens, colours = _tokens(scheme), ChartStyleSpec().colours
    ground = tokens[colours.ground.token]
    for name in ("ink", "muted", "change"):
        assert _contrast(tokens[getattr(colours, name).token], ground) >= LEAST_CONTRAST_OF_TEXT, name
    for name in ("accent", "edge", "target"):
        assert _contrast(tokens[getattr(colours, name).token], ground) >= LEAST_CONTRAST_OF_MARKS, name


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(_long(one)), _luminance(_long(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
