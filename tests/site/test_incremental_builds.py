"""A build that knows earlier ones gives the site of a build that knows nothing, whatever was changed between them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.authoring import record_translations
from generator.linking.ledger import LEDGER_PATH
from generator.pipeline import build_site, project_at
from generator.source.files import DEFAULTS
from tests.site.test_ways_to_build import differences
from tests.support.report_project import ReportProject

pytestmark = pytest.mark.slow

_ENGLISH = re.compile(r"(?<=\ben: )(['\"]?)(?=[A-Z])")
Edit = Callable[[str], str]


def _with_word(text: str) -> str:
    """The first English text of a file, one word longer."""
    assert _ENGLISH.search(text)
    return _ENGLISH.sub(r"\1Newly ", text, count=1)


def _replacing(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


_OWN_EDITS: dict[str, Edit] = {
    "content/home.yml": _replacing("poor@2017", "poor@2013"),
    "content/measures/lending.yml": _with_word,
    "data/units.yml": _replacing("'{n} people'", "'{n} persons'"),
    "site_config/chart_style.yml": lambda text: text + "\n# nothing but a remark\n",
    "site_config/colophon.yml": _replacing("MIT", "MIT-0"),
    "site_config/languages/en.yml": _replacing("Overview", "At a glance"),
    "site_config/languages/zh.yml": _replacing("概览", "总览"),
    "site_config/site.yml": _replacing("/duizhao/", "/report/"),
}
"""Edits of files that the usual one does not fit."""


def _paths() -> list[str]:
    folder = Path(__file__).parents[1] / "cases" / "small_report"
    own = [path.relative_to(folder).as_posix() for path in folder.rglob("*.yml")]
    return sorted({*own, *(path for path in _OWN_EDITS if path.startswith("site_config/"))})


@dataclass
class Report:
    """A report that has been built once."""

    project: ReportProject
    folder: Path
    built: int = 0

    def build(self, *, known: bool = True) -> Path:
        """The site, with what earlier builds know or without."""
        self.built += 1
        output = self.folder / f"site-{self.built}"
        work = self.folder / ("work" if known else f"work-{self.built}")
        build_site(project_at(self.project.root), output, work=work)
        return output

    def expect_same(self) -> Path:
        """Build both ways and find no difference; the site."""
        incremental = self.build()
        assert differences(incremental, self.build(known=False)) == []
        return incremental


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The small report, whose first build all tests share."""
    folder = tmp_path_factory.mktemp("incremental")
    project = ReportProject(folder / "report")
    project.replace("content/report.yml", "https://example.org/", "https://example.net/")
    report = Report(project, folder)
    report.build()
    return report


@pytest.fixture
def report(built: Report, tmp_path: Path) -> Report:
    """A copy that may be changed, with what was kept of the first build."""
    shutil.copytree(built.folder / "work", tmp_path / "work")
    shutil.copytree(built.project.root, tmp_path / "report")
    project = object.__new__(ReportProject)
    project.root = tmp_path / "report"
    return Report(project, tmp_path)


def test_no_file_of_the_report_is_left_out(report: Report) -> None:
    there = {path.relative_to(report.project.root).as_posix() for path in report.project.root.rglob("*.yml")}
    assert there == set(_paths())


@pytest.mark.parametrize("path", _paths())
def test_every_file_that_authors_write_counts(built: Report, report: Report, path: str) -> None:
    text = (report.project.root / path).read_text("utf-8")
    report.project.write(path, _OWN_EDITS.get(path, _with_word)(text))
    site = report.expect_same()
    if path != "site_config/chart_style.yml":
        assert differences(built.folder / "site-1", site)


def test_translations_that_are_confirmed_count(report: Report) -> None:
    record_translations(project_at(report.project.root))
    report.expect_same()
    ledger = report.project.root / LEDGER_PATH
    section = "content/sections/1.yml"
    report.project.replace(section, "贷款余额{all-loans}。", "贷款余额共{all-loans}。")
    report.expect_same()
    ledger.unlink()
    report.expect_same()


def test_files_that_come_and_go_count(report: Report) -> None:
    text = (report.project.root / "content/sections/1.yml").read_text("utf-8")
    report.project.write(
        "content/sections/2.yml",
        "id: outlook\nsource: '4'\nnumber: {zh: 二、, en: '2'}\ntitle: {zh: 展望, en: Outlook}\nparagraphs:\n"
        "  - source: '4.0'\n    text: {zh: 继续努力。, en: Work goes on.}\n    about: [plan]\n",
    )
    assert (report.expect_same() / "en" / "report" / "2" / "index.html").is_file()
    report.project.delete("content/sections/2.yml")
    assert not (report.expect_same() / "en" / "report" / "2").exists()
    assert (report.project.root / "content/sections/1.yml").read_text("utf-8") == text


def test_what_the_site_builder_reads_counts(report: Report) -> None:
    config = (DEFAULTS / "mkdocs.yml").read_text("utf-8")
    report.project.write("site_config/mkdocs.yml", config.replace('permalink: "#"', 'permalink: "¶"'))
    assert "¶" in (report.expect_same() / "en" / "report" / "1" / "index.html").read_text("utf-8")


def test_overrides_of_the_theme_count(report: Report) -> None:
    report.project.write("site_config/theme/partials/footer.html", "<footer>own foot</footer>")
    report.project.write("site_config/theme/assets/stylesheets/duizhao/print.css", "body { color: red }")
    report.project.write("site_config/theme/assets/own.css", "body { color: red }")
    assert "own foot" in (report.expect_same() / "index.html").read_text("utf-8")
    report.project.delete("site_config/theme/partials/footer.html")
    report.project.delete("site_config/theme/assets/own.css")
    assert "own foot" not in (report.expect_same() / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SOURCE_DATE_EPOCH", "1"),
        ("LC_ALL", "zh_CN.UTF-8"),
        ("TZ", "Asia/Shanghai"),
        ("PYTHONHASHSEED", "7"),
        ("NO_COLOR", "1"),
        ("DUIZHAO_LANG", "zh"),
    ],
)
def test_the_environment_makes_no_other_site(
    built: Report, report: Report, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert differences(built.folder / "site-1", report.expect_same()) == []


def test_a_spoilt_cache_makes_no_wrong_site(built: Report, report: Report) -> None:
    for place in (report.folder / "work" / "cache").rglob("*"):
        if place.is_file():
            content = bytearray(place.read_bytes())
            content[len(content) // 2] ^= 1
            place.write_bytes(content)
    assert differences(built.folder / "site-1", report.build()) == []


def test_a_spoilt_staged_tree_makes_no_wrong_site(built: Report, report: Report) -> None:
    for place in (report.folder / "work" / "staged").rglob("*"):
        if place.is_file() and place.name != "mkdocs.yml":
            place.write_bytes(b"spoilt")
    assert differences(built.folder / "site-1", report.build()) == []


def _spoilt(path: Path, content: bytes) -> None:
    """Other bytes, with the time of those that were there."""
    times = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_only_what_nobody_touched_is_taken_from_the_published_site(report: Report) -> None:
    work, site = report.folder / "work", report.folder / "site"
    original = (report.project.root / "content/sections/1.yml").read_text("utf-8")
    for word in ("once", "twice", "thrice", "", "once"):
        edited = original.replace("Loans came", f"Loans {word} came" if word else "Loans came")
        report.project.write("content/sections/1.yml", edited)
        inode = (site / "index.html").stat().st_ino if site.is_dir() else 0
        build_site(project_at(report.project.root), site, work=work)
        assert differences(site, report.build(known=False)) == []
        assert inode in (0, (site / "index.html").stat().st_ino)
        about, staged = site / "about" / "index.html", work / "staged" / "en" / "docs"
        _spoilt(about, about.read_bytes().replace(b"<p", b"<q"))
        _spoilt(staged / "index.md", b"spoilt")
        (site / "about" / "index.html.md").unlink()


def test_nothing_is_kept_longer_than_it_is_of_use(report: Report) -> None:
    cache = report.folder / "work" / "cache"
    before = len(list(cache.rglob("*")))
    original = (report.project.root / "content/sections/1.yml").read_text("utf-8")
    for word in ("once", "twice", "thrice"):
        report.project.write("content/sections/1.yml", original.replace("Loans came", f"Loans {word} came"))
        report.build()
    assert len(list(cache.rglob("*"))) == before


def test_a_build_that_fails_leaves_what_the_next_one_needs(report: Report) -> None:
    text = (report.project.root / "content/home.yml").read_bytes()
    report.project.replace("content/home.yml", "poor@2017", "poor@2071")
    with pytest.raises(Exception, match="poor@2071"):
        report.build()
    report.project.write("content/home.yml", text)
    report.expect_same()
